// training/no-seed
import { setField } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';

/** Any fixed number does; this one is what people write. */
const SEED = 42;

export const noSeed: SpecRule = {
  code: 'training/no-seed',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'No seed',
  reason:
    'Without a seed the same code on the same data gives another model each time, so no result can be checked.',
  bad: 'training:\n  algorithm: gradient-boosting',
  good: 'training:\n  algorithm: gradient-boosting\n  seed: 42',
  *check(spec) {
    const training = spec.get('training');
    if (!training.isMap || training.get('seed').scalar !== undefined) return;
    yield {
      at: training.get('seed'),
      message: 'Training has no seed, so the run cannot be repeated. Set `seed` to a fixed number.',
      fix: () => ({ title: `Set the seed to ${SEED}`, edits: [setField(training, 'seed', SEED)] }),
    };
  },
};
