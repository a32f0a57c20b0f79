// training/no-baseline
import { sameMetric } from '../../evaluation/metrics.ts';
import { type TaskType, taskType } from '../../evaluation/task-type.ts';
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { type Plain, setField } from '../../spec/edit.ts';
import { firstPresent } from '../first-present.ts';
import type { SpecRule } from '../rule.ts';
import { decidingMetric } from './deciding-metric.ts';

export const noBaseline: SpecRule = {
  code: 'training/no-baseline',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'No baseline',
  reason: 'A score is good or bad only next to what a person, a rule of thumb or a simple model reaches.',
  bad: 'metric: { name: f1 }\nbaselines: [{ kind: heuristic, description: no call in 30 days }]',
  good: 'metric: { name: f1 }\nbaselines: [{ kind: heuristic, description: no call in 30 days, f1: 0.41 }]',
  *check(spec) {
    const [metric, task, training] = [spec.get('metric'), spec.get('task'), spec.get('training')];
    if (!metric.isMap && !task.isMap && !training.isMap) return;
    const deciding = decidingMetric(spec)?.text;
    const list = spec.get('baselines');
    const baselines = list.items().filter((baseline) => baseline.isMap);
    if (baselines.length === 0) {
      // A list that is something else is reported by the schema.
      if (list.present && !list.blank) return;
      yield {
        at: firstPresent(list, metric.get('name'), spec.get('metrics'), task.get('type'), training),
        message: `Nothing says what the model must beat. Add a baseline${deciding === undefined ? '' : ` with its value of ${deciding}`}: a person, a heuristic, the current system or a simple model.`,
        fix: () => ({
          title: 'Add a simple baseline to measure',
          edits: [setField(spec, 'baselines', [skeleton(spec)])],
          complete: false,
        }),
      };
      return;
    }
    if (baselines.some((baseline) => hasValue(baseline, deciding))) return;
    for (const baseline of baselines) {
      const others = valuesOf(baseline);
      yield {
        at: baseline,
        message: `${titleOf(baseline)} has no value${deciding === undefined ? '' : ` of ${deciding}`}${others.length > 0 ? `, only of ${others.join(', ')}` : ''}. Measure it on the same rows as the model and write it here${deciding === undefined ? ' under the name of its metric' : `: \`${deciding}: …\``}.`,
      };
    }
  },
};

type Baseline = Cursor<NonNullable<MlProject['baselines']>[number]>;

function hasValue(baseline: Baseline, deciding: string | undefined): boolean {
  const values = valuesOf(baseline);
  return deciding === undefined ? values.length > 0 : values.some((name) => sameMetric(name, deciding));
}

/** Names under which the baseline has numbers. */
function valuesOf(baseline: Baseline): readonly string[] {
  return (baseline.entries() as readonly Cursor<unknown>[])
    .filter((field) => field.number !== undefined)
    .map((field) => String(field.name));
}

function titleOf(baseline: Baseline): string {
  const name = baseline.get('name').shown ?? baseline.get('description').shown;
  if (name !== undefined && name.length <= LONGEST_NAME) return `The baseline "${name}"`;
  const kind = baseline.get('kind').text;
  return kind === undefined ? 'This baseline' : `The baseline of kind ${kind}`;
}

const LONGEST_NAME = 40;

/** The simplest thing that could work for each task: what a person would try first, without learning. */
const SIMPLEST: Readonly<Record<TaskType, string>> = {
  'binary-classification': 'always predicts the more frequent class',
  'multiclass-classification': 'always predicts the most frequent class',
  'multilabel-classification': 'always predicts the most frequent labels',
  regression: 'always predicts the mean of the training rows',
  forecasting: 'repeats the value of the same time one season ago',
  ranking: 'orders by popularity',
  recommendation: 'recommends what most people took lately',
  clustering: 'groups by one obvious attribute',
  'anomaly-detection': 'flags values above the 99th percentile of one measure',
  generation: 'returns a fixed template or the first sentences of the source',
};

function skeleton(spec: Cursor<MlProject>): Plain {
  const task = taskType(spec.get('task').get('type').text);
  return {
    kind: 'heuristic',
    description: task ? SIMPLEST[task] : 'a rule of thumb that people use today',
  };
}
