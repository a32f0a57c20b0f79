// features/fitted-on-holdout
import { setField } from '../../spec/edit.ts';
import { needsHoldout } from '../data/needs-holdout.ts';
import type { SpecRule } from '../rule.ts';
import { featuresOf, named } from './feature.ts';

const ROWS: Readonly<Record<string, string>> = {
  validation: 'the validation rows',
  test: 'the test rows',
  all: 'all rows, the test rows among them',
};

export const fittedOnHoldout: SpecRule = {
  code: 'features/fitted-on-holdout',
  on: 'spec',
  severity: 'error',
  kind: 'S',
  title: 'Transformation fitted on held-back rows',
  reason:
    'A mean, a scale or a vocabulary taken from held-back rows tells the model about them, so its test comes out too well.',
  bad: 'features:\n  - name: tenure\n    transform: { method: standardize, fitOn: all }',
  good: 'features:\n  - name: tenure\n    transform: { method: standardize, fitOn: train }',
  *check(spec) {
    const holdout = needsHoldout(spec);
    for (const feature of featuresOf(spec)) {
      const transform = feature.get('transform');
      const fitOn = transform.get('fitOn');
      const rows = ROWS[fitOn.text ?? ''];
      // Where nothing is held back, all rows are the training rows.
      if (rows === undefined || (fitOn.text === 'all' && !holdout)) continue;
      const method = transform.get('method').shown;
      yield {
        at: fitOn,
        message: `The transformation${method ? ` "${method}"` : ''} of ${named(feature)} is fitted on ${rows}. Set \`fitOn: train\`, and apply what it learned there to the other rows.`,
        fix: () => ({
          title: 'Fit on the training rows',
          edits: [setField(transform, 'fitOn', 'train')],
        }),
      };
    }
  },
};
