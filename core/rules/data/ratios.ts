// The shares of a split: read, mended, and written as people read them.

/** Decimals of a share that a repair writes. */
const DECIMALS = 4;
const UNITS = 10 ** DECIMALS;

/** Shares of one split as the schema has them: training, validation, test; or training, test. */
export type Shares = readonly number[];

export function sum(shares: Shares): number {
  return shares.reduce((total, share) => total + share, 0);
}

/** `[0.7, 0.15, 0.15]` */
export function shown(shares: Shares): string {
  return `[${shares.map(rounded).join(', ')}]`;
}

/** Number without the noise of binary fractions. */
export function rounded(value: number): number {
  return Number(value.toFixed(6));
}

/**
 * Shares in the same proportion that add up to 1 exactly, by largest remainder; undefined when one of them would vanish.
 */
export function scaled(shares: Shares): Shares | undefined {
  const total = sum(shares);
  if (!(total > 0)) return undefined;
  const exact = shares.map((share) => (share / total) * UNITS);
  const units = exact.map((value) => Math.floor(value + 1e-6));
  const byRemainder = exact
    .map((value, index) => ({ index, rest: value - units[index]! }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  let left = UNITS - sum(units);
  for (const { index } of byRemainder) if (left-- > 0) units[index]!++;
  const result = units.map((unit) => unit / UNITS);
  return result.some((share, index) => share === 0 && shares[index]! > 0) ? undefined : result;
}
