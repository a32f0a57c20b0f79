// deployment/no-rollback
import { setField } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';
import { deploymentOf, hasAlarms } from './deployment.ts';

export const noRollback: SpecRule = {
  code: 'deployment/no-rollback',
  on: 'spec',
  severity: 'error',
  kind: 'S',
  title: 'No rollback',
  reason: 'A bad version harms until the one before is back, and nobody finds the way back in a hurry.',
  bad: 'deployment:\n  kind: sagemaker-endpoint',
  good: 'deployment:\n  kind: sagemaker-endpoint\n  rollback: manual',
  *check(spec) {
    const deployment = deploymentOf(spec);
    const rollback = deployment?.get('rollback');
    if (!deployment || !rollback || (rollback.present && rollback.text !== 'none')) return;
    const ways = hasAlarms(deployment)
      ? (['automatic', 'manual'] as const)
      : (['manual', 'automatic'] as const);
    yield {
      at: rollback,
      message: `${rollback.text === 'none' ? 'The rollback is "none", so there' : 'There'} is no way back to the version before. Write \`rollback: automatic\` with an alarm that triggers it, or \`rollback: manual\` with the step written down.`,
      fix: () =>
        ways.map((way) => ({
          title: TITLES[way],
          edits: [setField(deployment, 'rollback', way)],
          complete: false,
        })),
    };
  },
};

const TITLES = {
  automatic: 'Let an alarm bring the version before back',
  manual: 'Let a person bring the version before back',
} as const;
