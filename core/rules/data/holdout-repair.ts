// Repairs that hold rows back: which shares and which strategy to propose.
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { type Plain, replaceValue, setField } from '../../spec/edit.ts';
import type { Repair } from '../rule.ts';
import { setFields } from '../set-fields.ts';
import { type Dataset, named } from './dataset.ts';
import type { HeldParts } from './held-parts.ts';
import type { HoldoutPlan, Lacks } from './holdout-plan.ts';
import { rounded, type Shares, shown, sum } from './ratios.ts';
import { timeOrder } from './time-order.ts';

/** Those of the schema's example; and two parts where folds or another dataset give the third. */
const THREE_PARTS: Shares = [0.7, 0.15, 0.15];
const TWO_PARTS: Shares = [0.8, 0.2];
/** Any fixed number does; this one is what people write. */
const SEED = 42;

/** Shares that would do, near those that stand there: what is held back now is divided in two. */
export function proposedShares(dataset: Dataset, plan: HoldoutPlan): Shares {
  const split = dataset.get('split');
  const folds = split.get('strategy').text === 'k-fold' || split.get('folds').present;
  if (folds || plan.testElsewhere) return TWO_PARTS;
  const now = split
    .get('ratios')
    .items()
    .map((item) => item.number ?? 0);
  const held = rounded(sum(now.slice(1)));
  return held > 0 && held < 1 ? [rounded(1 - held), rounded(held / 2), rounded(held / 2)] : THREE_PARTS;
}

/** How to hold rows back. None is part of "fix all": how many rows to spare is for the person to say. */
export function holdoutRepairs(
  spec: Cursor<MlProject>,
  dataset: Dataset,
  parts: HeldParts,
  lacks: Lacks,
  plan: HoldoutPlan,
): readonly (() => Repair)[] {
  const repairs: (() => Repair)[] = [];
  const split = dataset.get('split');
  const shares = proposedShares(dataset, plan);
  if (parts.from === 'shares') {
    repairs.push(() => ({
      title: `Divide ${named(dataset)} into ${shown(shares)}`,
      edits: [replaceValue(split.get('ratios'), shares)],
      complete: false,
    }));
  } else if (parts.from === 'nothing' || parts.from === 'none') {
    const fields = splitFields(spec, dataset, shares);
    repairs.push(() => ({
      title: `Split ${named(dataset)} by "${fields.strategy}" into ${shown(shares)}`,
      edits: setFields(split, fields),
      complete: false,
    }));
  } else if (parts.from === 'unstated' && split.get('strategy').text !== 'predefined') {
    repairs.push(() => ({
      title: `Divide ${named(dataset)} into ${shown(shares)}`,
      edits: setFields(split, { ratios: shares }),
      complete: false,
    }));
  }
  if (lacks.validation && !lacks.test) {
    repairs.push(() => ({
      title: 'Select by cross-validation instead',
      edits: [setField(spec.get('training').get('tuning'), 'selectOn', 'cross-validation')],
      complete: false,
    }));
  }
  return repairs;
}

/** A whole split that suits task and data: by time, by entity where one has several rows, by class, or at random. */
function splitFields(
  spec: Cursor<MlProject>,
  dataset: Dataset,
  ratios: Shares,
): { readonly strategy: string } & Readonly<Record<string, Plain>> {
  const order = timeOrder(spec, dataset);
  if (order) return { strategy: 'time', ...(order.column && { by: order.column }), ratios };
  const task = spec.get('task');
  const entity = task.get('entity').shown;
  const key = dataset
    .get('key')
    .oneOrMore()
    .map((part) => part.shown);
  if (entity && key.length > 1 && key.includes(entity))
    return { strategy: 'group', by: entity, seed: SEED, ratios };
  const classes = ['binary-classification', 'multiclass-classification'].includes(
    task.get('type').text ?? '',
  );
  return { strategy: classes ? 'stratified' : 'random', seed: SEED, ratios };
}
