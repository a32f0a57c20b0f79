// canvas/value-below-cost
import {
  formatMoney,
  formatNumber,
  MONTHS_PER_PERIOD,
  type Money,
  parseDuration,
  parseMoney,
} from '../../base/quantities.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { setField } from '../../spec/edit.ts';
import type { CanvasRule } from '../rule.ts';

type Period = keyof typeof MONTHS_PER_PERIOD;
type Amount = Cursor<{ amount: string; per?: Period }>;

/** As the schema gives them for `value.horizon` and `per`. */
const DEFAULT_HORIZON = '1y';
const DEFAULT_PERIOD: Period = 'month';
/** Seconds of a month: a twelfth of a year, or 30 days where the file says `mo`. */
const MONTH = 31_536_000 / 12;
const MO = 2_592_000;
/** Longest horizon that is proposed, in years: beyond it figures are guesses. */
const FAR = 5;

export const valueBelowCost: CanvasRule = {
  code: 'canvas/value-below-cost',
  on: 'canvas',
  severity: 'error',
  kind: 'S',
  title: 'Value below cost',
  reason:
    'By its own figures the project loses money; better to learn that from the plan than from the accounts.',
  bad: 'value:\n  benefit: { amount: 2000 USD, per: month }\n  buildCost: 40000 USD\n  runCost: { amount: 900 USD, per: month }\n  horizon: 1y',
  good: 'value:\n  benefit: { amount: 12000 USD, per: month }\n  buildCost: 40000 USD\n  runCost: { amount: 900 USD, per: month }\n  horizon: 1y',
  *check(canvas) {
    const value = canvas.get('value');
    const horizon = value.get('horizon');
    const months = monthsOf(horizon.present ? horizon.text : DEFAULT_HORIZON);
    const benefit = rateOf(value.get('benefit') as Amount);
    const run = rateOf(value.get('runCost') as Amount);
    const build = parseMoney(value.get('buildCost').text);
    if (months === undefined || !benefit || (!build && !run)) return;
    const { currency } = benefit.money;
    // Sums in several currencies cannot be compared without a rate of exchange, which changes.
    if ([build, run?.money].some((cost) => cost && cost.currency !== currency)) return;
    // A cost that cannot be read would only add to the others.
    const brought = benefit.monthly * months;
    const spent = (build?.amount ?? 0) + (run?.monthly ?? 0) * months;
    if (brought >= spent - ROUNDING) return;
    const sum = (amount: number) => formatMoney({ amount: Math.round(amount), currency });
    const after = monthsUntilPaid(benefit.monthly - (run?.monthly ?? 0), build?.amount ?? 0);
    const years = after === undefined ? undefined : Math.ceil(after / 12 - ROUNDING);
    const costs = [
      ...(build ? [`${formatMoney(build)} to build`] : []),
      ...(run ? [`${times(run, months)} to run`] : []),
    ].join(' + ');
    yield {
      at: value.get('benefit'),
      message: `Over ${horizon.text ?? 'one year (no `horizon` is stated)'} the project brings ${times(benefit, months)} = ${sum(brought)} and costs ${costs}${run ? ` = ${sum(spent)}` : ''}. ${paysWhen(after)} Find more value, lower the cost or do not build it.`,
      related: [
        ...(build ? [{ at: value.get('buildCost'), message: 'Cost to build it.' }] : []),
        ...(run ? [{ at: value.get('runCost'), message: 'Cost to run it.' }] : []),
      ],
      ...(!horizon.present &&
        years !== undefined &&
        years <= FAR && {
          fix: () => ({
            title: `State a horizon of ${years} years, in which it pays`,
            edits: [setField(value, 'horizon', `${years}y`)],
            complete: false,
          }),
        }),
    };
  },
};

/** Below a thousandth of a unit a difference is one of rounding. */
const ROUNDING = 1e-3;

interface Rate {
  readonly money: Money;
  readonly per: Period;
  readonly monthly: number;
}

function rateOf(amount: Amount): Rate | undefined {
  const money = parseMoney(amount.get('amount').text);
  const per = amount.get('per').present ? amount.get('per').text : DEFAULT_PERIOD;
  if (!money || per === undefined || !Object.hasOwn(MONTHS_PER_PERIOD, per)) return undefined;
  return { money, per: per as Period, monthly: money.amount / MONTHS_PER_PERIOD[per as Period] };
}

/** Months of a duration; `12mo` and `1y` are both twelve. */
function monthsOf(text: string | undefined): number | undefined {
  const seconds = parseDuration(text);
  return seconds === undefined ? undefined : seconds / (text!.trim().endsWith('mo') ? MO : MONTH);
}

/** `12,000 USD a month × 12`. */
function times({ money, per }: Rate, months: number): string {
  const count = months / MONTHS_PER_PERIOD[per];
  return `${formatMoney(money)} a ${per} × ${formatNumber(Math.round(count * 10) / 10)}`;
}

function paysWhen(months: number | undefined): string {
  if (months === undefined) return 'It never pays: running it costs no less than it brings.';
  const rounded = Math.ceil(months - ROUNDING);
  return rounded <= MANY_MONTHS
    ? `It pays after ${rounded} months.`
    : `It pays after ${formatNumber(Math.ceil(rounded / 12))} years.`;
}

/** From here on people count in years. */
const MANY_MONTHS = 36;

function monthsUntilPaid(gain: number, build: number): number | undefined {
  return gain > 0 ? build / gain : undefined;
}
