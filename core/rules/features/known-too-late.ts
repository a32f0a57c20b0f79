// features/known-too-late
import { remove } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';
import { featuresOf, named, namedFirst } from './feature.ts';

export const knownTooLate: SpecRule = {
  code: 'features/known-too-late',
  on: 'spec',
  severity: 'error',
  kind: 'S',
  title: 'Feature known too late',
  reason:
    'What is known only after the prediction is not there when the model serves, and gives away the answer.',
  bad: 'features:\n  - name: cancellation_reason\n    knownAt: after',
  good: 'features:\n  - name: complaints_last_month\n    knownAt: prediction',
  *check(spec) {
    for (const feature of featuresOf(spec)) {
      const knownAt = feature.get('knownAt');
      if (knownAt.text !== 'after') continue;
      yield {
        at: knownAt,
        message: `${namedFirst(feature)} is known only after the prediction, so the model cannot have it when it serves. Remove it, or use a value from before, such as that of the period before.`,
        fix: () => ({ title: `Remove ${named(feature)}`, edits: [remove(feature)], complete: false }),
      };
    }
  },
};
