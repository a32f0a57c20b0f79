// data/random-split-on-time
import { setField } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';
import { datasetsOf, namedFirst } from './dataset.ts';
import { brokenTimeOrder } from './time-order.ts';

export const randomSplitOnTime: SpecRule = {
  code: 'data/random-split-on-time',
  on: 'spec',
  severity: 'error',
  kind: 'S',
  title: 'Random split over time',
  reason:
    'Split at random, a model learns from the future of the rows it is tested on, and looks better than it will be.',
  bad: 'task: { type: forecasting, target: sales, time: day }\ndatasets:\n  - name: sales\n    split: { strategy: random, seed: 7, ratios: [0.8, 0.2] }',
  good: 'task: { type: forecasting, target: sales, time: day }\ndatasets:\n  - name: sales\n    split: { strategy: time, by: day, ratios: [0.8, 0.2] }',
  *check(spec) {
    for (const dataset of datasetsOf(spec)) {
      const order = brokenTimeOrder(spec, dataset);
      if (!order) continue;
      const split = dataset.get('split');
      const strategy = split.get('strategy');
      const { because, column } = order;
      const why =
        because.name === 'type'
          ? 'the task is forecasting'
          : because.name === 'time'
            ? `each prediction is made at a time of its own ("${because.shown}")`
            : `the task looks ahead of the row's time ("${because.shown}")`;
      yield {
        at: strategy,
        message: `${namedFirst(dataset)} is split by "${strategy.text}" although ${why}: the model would learn from rows later than those it is tested on. Use \`strategy: time\`${column ? ` with \`by: ${column}\`` : ' and name the time column in `by`'}.`,
        related: [{ at: because, message: 'The order of time comes from here.' }],
        fix: () => ({
          title: column ? `Split by time, on "${column}"` : 'Split by time',
          edits: [
            setField(split, 'strategy', 'time'),
            ...(column && split.get('by').shown !== column ? [setField(split, 'by', column)] : []),
          ],
          complete: column !== undefined,
        }),
      };
    }
  },
};
