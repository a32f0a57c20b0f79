// data/split-after-transform
import { remove, setField } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';
import { datasetsOf, named, namedFirst } from './dataset.ts';

export const splitAfterTransform: SpecRule = {
  code: 'data/split-after-transform',
  on: 'spec',
  severity: 'error',
  kind: 'S',
  title: 'Split after a fitted step',
  reason:
    'A step fitted before the split has seen the test rows, so the test no longer shows how the model does on new data.',
  bad: 'datasets:\n  - name: customers\n    preparation:\n      - { name: drop-staff, script: src/prepare.py }\n      - { name: scale, script: src/scale.py, fitted: true }\n    split: { strategy: random, seed: 7, after: scale, ratios: [0.7, 0.15, 0.15] }',
  good: 'datasets:\n  - name: customers\n    preparation:\n      - { name: drop-staff, script: src/prepare.py }\n      - { name: scale, script: src/scale.py, fitted: true }\n    split: { strategy: random, seed: 7, after: drop-staff, ratios: [0.7, 0.15, 0.15] }',
  *check(spec) {
    for (const dataset of datasetsOf(spec)) {
      const split = dataset.get('split');
      const after = split.get('after');
      if (after.shown === undefined) continue;
      const steps = dataset.get('preparation').items();
      // A name that no step has is reported by names/unknown.
      const last = steps.findIndex((step) => step.get('name').shown === after.shown);
      const first = steps.findIndex((step, index) => index <= last && step.get('fitted').boolean === true);
      if (first < 0) continue;
      const fitted = steps[first]!;
      const before = steps[first - 1]?.get('name').shown;
      const which =
        first === last ? 'that step' : `the earlier step "${fitted.get('name').shown ?? first + 1}"`;
      const instead = before ? `before it: \`after: ${before}\`` : 'before all steps, by removing `after`';
      yield {
        at: after,
        message: `${namedFirst(dataset)} is split after the step "${after.shown}", but ${which} is fitted and has then learned from the test rows. Split ${instead}.`,
        related: [{ at: fitted.get('fitted'), message: 'This step learns from the rows it is given.' }],
        fix: () =>
          before
            ? { title: `Split after the step "${before}"`, edits: [setField(split, 'after', before)] }
            : { title: `Split ${named(dataset)} before all steps`, edits: [remove(after)] },
      };
    }
  },
};
