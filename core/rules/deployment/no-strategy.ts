// deployment/no-strategy
import { listed } from '../../base/listed.ts';
import { setField } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';
import { deploymentOf, hasAlarms, servingOf } from './deployment.ts';

/** Shares of traffic that a repair proposes, in percent. */
const STEPS = [5, 25, 100] as const;

export const noStrategy: SpecRule = {
  code: 'deployment/no-strategy',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'No strategy',
  reason: 'A new version that takes all traffic at once lets everybody meet its faults at once.',
  bad: 'deployment:\n  kind: sagemaker-endpoint',
  good: 'deployment:\n  kind: sagemaker-endpoint\n  strategy: { canary: [5, 25, 100], gate: manual }',
  *check(spec) {
    const deployment = deploymentOf(spec);
    if (!deployment) return;
    const serving = servingOf(deployment);
    if (serving === 'batch' || serving === 'edge' || !deployment.get('strategyReason').blank) return;
    const strategy = deployment.get('strategy');
    if (strategy.present && !strategy.isMap) return;
    const stepwise = (['blueGreen', 'shadow', 'abTest', 'bandit'] as const).some(
      (way) => strategy.get(way).boolean === true,
    );
    if (stepwise || strategy.get('canary').present) return;
    const allAtOnce = strategy.get('allAtOnce');
    const gate = hasAlarms(deployment) ? 'alarm' : 'manual';
    yield {
      at: allAtOnce.boolean === true ? allAtOnce : strategy,
      message: `A new version takes all traffic at once. Let it take over by steps: canary, blue-green, shadow, A/B test or bandit; or say in \`strategyReason\` why none is needed.`,
      fix: () => ({
        title: `Let the new version take ${listed(STEPS.map(String))} % of the traffic`,
        edits: [setField(deployment, 'strategy', { canary: STEPS, gate })],
        complete: false,
      }),
    };
  },
};
