// What a project needs to be held back from training, and what holds it back besides the splits.
//
// A test set is always needed; a validation set where something is chosen by its score, which is what tuning does (Hastie,
// Tibshirani, Friedman, The Elements of Statistical Learning, 2nd edition, section 7.2). Folds do for validation. A holdout
// dataset does for the test set; beside it a second share of the split, or a second holdout dataset, does for validation.
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { datasetsOf, roleOf } from './dataset.ts';
import type { HeldParts } from './held-parts.ts';

export interface HoldoutPlan {
  readonly testElsewhere: boolean;
  readonly validationElsewhere: boolean;
  /** Strategy of a search that chooses on validation rows; undefined where none does. */
  readonly search: Cursor<unknown> | undefined;
  /** Names of datasets that a launch or the evaluation asks for. */
  readonly asked: ReadonlySet<string>;
}

export interface Lacks {
  readonly validation: boolean;
  readonly test: boolean;
}

export function holdoutPlan(spec: Cursor<MlProject>): HoldoutPlan {
  const training = spec.get('training');
  const tuning = training.get('tuning');
  const judged = spec.get('evaluation').get('dataset').shown;
  const others = datasetsOf(spec).filter((dataset) => roleOf(dataset) !== 'training');
  const holdouts = others.filter((dataset) => roleOf(dataset) === 'holdout').length;
  const search = tuning.get('strategy');
  const onValidation =
    search.text !== undefined && search.text !== 'none' && tuning.get('selectOn').text !== 'cross-validation';
  const names = [
    judged,
    ...training
      .get('targets')
      .entries()
      .map((target) => target.get('dataset').shown),
  ];
  return {
    testElsewhere:
      holdouts > 0 || (judged !== undefined && others.some((one) => one.get('name').shown === judged)),
    validationElsewhere: holdouts > 1,
    search: onValidation ? search : undefined,
    asked: new Set(names.filter((name) => name !== undefined)),
  };
}

export function lacksOf(parts: HeldParts, plan: HoldoutPlan): Lacks {
  const elsewhere = plan.validationElsewhere || (plan.testElsewhere && parts.test);
  return {
    validation: plan.search !== undefined && !parts.validation && !elsewhere,
    test: !parts.test && !plan.testElsewhere,
  };
}
