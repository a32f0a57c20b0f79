// What is known of one metric.
import type { TaskType } from '../task-type.ts';

export interface Metric {
  /** As scikit-learn names it, or the field where scikit-learn has none. */
  readonly name: string;
  /** As people write it in a spec, where that is shorter: `rmse`. */
  readonly short?: string;
  /** Other spellings of the very same metric, in lower case with `_` between words. */
  readonly aliases: readonly string[];
  /** As a sentence names it. */
  readonly title: string;
  /** Tasks for which it is usual. */
  readonly tasks: readonly TaskType[];
  /** Tasks for which it is odd and yet means something: neither offered nor reported. */
  readonly possible?: readonly TaskType[];
  /** Absent where the best value lies between: a coverage near its level, a bias near zero. */
  readonly direction?: 'maximize' | 'minimize';
  /** Least and greatest value, both inclusive; infinite where there is no bound. */
  readonly range: readonly [least: number, greatest: number];
  /** What the number says, one sentence. */
  readonly meaning: string;
  /** Where it is defined, one sentence. */
  readonly source: string;
}

/** A metric that differs from another in what `fields` says. */
export function variant(
  of: Metric,
  fields: Pick<Metric, 'name' | 'title' | 'meaning' | 'source'> & Partial<Metric>,
): Metric {
  const { short: _, ...shared } = of;
  return { ...shared, aliases: [], ...fields };
}

export const ANY_TO_ANY: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
export const FROM_ZERO: readonly [number, number] = [0, Number.POSITIVE_INFINITY];
export const SHARE: readonly [number, number] = [0, 1];
export const CORRELATION: readonly [number, number] = [-1, 1];

export const CLASSIFICATION: readonly TaskType[] = [
  'binary-classification',
  'multiclass-classification',
  'multilabel-classification',
];
