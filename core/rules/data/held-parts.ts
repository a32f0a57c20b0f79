// What a split says to hold back from training.
import type { Dataset } from './dataset.ts';

export interface HeldParts {
  readonly validation: boolean;
  readonly test: boolean;
  /** What says so, for the message and the place. */
  readonly from: 'nothing' | 'none' | 'shares' | 'files' | 'unstated';
}

const NOTHING: HeldParts = { validation: false, test: false, from: 'nothing' };

/** Undefined where the file does not say enough to judge, as while it is being typed. */
export function heldParts(dataset: Dataset): HeldParts | undefined {
  const split = dataset.get('split');
  if (split.blank) return NOTHING;
  if (!split.isMap) return undefined;
  const strategy = split.get('strategy').text;
  const folds = strategy === 'k-fold' || (split.get('folds').number ?? 0) >= 2;
  if (strategy === 'none') return { ...NOTHING, from: 'none' };
  const files = split.get('files');
  const shares = split.get('ratios').items();
  if (!files.blank) {
    return {
      validation: folds || files.get('validation').present || held(shares.at(1), shares.length === 3),
      test: files.get('test').present || held(shares.at(-1), shares.length > 1),
      from: 'files',
    };
  }
  if (shares.length > 0) {
    // A single share below 1, and more than three, are the matter of data/split-ratios.
    if (shares.length > 3 || (shares.length === 1 && shares[0]!.number !== 1)) return undefined;
    return {
      validation: folds || held(shares.at(1), shares.length === 3),
      test: held(shares.at(-1), shares.length > 1),
      from: 'shares',
    };
  }
  // A column may tell all three parts apart; half-typed splits have no strategy yet.
  if (strategy === undefined || (strategy === 'predefined' && split.get('by').present)) return undefined;
  return { validation: folds, test: false, from: 'unstated' };
}

/** A share that is no number is reported by the schema, and counts as held. */
function held(share: { readonly number: number | undefined } | undefined, there: boolean): boolean {
  return there && share !== undefined && share.number !== 0;
}
