// canvas/value-below-cost
import {
  formatMoney,
  MONTHS_PER_PERIOD,
  type Money,
  parseDuration,
  parseMoney,
} from '../../base/quantities.ts';
import type { Cursor } from '../../spec/cursor.ts';
import type { CanvasRule } from '../rule.ts';

/** As the schema gives it for `value.horizon`. */
const DEFAULT_HORIZON = '1y';
/** The schema counts a year as 365 days. */
const SECONDS_PER_MONTH = (365 * 86_400) / 12;

export const valueBelowCost: CanvasRule = {
  code: 'canvas/value-below-cost',
  on: 'canvas',
  severity: 'error',
  kind: 'S',
  title: 'Value below cost',
  reason: 'By its own figures the project loses money; better to see that on the canvas than in the books.',
  bad: 'value:\n  benefit: { amount: 1000 USD, per: month }\n  buildCost: 40000 USD\n  runCost: { amount: 900 USD, per: month }\n  horizon: 2y',
  good: 'value:\n  benefit: { amount: 12000 USD, per: month }\n  buildCost: 40000 USD\n  runCost: { amount: 900 USD, per: month }\n  horizon: 2y',
  *check(canvas) {
    const value = canvas.get('value');
    const benefit = monthly(value.get('benefit'));
    const build = parseMoney(value.get('buildCost').text);
    const run = monthly(value.get('runCost'));
    const horizon = value.get('horizon').text ?? DEFAULT_HORIZON;
    const seconds = parseDuration(horizon);
    if (!benefit || (!build && !run) || seconds === undefined) return;
    const { currency } = benefit;
    // Amounts in different currencies cannot be compared without a rate.
    if ((build && build.currency !== currency) || (run && run.currency !== currency)) return;
    const months = seconds / SECONDS_PER_MONTH;
    const brings = benefit.amount * months;
    const runs = (run?.amount ?? 0) * months;
    const costs = (build?.amount ?? 0) + runs;
    if (brings >= costs) return;
    const money = (amount: number): string => formatMoney({ amount: Math.round(amount), currency });
    const sum = build && run ? ` (${money(build.amount)} to build and ${money(runs)} to run)` : '';
    yield {
      at: value.get('benefit'),
      message: `Over ${horizon} the project brings ${money(brings)} and costs ${money(costs)}${sum}. Find more value, lower the cost, or do not build it.`,
    };
  },
};

/** The amount of one month. */
function monthly(figure: Cursor<{ amount?: string; per?: string }>): Money | undefined {
  const money = parseMoney(figure.get('amount').text);
  const per = figure.get('per').text ?? 'month';
  if (!money || !Object.hasOwn(MONTHS_PER_PERIOD, per)) return undefined;
  return { ...money, amount: money.amount / MONTHS_PER_PERIOD[per as keyof typeof MONTHS_PER_PERIOD] };
}
