// The bakery shops of examples/demand-forecast: invented, with the patterns that daily sales have.
//
// Three shops sell five products on every day of two years. The mean of a day is a product of: size of the shop, share of the
// product, day of the week (each shop has its own), season, slow growth, promotion, price, public holiday and school holiday.
// What is sold is drawn around it, a little wider than a Poisson count.
import { csv } from './csv.ts';
import { Random } from './random.ts';

const SEED = 20260902;
const FIRST_DAY = Date.UTC(2024, 8, 1);
const DAYS = 730;
const DAY = 86_400_000;

/** Factor of each day, Sunday first. Commuters buy at the station on working days, families in the suburb on Saturdays. */
const SHOPS = {
  centre: { size: 1.3, week: [0.55, 0.95, 0.95, 1, 1.05, 1.2, 1.45], school: 1 },
  station: { size: 1, week: [0.4, 1.2, 1.2, 1.2, 1.2, 1.15, 0.55], school: 0.8 },
  suburb: { size: 0.7, week: [0.9, 0.8, 0.8, 0.85, 0.9, 1.1, 1.65], school: 0.93 },
} as const;

/** `summer` is the change from midwinter to midsummer; prices in USD. */
const PRODUCTS = {
  bread: { mean: 62, price: 4.2, summer: -0.1 },
  rolls: { mean: 140, price: 0.9, summer: 0 },
  croissant: { mean: 46, price: 2.1, summer: -0.05 },
  cake: { mean: 17, price: 3.6, summer: -0.3 },
  sandwich: { mean: 34, price: 5.4, summer: 0.25 },
} as const;

const PROMOTION = { chance: 0.06, discount: 0.8, uplift: 1.55 } as const;
/** Prices rose once. */
const NEW_PRICES = { from: '2026-01-05', factor: 1.05, demand: 0.97 } as const;
const HOLIDAYS = new Set(
  ['2024-10-03', '2025-04-21', '2025-10-03', '2026-04-06'].concat(
    ['2024', '2025', '2026'].flatMap((year) =>
      ['01-01', '05-01', '12-25', '12-26'].map((day) => `${year}-${day}`),
    ),
  ),
);
/** First and last day. */
const SCHOOL_HOLIDAYS = [
  ['2024-10-21', '2024-11-02'],
  ['2024-12-23', '2025-01-04'],
  ['2025-04-14', '2025-04-26'],
  ['2025-07-14', '2025-08-23'],
  ['2025-10-20', '2025-11-01'],
  ['2025-12-22', '2026-01-03'],
  ['2026-03-30', '2026-04-11'],
  ['2026-07-13', '2026-08-22'],
] as const;

/** `data/sales.csv` */
export function demandSales(): string {
  const random = new Random(SEED);
  const rows = [];
  for (let day = 0; day < DAYS; day++) {
    for (const offer of offers(day, random)) {
      const deviation = Math.sqrt(offer.mean + (0.08 * offer.mean) ** 2);
      rows.push({ ...offer, sold: Math.max(0, Math.round(random.normal(offer.mean, deviation))) });
    }
  }
  return csv(['date', 'shop', 'product', 'price', 'promotion', 'sold'], rows);
}

/** `data/plan.csv`: prices and promotions of the week after the sales. */
export function demandPlan(): string {
  const random = new Random(SEED + 1);
  const rows = Array.from({ length: 7 }, (_, day) => offers(DAYS + day, random)).flat();
  return csv(['date', 'shop', 'product', 'price', 'promotion'], rows);
}

/** What each shop offers on one day, with the mean of what it would sell. */
function offers(day: number, random: Random) {
  const date = dateOf(day);
  const raised = date >= NEW_PRICES.from;
  return Object.entries(SHOPS).flatMap(([shop, about]) =>
    Object.entries(PRODUCTS).map(([product, goods]) => {
      const promotion = random.chance(PROMOTION.chance);
      const mean =
        goods.mean *
        about.size *
        about.week[weekday(day)]! *
        (1 + goods.summer * Math.sin((2 * Math.PI * (day + 160)) / 365)) *
        (1 + (0.06 * day) / 365) *
        (promotion ? PROMOTION.uplift : 1) *
        (raised ? NEW_PRICES.demand : 1) *
        (HOLIDAYS.has(date) ? 0.5 : 1) *
        (isSchoolHoliday(date) ? about.school : 1);
      const price = goods.price * (promotion ? PROMOTION.discount : 1) * (raised ? NEW_PRICES.factor : 1);
      return { date, shop, product, price: price.toFixed(2), promotion: promotion ? 'yes' : 'no', mean };
    }),
  );
}

/** `data/calendar.csv`: the days of the sales and the four weeks after them. */
export function demandCalendar(): string {
  const rows = Array.from({ length: DAYS + 28 }, (_, day) => {
    const date = dateOf(day);
    return {
      date,
      holiday: HOLIDAYS.has(date) ? 'yes' : 'no',
      school_holiday: isSchoolHoliday(date) ? 'yes' : 'no',
    };
  });
  return csv(['date', 'holiday', 'school_holiday'], rows);
}

function isSchoolHoliday(date: string): boolean {
  return SCHOOL_HOLIDAYS.some(([first, last]) => first <= date && date <= last);
}

function dateOf(day: number): string {
  return new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);
}

function weekday(day: number): number {
  return new Date(FIRST_DAY + day * DAY).getUTCDay();
}
