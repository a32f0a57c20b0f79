// A process of its own for the fuzz: it freezes what a hostile document might change, and may die without taking the
// test runner with it. Arguments: first case, number of cases. Writes one JSON line at the end, a line of progress before.
import { type Checked, checkTexts, type Texts } from './check-text.ts';
import { fuzzCase } from './fuzz-cases.ts';
import { reduced } from './reduce.ts';

export interface FuzzReport {
  readonly documents: number;
  readonly problems: number;
  readonly failures: readonly string[];
  /** Time of each document of up to 64 kB, in milliseconds, rounded to microseconds. */
  readonly times: readonly number[];
}

/** Failures after which it stops: more would be the same again. */
const ENOUGH = 8;

const [first, count] = process.argv.slice(2).map(Number) as [number, number];
// Schemas are resolved and libraries loaded before the freeze.
await checkTexts({ mlproject: 'name: x\n', mlcanvas: 'name: x\n' });
for (const one of [Object, Array, Map, Set, String, Number, Function]) Object.freeze(one.prototype);

let problems = 0;
const failures: string[] = [];
const times: number[] = [];
let last = first;
for (; last < first + count && failures.length < ENOUGH; last++) {
  if (last % 500 === 0) process.stderr.write(`case ${last}\n`);
  const texts = fuzzCase(last);
  const checked = await failure(texts);
  if (typeof checked === 'string') failures.push(await told(last, texts, checked));
  else {
    problems += checked.problems.length;
    if (checked.files.every((file) => file.text.length <= 65_536))
      times.push(Math.round(checked.milliseconds * 1000) / 1000);
  }
}
const report: FuzzReport = { documents: last - first, problems, failures, times };
process.stdout.write(`${JSON.stringify(report)}\n`);

async function failure(texts: Texts): Promise<Checked | string> {
  try {
    return await checkTexts(texts);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** The failure with the smallest texts that show one of the same kind. */
async function told(number: number, texts: Texts, why: string): Promise<string> {
  const kind = (message: string) =>
    message
      .split('\n')[0]!
      .replace(/\d+|"[^"]*"/g, '#')
      .slice(0, 60);
  let small = texts;
  for (const name of ['mlcanvas', 'mlproject'] as const) {
    const whole = small[name];
    if (whole === undefined) continue;
    const fails = async (text: string | undefined) => {
      const found = await failure({ ...small, [name]: text });
      return typeof found === 'string' && kind(found) === kind(why);
    };
    if (await fails(undefined)) small = { ...small, [name]: undefined };
    else small = { ...small, [name]: await reduced(whole, fails) };
  }
  return `case ${number}: ${why.slice(0, 900)}\n${JSON.stringify(small).slice(0, 1500)}`;
}
