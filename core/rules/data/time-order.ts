// Whether the rows of a dataset stand in an order of time that a split has to respect.
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { type Dataset, roleOf } from './dataset.ts';

/** Strategies that put rows of one time on both sides. */
const RANDOM: readonly string[] = ['random', 'stratified', 'k-fold'];

export interface TimeOrder {
  /** What says so: `task.type` or a time column. */
  readonly because: Cursor<unknown>;
  /** Column to split by, when the spec names one. */
  readonly column: string | undefined;
}

/**
 * Forecasts, and tasks whose predictions are made at different times: `task.time` says so; so does a horizon when the rows
 * carry a time. A time that only tells how fresh a row is (the dataset has a `maxAge` and the time is no part of its key)
 * says nothing: a snapshot may be split at random.
 */
export function timeOrder(spec: Cursor<MlProject>, dataset: Dataset): TimeOrder | undefined {
  const task = spec.get('task');
  const time = task.get('time');
  const timestamp = dataset.get('timestamp');
  const column = time.shown ?? timestamp.shown;
  if (task.get('type').text === 'forecasting') return { because: task.get('type'), column };
  if (time.shown !== undefined) return { because: time, column };
  if (task.get('horizon').present && timestamp.shown !== undefined) {
    const inKey = dataset
      .get('key')
      .oneOrMore()
      .some((part) => part.shown === timestamp.shown);
    if (inKey || !dataset.get('maxAge').present) return { because: timestamp, column };
  }
  return undefined;
}

/**
 * The order that the split of a training dataset breaks; undefined when it breaks none. A split by group keeps the rows of
 * one entity together, which for other tasks than forecasting is a choice that one may make.
 */
export function brokenTimeOrder(spec: Cursor<MlProject>, dataset: Dataset): TimeOrder | undefined {
  if (roleOf(dataset) !== 'training') return undefined;
  const strategy = dataset.get('split').get('strategy').text ?? '';
  const forecast = spec.get('task').get('type').text === 'forecasting';
  const breaks = RANDOM.includes(strategy) || (forecast && strategy === 'group');
  return breaks ? timeOrder(spec, dataset) : undefined;
}
