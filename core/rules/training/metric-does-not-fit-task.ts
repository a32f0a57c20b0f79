// training/metric-does-not-fit-task
import { either } from '../../base/either.ts';
import { findMetric, fitsTask, misspelledMetric } from '../../evaluation/metrics.ts';
import { namedTasks, type TaskType, taskType } from '../../evaluation/task-type.ts';
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { replaceValue } from '../../spec/edit.ts';
import type { Finding, SpecRule } from '../rule.ts';
import { decidingMetric, usualMetrics } from './deciding-metric.ts';

export const metricDoesNotFitTask: SpecRule = {
  code: 'training/metric-does-not-fit-task',
  on: 'spec',
  severity: 'error',
  kind: 'S',
  title: 'Metric does not fit the task',
  reason: 'A metric of another kind of task cannot be computed here, or its value says nothing.',
  bad: 'task: { type: binary-classification, target: churned }\nmetric: { name: rmse }',
  good: 'task: { type: binary-classification, target: churned }\nmetric: { name: f1 }',
  *check(spec) {
    const task = taskType(spec.get('task').get('type').text);
    const names = metricNames(spec);
    const used = names.map((name) => name.text!);
    for (const name of names) {
      const finding = task ? misfit(spec, name, task, used) : undefined;
      if (finding) yield finding;
      const meant = misspelledMetric(name.text!);
      if (meant !== undefined) yield misspelled(name, meant);
    }
    if (task) yield* averageOfOne(spec, task);
  },
};

/** Every name of a metric in the spec, in the order of the file's sections. */
function metricNames(spec: Cursor<MlProject>): readonly Cursor<unknown>[] {
  const metric = spec.get('metric');
  const names: Cursor<unknown>[] = [
    metric.get('name'),
    ...metric
      .get('guardrails')
      .items()
      .map((guardrail) => guardrail.get('name')),
    ...spec
      .get('metrics')
      .items()
      .map((listedMetric) => listedMetric.get('name')),
    spec.get('training').get('tuning').get('metric'),
    ...spec
      .get('evaluation')
      .get('slices')
      .items()
      .filter((slice) => slice.isMap)
      .map((slice) => (slice as Cursor<{ metric?: string }>).get('metric')),
  ];
  return names.filter((name) => name.text !== undefined);
}

function misfit(
  spec: Cursor<MlProject>,
  name: Cursor<unknown>,
  task: TaskType,
  used: readonly string[],
): Finding | undefined {
  const metric = findMetric(name.text!);
  if (!metric || fitsTask(metric, task)) return undefined;
  const instead = insteadOf(spec, name, task, used);
  return {
    at: name,
    message: `"${name.text}" measures ${namedTasks(metric.tasks)}, not ${task}. Use for example ${either(instead)}.`,
    fix: () =>
      instead.map((other) => ({
        title: `Use ${other} instead of "${name.text}"`,
        edits: [replaceValue(name, other)],
        complete: false,
      })),
  };
}

/** A search and a slice look at a metric that is there already; what lists metrics wants another one. */
function insteadOf(
  spec: Cursor<MlProject>,
  name: Cursor<unknown>,
  task: TaskType,
  used: readonly string[],
): readonly string[] {
  const deciding = decidingMetric(spec);
  if (name.name === 'metric' && deciding?.text !== undefined) {
    const metric = findMetric(deciding.text);
    if (!metric || fitsTask(metric, task)) return [deciding.text, ...usualMetrics(spec, [deciding.text])];
  }
  const fresh = usualMetrics(spec, used);
  return fresh.length > 0 ? fresh : usualMetrics(spec);
}

function misspelled(name: Cursor<unknown>, meant: string): Finding {
  return {
    at: name,
    severity: 'warning',
    message: `"${name.text}" is no metric that Modelyard knows. Did you mean "${meant}"?`,
    fix: () => ({ title: `Write ${meant}`, edits: [replaceValue(name, meant)] }),
  };
}

/** Metrics whose value depends on how the classes are averaged. */
const AVERAGED: ReadonlySet<string> = new Set(['f1', 'precision', 'recall', 'jaccard', 'fbeta']);

function* averageOfOne(spec: Cursor<MlProject>, task: TaskType): Iterable<Finding> {
  const average = spec.get('metric').get('average');
  const name = spec.get('metric').get('name').text;
  if (average.text !== 'binary' || name === undefined || !AVERAGED.has(findMetric(name)?.name ?? '')) return;
  if (task !== 'multiclass-classification' && task !== 'multilabel-classification') return;
  yield {
    at: average,
    message: `The average "binary" of ${name} looks at one positive class, and ${task} has several. Write macro, weighted or micro.`,
    fix: () =>
      ['macro', 'weighted', 'micro'].map((other) => ({
        title: `Average ${AVERAGE_TITLES[other]}`,
        edits: [replaceValue(average, other)],
        complete: false,
      })),
  };
}

const AVERAGE_TITLES: Readonly<Record<string, string>> = {
  macro: 'over the classes, each counting the same (macro)',
  weighted: 'over the classes, by their size (weighted)',
  micro: 'over all cases (micro)',
};
