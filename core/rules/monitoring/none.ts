// monitoring/none
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { type Plain, setField } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';
import { knownOwner, OWNER_QUESTION } from './alert-owner.ts';
import { DRIFT_METHOD, PSI_LIMIT } from './drift-limit.ts';
import { PREDICTION_LOG } from './no-prediction-log.ts';
import { referenceDataset } from './reference-dataset.ts';

export const monitoringNone: SpecRule = {
  code: 'monitoring/none',
  on: 'spec',
  severity: 'error',
  kind: 'S',
  title: 'No monitoring',
  reason: 'Models fail silently: they go on answering while the world moves away from their training data.',
  bad: 'deployment:\n  kind: sagemaker-endpoint',
  good: 'deployment:\n  kind: sagemaker-endpoint\nmonitoring:\n  reference: customers\n  drift: { method: psi, max: 0.2 }\n  retrain: { when: drift }\n  alert: { owner: retention-ml }\n  logPredictions: s3://example-ml/churn/predictions',
  *check(spec) {
    const kind = spec.get('deployment').get('kind');
    const monitoring = spec.get('monitoring');
    if (kind.text === undefined || !monitoring.blank) return;
    yield {
      at: monitoring.pair ? monitoring : kind,
      message: `The model is deployed (${kind.text}) and nobody watches it. Add \`monitoring\` with a drift check, an alert and a way to train again.`,
      fix: () => ({
        title: 'Add a monitoring section to fill in',
        edits: [setField(spec, 'monitoring', skeleton(spec))],
        complete: false,
      }),
    };
  },
};

function skeleton(spec: Cursor<MlProject>): Plain {
  const reference = referenceDataset(spec);
  return {
    ...(reference !== undefined && { reference }),
    drift: { method: DRIFT_METHOD, max: PSI_LIMIT },
    logPredictions: PREDICTION_LOG,
    retrain: { when: 'drift' },
    alert: { owner: knownOwner(spec) ?? OWNER_QUESTION },
  };
}
