// The kinds of task of a project spec, as its schema lists them (a test holds them together).
import { listed } from '../base/listed.ts';

export const taskTypes = [
  'binary-classification',
  'multiclass-classification',
  'multilabel-classification',
  'regression',
  'forecasting',
  'ranking',
  'recommendation',
  'clustering',
  'anomaly-detection',
  'generation',
] as const;

export type TaskType = (typeof taskTypes)[number];

export function taskType(name: string | undefined): TaskType | undefined {
  return taskTypes.find((known) => known === name);
}

/** Tasks in a sentence: all three kinds of classification are "classification". */
export function namedTasks(tasks: readonly TaskType[]): string {
  const isClassification = (task: TaskType) => task.endsWith('-classification');
  const all = taskTypes.filter(isClassification).every((task) => tasks.includes(task));
  return listed(all ? ['classification', ...tasks.filter((task) => !isClassification(task))] : tasks);
}
