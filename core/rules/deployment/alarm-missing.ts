// deployment/alarm-missing
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { type Plain, setField } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';
import { type Deployment, deploymentOf, hasAlarms } from './deployment.ts';

/** Share of failed answers and time before an alarm fires, for a person to change. */
const ERROR_RATE = 0.01;
const FOR = '5min';

export const alarmMissing: SpecRule = {
  code: 'deployment/alarm-missing',
  on: 'spec',
  severity: 'error',
  kind: 'S',
  title: 'Alarm missing',
  reason: 'What happens automatically needs something that sets it off.',
  bad: 'deployment:\n  kind: sagemaker-endpoint\n  rollback: automatic',
  good: 'deployment:\n  kind: sagemaker-endpoint\n  rollback: automatic\n  alarms: [churn-5xx]',
  *check(spec) {
    const deployment = deploymentOf(spec);
    const alarms = deployment?.get('alarms');
    if (!deployment || !alarms || hasAlarms(deployment) || (alarms.present && !alarms.isList)) return;
    const rollback = deployment.get('rollback');
    const gate = deployment.get('strategy').get('gate');
    const needs = [
      ...(rollback.text === 'automatic'
        ? [{ at: rollback, what: 'The rollback is automatic, and no alarm triggers it' }]
        : []),
      ...(gate.text === 'alarm' ? [{ at: gate, what: 'The gate waits for alarms, and there are none' }] : []),
    ];
    for (const { at, what } of needs) {
      yield {
        at,
        message: `${what}. List in \`alarms\` what has to fire.`,
        fix: () => ({
          title: 'Add alarms on errors and latency, with limits to set',
          edits: [setField(deployment, 'alarms', skeleton(spec, deployment))],
          complete: false,
        }),
      };
    }
  },
};

function skeleton(spec: Cursor<MlProject>, deployment: Deployment): Plain {
  const name = spec.get('model').get('name').text ?? spec.get('name').text ?? 'model';
  const latency = /^(\d+(?:\.\d+)?)\s?ms$/.exec(deployment.get('latency').get('p95').text ?? '');
  return [
    { name: `${name}-errors`, metric: 'share of failed answers', max: ERROR_RATE, for: FOR },
    ...(latency
      ? [{ name: `${name}-latency`, metric: 'p95 latency in ms', max: Number(latency[1]), for: FOR }]
      : []),
  ];
}
