// Writes the data of the examples: `node scripts/example-data/write.ts`. A test holds the files against it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { churnCustomers, churnOutcomes } from './churn.ts';
import { demandCalendar, demandPlan, demandSales } from './demand-forecast.ts';

const root = join(import.meta.dirname, '../..');

/** Every data file with its text, so that a test can compare without writing. */
export function exampleData(): ReadonlyMap<string, string> {
  return new Map([
    ['examples/churn/data/customers.csv', churnCustomers()],
    ['examples/churn/data/outcomes.csv', churnOutcomes()],
    ['examples/demand-forecast/data/sales.csv', demandSales()],
    ['examples/demand-forecast/data/plan.csv', demandPlan()],
    ['examples/demand-forecast/data/calendar.csv', demandCalendar()],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of exampleData()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
}
