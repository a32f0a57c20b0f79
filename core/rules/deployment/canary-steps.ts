// deployment/canary-steps
import { listed } from '../../base/listed.ts';
import { appendItem, replaceValue, setField } from '../../spec/edit.ts';
import type { Finding, Repair, SpecRule } from '../rule.ts';
import { type Deployment, deploymentOf, hasAlarms } from './deployment.ts';

const ALL = 100;
/** Steps before all traffic that a repair proposes, in percent. */
const FIRST = [5, 25] as const;

export const canarySteps: SpecRule = {
  code: 'deployment/canary-steps',
  on: 'spec',
  severity: 'error',
  kind: 'S',
  title: 'Canary steps',
  reason:
    'A canary protects only when each step is larger than the one before, something lets it pass, and it arrives.',
  bad: 'deployment:\n  kind: sagemaker-endpoint\n  strategy: { canary: [25, 5, 50] }',
  good: 'deployment:\n  kind: sagemaker-endpoint\n  strategy: { canary: [5, 25, 100], gate: manual }',
  *check(spec) {
    const deployment = deploymentOf(spec);
    if (!deployment) return;
    const canary = deployment.get('strategy').get('canary');
    const steps = canary.items().map((item) => item.number);
    // Steps that are no numbers are reported by the schema.
    if (steps.length === 0 || steps.some((step) => step === undefined)) return;
    yield* stepsThatFail(deployment, steps as readonly number[]);
    const gate = deployment.get('strategy').get('gate');
    if (gate.present) return;
    const kind = hasAlarms(deployment) ? 'alarm' : 'manual';
    yield {
      at: gate.pair ? gate : canary,
      message: 'Nothing decides whether the next step begins. Add `gate`: alarm, metric or manual.',
      fix: () => ({
        title: kind === 'alarm' ? 'Go on while no alarm fires' : 'Let a person agree to each step',
        edits: [setField(deployment.get('strategy'), 'gate', kind)],
        complete: kind === 'alarm',
      }),
    };
  },
};

function* stepsThatFail(deployment: Deployment, steps: readonly number[]): Iterable<Finding> {
  const canary = deployment.get('strategy').get('canary');
  const items = canary.items();
  const repair = (): Repair => mended(deployment, steps);
  if (steps.length === 1 && steps[0] === ALL) {
    yield {
      at: items[0]!,
      message: `The only step is ${ALL} %: all traffic at once. Begin with a small share.`,
      fix: () => ({ ...repair(), complete: false }),
    };
    return;
  }
  const falls = steps.findIndex((step, index) => index > 0 && step <= steps[index - 1]!);
  if (falls > 0) {
    yield {
      at: items[falls]!,
      message: `The step ${steps[falls]} % is not above the ${steps[falls - 1]} % before it. Let the steps rise.`,
      fix: repair,
    };
    return;
  }
  const last = steps.at(-1)!;
  if (last === ALL) return;
  yield {
    at: items.at(-1)!,
    message: `The last step is ${last} %, so the new version never takes all traffic. End with ${ALL}.`,
    fix: repair,
  };
}

function mended(deployment: Deployment, steps: readonly number[]): Repair {
  const canary = deployment.get('strategy').get('canary');
  const below = [...new Set(steps.filter((step) => step > 0 && step < ALL))].sort((a, b) => a - b);
  const next = [...(below.length > 0 ? below : FIRST), ALL];
  const onlyLast = next.length === steps.length + 1 && steps.every((step, index) => step === next[index]);
  return {
    title: `Use the steps ${listed(next.map(String))} %`,
    edits: [onlyLast ? appendItem(canary, ALL) : replaceValue(canary, next)],
  };
}
