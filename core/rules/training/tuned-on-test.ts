// training/tuned-on-test
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { replaceValue } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';

export const tunedOnTest: SpecRule = {
  code: 'training/tuned-on-test',
  on: 'spec',
  severity: 'error',
  kind: 'S',
  title: 'Tuned on the test set',
  reason: 'A test set that helped to choose the model no longer tells how it does on new cases.',
  bad: 'training:\n  tuning: { strategy: random, trials: 60, selectOn: test }',
  good: 'training:\n  tuning: { strategy: random, trials: 60, selectOn: validation }',
  *check(spec) {
    const place = spec.get('training').get('tuning').get('selectOn');
    if (place.text !== 'test') return;
    const instead = hasValidation(spec) ? 'validation' : 'cross-validation';
    yield {
      at: place,
      message: `The best hyperparameters are chosen on the test set, so its score is too good. Choose on ${instead === 'validation' ? 'the validation set' : 'folds of the training set (cross-validation)'}.`,
      fix: () => ({
        title: `Choose on ${instead === 'validation' ? 'the validation set' : 'folds of the training set'}`,
        edits: [replaceValue(place, instead)],
      }),
    };
  },
};

/** False when a dataset's split leaves no validation rows: k folds, or shares of training and test only. */
function hasValidation(spec: Cursor<MlProject>): boolean {
  return spec
    .get('datasets')
    .items()
    .every((dataset) => {
      const split = dataset.get('split');
      const shares = split.get('ratios').items().length;
      return split.get('strategy').text !== 'k-fold' && shares !== 1 && shares !== 2;
    });
}
