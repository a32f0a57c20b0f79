// data/not-randomized
import type { SpecRule } from '../rule.ts';
import { setFields } from '../set-fields.ts';
import { datasetsOf, namedFirst } from './dataset.ts';
import { brokenTimeOrder } from './time-order.ts';

const RANDOM: readonly string[] = ['random', 'stratified', 'group', 'k-fold'];
/** Any fixed number does; this one is what people write. */
const SEED = 42;

export const notRandomized: SpecRule = {
  code: 'data/not-randomized',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'Split not randomized',
  reason:
    'Rows are often sorted: unshuffled, the parts differ from each other; without a seed, each run is tested on other rows.',
  bad: 'datasets:\n  - name: customers\n    split: { strategy: stratified, ratios: [0.7, 0.15, 0.15] }',
  good: 'datasets:\n  - name: customers\n    split: { strategy: stratified, seed: 42, ratios: [0.7, 0.15, 0.15] }',
  *check(spec) {
    for (const dataset of datasetsOf(spec)) {
      const split = dataset.get('split');
      const strategy = split.get('strategy').text ?? '';
      // To shuffle what stands in an order of time would make it worse: data/random-split-on-time speaks there.
      if (!RANDOM.includes(strategy) || brokenTimeOrder(spec, dataset)) continue;
      const unshuffled = split.get('shuffle').boolean === false;
      const seeded = split.get('seed').present;
      // Files keep the division itself, so no seed is needed to repeat it.
      if (!unshuffled && (seeded || !split.get('files').blank)) continue;
      yield unshuffled
        ? {
            at: split.get('shuffle'),
            message: `${namedFirst(dataset)} is split by "${strategy}" without a shuffle, so rows that are sorted give unlike parts. Set \`shuffle: true\`${seeded ? '' : ' and a seed'}.`,
            fix: () => ({
              title: seeded ? 'Shuffle the rows' : `Shuffle the rows, with the seed ${SEED}`,
              edits: setFields(split, { shuffle: true, ...(!seeded && { seed: SEED }) }),
            }),
          }
        : {
            at: split.get('seed'),
            message: `${namedFirst(dataset)} is split by "${strategy}" without a seed, so nobody gets the same parts again. Set \`seed\` to a fixed number.`,
            fix: () => ({
              title: `Set the seed of the split to ${SEED}`,
              edits: setFields(split, { seed: SEED }),
            }),
          };
    }
  },
};
