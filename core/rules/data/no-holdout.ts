// data/no-holdout
import { assertNever } from '../../base/assert-never.ts';
import type { Cursor } from '../../spec/cursor.ts';
import type { SpecRule } from '../rule.ts';
import { type Dataset, named, namedFirst, trainingDatasets } from './dataset.ts';
import { type HeldParts, heldParts } from './held-parts.ts';
import { type HoldoutPlan, holdoutPlan, type Lacks, lacksOf } from './holdout-plan.ts';
import { holdoutRepairs, proposedShares } from './holdout-repair.ts';
import { needsHoldout } from './needs-holdout.ts';
import { shown } from './ratios.ts';

export const noHoldout: SpecRule = {
  code: 'data/no-holdout',
  on: 'spec',
  severity: 'error',
  kind: 'S',
  title: 'No holdout',
  reason:
    'A model is only proven on rows that neither trained it nor chose it; without them the first honest test is in production.',
  bad: 'datasets:\n  - name: customers\n    split: { strategy: random, seed: 7, ratios: [1] }',
  good: 'datasets:\n  - name: customers\n    split: { strategy: random, seed: 7, ratios: [0.7, 0.15, 0.15] }',
  *check(spec) {
    if (!needsHoldout(spec)) return;
    const plan = holdoutPlan(spec);
    const judged = trainingDatasets(spec).map((dataset) => {
      const parts = heldParts(dataset);
      return { dataset, parts, lacks: parts ? lacksOf(parts, plan) : ENOUGH };
    });
    const oneHasAll = judged.some(({ lacks }) => !lacks.test && !lacks.validation);
    for (const { dataset, parts, lacks } of judged) {
      if (!parts || (!lacks.test && !lacks.validation)) continue;
      // Beside a dataset that holds back what is needed, one that is used whole is joined to it, or adds rows to train on.
      const whole = parts.from === 'nothing' || parts.from === 'none';
      if (whole && oneHasAll && !plan.asked.has(dataset.get('name').shown ?? '')) continue;
      const repairs = holdoutRepairs(spec, dataset, parts, lacks, plan);
      yield {
        at: placeOf(dataset, parts),
        message: `${faultOf(dataset, parts, lacks)} ${whyOf(lacks, plan)} ${stepOf(dataset, parts, lacks, plan)}`,
        ...(!lacks.test &&
          plan.search && { related: [{ at: plan.search, message: 'This search chooses by its score.' }] }),
        ...(repairs.length > 0 && { fix: () => repairs.map((repair) => repair()) }),
      };
    }
  },
};

const ENOUGH: Lacks = { validation: false, test: false };

function placeOf(dataset: Dataset, parts: HeldParts): Cursor<unknown> {
  const split = dataset.get('split');
  switch (parts.from) {
    case 'nothing':
      return split;
    case 'shares':
      return split.get('ratios');
    case 'files':
      return split.get('files');
    default:
      return split.get('strategy');
  }
}

function faultOf(dataset: Dataset, parts: HeldParts, lacks: Lacks): string {
  const rows = `${rowsOf(lacks)} rows`;
  switch (parts.from) {
    case 'nothing':
      return `${namedFirst(dataset)} has no split, so it holds back no ${rows}.`;
    case 'none':
      return `${namedFirst(dataset)} is used as a whole (strategy "none"), so it holds back no ${rows}.`;
    case 'shares': {
      const ratios = dataset.get('split').get('ratios').items();
      return `The ratios ${shown(ratios.map((item) => item.number ?? 0))} of ${named(dataset)} leave no ${rows}.`;
    }
    case 'files':
      return `The split of ${named(dataset)} names no file of ${rows}.`;
    case 'unstated': {
      const strategy = dataset.get('split').get('strategy').text;
      return strategy === 'predefined'
        ? `The "predefined" split of ${named(dataset)} names neither files nor a column, so it has no ${rows}.`
        : `The "${strategy}" split of ${named(dataset)} states no share of ${rows}.`;
    }
    default:
      return assertNever(parts.from);
  }
}

function whyOf(lacks: Lacks, plan: HoldoutPlan): string {
  return lacks.test
    ? 'Nothing shows how the model does on rows that it has not seen.'
    : `The "${plan.search?.shown}" search chooses on them, or else on the rows of the test.`;
}

function stepOf(dataset: Dataset, parts: HeldParts, lacks: Lacks, plan: HoldoutPlan): string {
  const ratios = `\`ratios: ${shown(proposedShares(dataset, plan))}\``;
  switch (parts.from) {
    case 'nothing':
      return `Add \`split\` with a strategy and ${ratios}.`;
    case 'none':
      return `Choose another strategy with ${ratios}${lacks.test ? ', or add a dataset with `role: holdout`' : ''}.`;
    case 'shares':
      return `Write for example ${ratios}.`;
    case 'files':
      return `Add \`files.${lacks.test ? 'test' : 'validation'}\`${lacks.test && lacks.validation ? ' and `files.validation`' : ''}.`;
    case 'unstated':
      return dataset.get('split').get('strategy').text === 'predefined'
        ? 'Name its `files`, or in `by` the column that tells the parts apart.'
        : `Add for example ${ratios}.`;
    default:
      return assertNever(parts.from);
  }
}

function rowsOf(lacks: Lacks): string {
  if (!lacks.test) return 'validation';
  return lacks.validation ? 'validation or test' : 'test';
}
