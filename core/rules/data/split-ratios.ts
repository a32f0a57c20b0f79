// data/split-ratios: what the file alone says. That the files hold other shares needs evidence.
import { replaceValue } from '../../spec/edit.ts';
import type { Repair, SpecRule } from '../rule.ts';
import { datasetsOf, named } from './dataset.ts';
import { rounded, type Shares, scaled, shown, sum } from './ratios.ts';

/** Error that binary fractions may bring to a sum, for each share. */
const TOLERANCE = 1e-6;
/** Training, validation and test. */
const MOST = 3;
/** A share written with two decimals is off by at most this much. */
const ROUNDING = 0.005;

export const splitRatios: SpecRule = {
  code: 'data/split-ratios',
  on: 'spec',
  severity: 'error',
  kind: 'S',
  title: 'Ratios of a split do not fit',
  reason:
    'Shares that do not add up to 1 leave rows unused or use them twice, and each tool divides them in its own way.',
  bad: 'datasets:\n  - name: customers\n    split: { strategy: random, seed: 7, ratios: [0.8, 0.2, 0.2] }',
  good: 'datasets:\n  - name: customers\n    split: { strategy: random, seed: 7, ratios: [0.6, 0.2, 0.2] }',
  *check(spec) {
    for (const dataset of datasetsOf(spec)) {
      const ratios = dataset.get('split').get('ratios');
      const items = ratios.items();
      const shares = items.flatMap((item) =>
        item.number === undefined || item.number < 0 ? [] : item.number,
      );
      if (items.length === 0 || shares.length < items.length) continue;
      if (shares.length > MOST) {
        yield {
          at: ratios,
          message: `The split of ${named(dataset)} has ${shares.length} ratios, but there are at most ${MOST} parts: training, validation and test. Remove ${shares.length - MOST}.`,
        };
        continue;
      }
      const total = rounded(sum(shares));
      if (Math.abs(sum(shares) - 1) <= TOLERANCE * shares.length) continue;
      const repairs = repairsOf(shares);
      yield {
        at: ratios,
        message: `The ratios ${shown(shares)} of ${named(dataset)} add up to ${total}, not 1: ${advice(shares)}`,
        ...(repairs.length > 0 && {
          fix: () =>
            repairs.map(
              ({ what, shares: next, complete }): Repair => ({
                title: `${what}: ${shown(next)}`,
                edits: [replaceValue(ratios, next)],
                complete,
              }),
            ),
        }),
      };
    }
  },
};

function advice(shares: Shares): string {
  const total = sum(shares);
  if (inPercent(shares)) return 'write fractions in place of percent.';
  if (shares.some((share) => share > 1)) return 'write each as a fraction of all rows.';
  if (total === 0) return 'write the share of each part.';
  if (total > 1) return `lower them by ${rounded(total - 1)} in all.`;
  return shares.length === 1
    ? `add the share of the test rows, ${rounded(1 - total)}.`
    : `raise them by ${rounded(1 - total)} in all.`;
}

interface Way {
  readonly what: string;
  readonly shares: Shares;
  readonly complete: boolean;
}

/** One way where it is clear what was meant; else several to choose from. */
function repairsOf(shares: Shares): readonly Way[] {
  const total = sum(shares);
  const even = scaled(shares);
  if (inPercent(shares)) return even ? [{ what: 'Write fractions', shares: even, complete: true }] : [];
  const [first] = shares as [number];
  if (shares.length === 1) {
    return first > 0 && first < 1
      ? [{ what: 'Give the rest to the test rows', shares: [first, rounded(1 - first)], complete: true }]
      : [];
  }
  // Weights such as [8, 1, 1], or thirds written as 0.33.
  const clear =
    even !== undefined &&
    (shares.some((share) => share > 1) ||
      even.every((share, index) => Math.abs(share - shares[index]!) <= ROUNDING));
  if (clear) return [{ what: 'Scale the ratios to 1', shares: even, complete: true }];
  const training = rounded(first + 1 - total);
  return [
    ...(training > 0 && training < 1
      ? [
          {
            what:
              total > 1 ? 'Take the surplus from the training rows' : 'Give the rest to the training rows',
            shares: [training, ...shares.slice(1)],
            complete: false,
          },
        ]
      : []),
    ...(even ? [{ what: 'Scale the ratios to 1', shares: even, complete: false }] : []),
  ];
}

function inPercent(shares: Shares): boolean {
  return Math.abs(sum(shares) - 100) <= TOLERANCE * 100 * shares.length;
}
