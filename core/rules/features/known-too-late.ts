// features/known-too-late
import { remove } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';
import { featuresOf, isReasoned, named, namedFirst } from './feature.ts';

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
      // Such as the place of an ad, which training sees and serving sets to a constant.
      if (knownAt.text !== 'after' || isReasoned(feature)) continue;
      yield {
        at: knownAt,
        message: `${namedFirst(feature)} is known only after the prediction, so the model cannot have it when it serves. Remove it, or use a value from before, such as that of the period before. If serving fills it in another way, say how in \`reason\`.`,
        fix: () => ({ title: `Remove ${named(feature)}`, edits: [remove(feature)], complete: false }),
      };
    }
  },
};
