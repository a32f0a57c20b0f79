// The customers of examples/churn: invented, but with the relations that such data has.
//
// One row is one customer of a phone company, looked at in one month. Who cancels within 90 days is drawn from a risk, so no
// model can be perfect. The risk rises where the contract may be left or ends soon, with calls to support, where usage falls
// (most of all for those who call), with late invoices and high charges, and in the first half year. Much of this works by
// steps and together, which is why trees do better here than a linear model.
import { csv } from './csv.ts';
import { Random } from './random.ts';

const SEED = 20260901;
const ROWS_PER_MONTH = 250;
/** Months of the snapshot: the last three are the test rows, the three before them the validation rows. */
const FIRST_MONTH = { year: 2025, month: 1 } as const;
const MONTHS = 20;
/** Share of rows whose data usage the network did not report. */
const MISSING_USAGE = 0.021;

const COLUMNS = [
  'customer_id',
  'month',
  'tenure',
  'contract',
  'months_to_end',
  'monthly_charge',
  'data_usage',
  'usage_change',
  'support_calls',
  'late_payments',
  'payment_method',
  'region',
  'churned',
] as const;

type Customer = Readonly<Record<(typeof COLUMNS)[number], string | number>>;

/** `data/customers.csv` */
export function churnCustomers(): string {
  const random = new Random(SEED);
  const ids = shuffledIds(MONTHS * ROWS_PER_MONTH, random);
  const rows: Customer[] = [];
  for (let month = 0; month < MONTHS; month++)
    for (let i = 0; i < ROWS_PER_MONTH; i++) rows.push(customer(ids[rows.length]!, monthName(month), random));
  return csv(COLUMNS, rows);
}

/** `data/outcomes.csv`: what became of customers who were scored in the first weeks of the pilot. */
export function churnOutcomes(): string {
  const random = new Random(SEED + 1);
  const rows = [];
  for (let i = 0; i < 400; i++) {
    const score = clamp(random.uniform() ** 2, 0.01, 0.99);
    // Two in a hundred are left alone whatever their score, so that outcomes without an offer are seen too.
    const explored = random.chance(0.02);
    const offered = score >= 0.3 && !explored;
    const left = random.chance(offered ? score * 0.75 : score);
    rows.push({
      customer_id: id(9000 + i),
      scored_on: `2026-09-${String(1 + (i % 28)).padStart(2, '0')}`,
      p_churn: score.toFixed(3),
      offer: offered ? 'yes' : 'no',
      churned: left ? 'yes' : 'no',
    });
  }
  return csv(['customer_id', 'scored_on', 'p_churn', 'offer', 'churned'], rows);
}

function customer(customer_id: string, month: string, random: Random): Customer {
  const contract = random.pick({ monthly: 52, 'one-year': 28, 'two-year': 20 });
  const tenure = clamp(
    Math.floor(random.exponential({ monthly: 17, 'one-year': 30, 'two-year': 40 }[contract])),
    0,
    120,
  );
  const charge = clamp(22 + random.exponential(24) + (contract === 'monthly' ? 9 : 0), 15, 150);
  const usage = clamp(Math.exp(random.normal(Math.log(charge / 3), 0.55)), 0, 200);
  const change = clamp(random.normal(-0.02, 0.24), -1, 2);
  const calls = clamp(random.poisson(Math.exp(random.normal(-0.35, 0.7))), 0, 15);
  const payment = random.pick({ card: 45, 'bank-transfer': 36, invoice: 19 });
  const late = clamp(random.poisson(payment === 'invoice' ? 0.65 : 0.16), 0, 6);
  const region = random.pick({ north: 31, south: 27, west: 24, east: 18 });
  const monthsToEnd = Math.floor(random.uniform() * { monthly: 1, 'one-year': 12, 'two-year': 24 }[contract]);
  const free = contract === 'monthly' || monthsToEnd < 3;
  const logit =
    (free ? -3.9 : -7) +
    (tenure < 6 ? 1.3 : tenure > 36 ? -1.2 : 0) +
    1.1 * Math.min(calls, 4) +
    (change < -0.15 ? 2.3 : change > 0.2 ? -1 : 0) +
    (calls >= 2 && change < -0.1 ? 2 : 0) +
    (late > 0 && payment === 'invoice' ? 1.2 : 0.3 * late) +
    (charge > 65 && free ? 1.5 : 0) +
    (region === 'east' ? 0.3 : 0);
  return {
    customer_id,
    month,
    tenure,
    contract,
    months_to_end: monthsToEnd,
    monthly_charge: charge.toFixed(2),
    data_usage: random.chance(MISSING_USAGE) ? '' : usage.toFixed(1),
    usage_change: change.toFixed(3),
    support_calls: calls,
    late_payments: late,
    payment_method: payment,
    region,
    churned: random.chance(1 / (1 + Math.exp(-logit))) ? 'yes' : 'no',
  };
}

/** Customers are drawn in no order of their ids, so that an id says nothing about the month. */
function shuffledIds(count: number, random: Random): readonly string[] {
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random.uniform() * (i + 1));
    [numbers[i], numbers[j]] = [numbers[j]!, numbers[i]!];
  }
  return numbers.map(id);
}

function id(number: number): string {
  return `C${String(number).padStart(5, '0')}`;
}

function monthName(index: number): string {
  const months = FIRST_MONTH.year * 12 + FIRST_MONTH.month - 1 + index;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

function clamp(value: number, least: number, greatest: number): number {
  return Math.min(Math.max(value, least), greatest);
}
