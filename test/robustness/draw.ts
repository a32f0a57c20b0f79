// Random choices that a seed repeats: a failing case is found again by its number.
import { Random } from '../../scripts/example-data/random.ts';

export class Draw extends Random {
  /** A whole number from 0 up to, but without, `limit`. */
  below(limit: number): number {
    return Math.floor(this.uniform() * limit);
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  item<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** Two offsets of a text, in order, not further apart than `reach`. */
  range(text: string, reach = 200): readonly [start: number, end: number] {
    const start = this.below(text.length + 1);
    return [start, Math.min(text.length, start + this.below(reach + 1))];
  }
}
