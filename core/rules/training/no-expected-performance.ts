// training/no-expected-performance
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { setField } from '../../spec/edit.ts';
import { firstPresent } from '../first-present.ts';
import { isAnswered } from '../prompt.ts';
import type { SpecRule } from '../rule.ts';
import { decidingMetric } from './deciding-metric.ts';

const QUESTION =
  'What limits the result: agreement of people on the labels, a published result, an earlier model, noise in the data?';

export const noExpectedPerformance: SpecRule = {
  code: 'training/no-expected-performance',
  on: 'spec',
  severity: 'info',
  kind: 'S',
  title: 'No expected performance',
  reason:
    'Without an idea of what is achievable, nobody knows when to stop improving, or when a score is too good to be true.',
  bad: 'metric: { name: f1, target: 0.8 }',
  good: 'metric: { name: f1, target: 0.8 }\nexpected: { value: 0.84, reason: two people agree on 86 of 100 cases }',
  *check(spec) {
    const [metric, training, expected] = [spec.get('metric'), spec.get('training'), spec.get('expected')];
    if (!metric.isMap && !training.isMap) return;
    if (expected.present && !expected.isMap) return;
    const value = expected.get('value').number;
    const reason = isAnswered(expected.get('reason'), QUESTION);
    if (value !== undefined && reason) return;
    yield {
      at: expected.isMap ? expected : firstPresent(expected, metric.get('name'), training),
      message: messageFor(spec, expected, value, reason),
      ...(!expected.get('reason').present && {
        fix: () => ({
          title: 'Add what limits the result, to fill in',
          edits: [setField(expected, 'reason', QUESTION)],
          complete: false,
        }),
      }),
    };
  },
};

function messageFor(
  spec: Cursor<MlProject>,
  expected: Cursor<unknown>,
  value: number | undefined,
  reason: boolean,
): string {
  const name = decidingMetric(spec)?.text;
  const what = name === undefined ? 'the deciding metric' : name;
  if (reason)
    return `The reason is there, but not the value of ${what} that it makes achievable. Write \`value\`.`;
  if (value !== undefined) return `Why ${what} ${value} is achievable is not stated. Write \`reason\`.`;
  return expected.isMap
    ? `What value of ${what} is achievable, and why, is not answered yet. Write \`value\` and \`reason\`.`
    : `Nothing says what value of ${what} is achievable. Add \`expected\` with a value and why it is believed.`;
}
