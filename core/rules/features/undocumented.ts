// features/undocumented
import { setField } from '../../spec/edit.ts';
import { isAnswered } from '../prompt.ts';
import type { SpecRule } from '../rule.ts';
import { featuresOf, named, namedFirst } from './feature.ts';

const QUESTION = 'What does the value mean, and why should it help to predict?';

export const featuresUndocumented: SpecRule = {
  code: 'features/undocumented',
  on: 'spec',
  severity: 'info',
  kind: 'S',
  title: 'Feature undocumented',
  reason:
    'A feature that nobody can explain can be neither checked for leaks nor kept alive when its source changes.',
  bad: 'features:\n  - name: tenure\n    type: numeric',
  good: 'features:\n  - name: tenure\n    type: numeric\n    description: Months since the contract began; new customers leave more often.',
  *check(spec) {
    for (const feature of featuresOf(spec)) {
      const description = feature.get('description');
      if (isAnswered(description, QUESTION)) continue;
      yield {
        at: feature,
        message: `${namedFirst(feature)} has no description. Say in \`description\` what the value means and why it should help.`,
        ...(description.blank && {
          fix: () => ({
            title: `Insert the open question about ${named(feature)}`,
            edits: [setField(feature, 'description', QUESTION)],
            complete: false,
          }),
        }),
      };
    }
  },
};
