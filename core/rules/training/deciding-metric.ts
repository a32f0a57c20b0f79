// The metric that decides, wherever the spec names it: in `metric`, or marked among `metrics`.
import { metricsForTask, sameMetric, writtenName } from '../../evaluation/metrics.ts';
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';

type Spec = Cursor<MlProject>;
type ListedMetric = Cursor<NonNullable<MlProject['metrics']>[number]>;

/** Name of the deciding metric; undefined when the spec chooses none. */
export function decidingMetric(spec: Spec): Cursor<unknown> | undefined {
  const name = spec.get('metric').get('name');
  return name.text === undefined ? primaryMetrics(spec)[0]?.get('name') : name;
}

export function namedMetrics(spec: Spec): readonly ListedMetric[] {
  return spec
    .get('metrics')
    .items()
    .filter((metric) => metric.get('name').text !== undefined);
}

export function primaryMetrics(spec: Spec): readonly ListedMetric[] {
  return namedMetrics(spec).filter((metric) => metric.get('primary').boolean === true);
}

/** The usual metrics of the task that are not among `used`, as a spec writes them; none when the task is not known. */
export function usualMetrics(spec: Spec, used: readonly string[] = []): readonly string[] {
  const task = spec.get('task').get('type').text;
  if (task === undefined) return [];
  return metricsForTask(task)
    .slice(0, OFFERED)
    .map(writtenName)
    .filter((name) => !used.some((other) => sameMetric(other, name)));
}

/** So many read well in a sentence and in a menu. */
const OFFERED = 4;
