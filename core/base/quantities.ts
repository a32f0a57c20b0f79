// Durations and amounts of money as the two files write them.

/** Seconds in one unit. A month counts 30 days and a year 365, as the schema says. */
const SECONDS = {
  ms: 0.001,
  s: 1,
  min: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  mo: 2_592_000,
  y: 31_536_000,
} as const;

/** Seconds of a duration such as `90d` or `1.5 h`; undefined when the text is none. */
export function parseDuration(text: string | undefined): number | undefined {
  const match = /^(\d{1,9}(?:\.\d{1,6})?)\s?(ms|s|min|h|d|w|mo|y)$/.exec(text?.trim() ?? '');
  return match ? Number(match[1]) * SECONDS[match[2] as keyof typeof SECONDS] : undefined;
}

export interface Money {
  readonly amount: number;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** An amount such as `60 USD`; undefined when the text is none. */
export function parseMoney(text: string | undefined): Money | undefined {
  const match = /^(-?\d{1,15}(?:\.\d{1,6})?) ([A-Z]{3})$/.exec(text?.trim() ?? '');
  return match ? { amount: Number(match[1]), currency: match[2]! } : undefined;
}

/** Amount with thousands separators and at most two decimals: `12,000 USD`. */
export function formatMoney(money: Money): string {
  return `${formatNumber(Math.round(money.amount * 100) / 100)} ${money.currency}`;
}

/** Number with thousands separators, the same in every locale. */
export function formatNumber(value: number): string {
  const [whole, fraction] = String(value).split('.');
  if (!Number.isFinite(value) || whole!.includes('e')) return String(value);
  const grouped = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Periods of the canvas in months: a figure `per: month` counts once a month. */
export const MONTHS_PER_PERIOD = { day: 12 / 365, week: 84 / 365, month: 1, quarter: 3, year: 12 } as const;
