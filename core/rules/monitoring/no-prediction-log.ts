// monitoring/no-prediction-log
import { setField } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';

/** Where a repair proposes to log: beside the spec, until a better place is named. */
export const PREDICTION_LOG = 'logs/predictions';

export const noPredictionLog: SpecRule = {
  code: 'monitoring/no-prediction-log',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'Predictions not logged',
  reason:
    'Without the predictions and their inputs nobody can compare them with what came true, or explain one later.',
  bad: 'monitoring:\n  drift: { method: psi, max: 0.2 }',
  good: 'monitoring:\n  drift: { method: psi, max: 0.2 }\n  logPredictions: s3://example-ml/churn/predictions',
  *check(spec) {
    const monitoring = spec.get('monitoring');
    const log = monitoring.get('logPredictions');
    if (!monitoring.isMap || monitoring.blank || !log.blank) return;
    yield {
      at: log,
      message:
        'Predictions are not logged, so the live model cannot be judged. Say in `logPredictions` where they go with their inputs.',
      fix: () => ({
        title: `Log predictions to ${PREDICTION_LOG}`,
        edits: [setField(monitoring, 'logPredictions', PREDICTION_LOG)],
        complete: false,
      }),
    };
  },
};
