// A process of its own for the hostile texts: one of them may end it, and the last one begun is told.
import { parseYaml } from '../../core/spec/parse.ts';
import { checkTexts } from './check-text.ts';
import { hostileTexts } from './hostile-texts.ts';

export interface HostileResult {
  readonly name: string;
  readonly failure?: string;
  /** `line code`, the line from 0. */
  readonly told: readonly string[];
  /** Parse, schema and rules, as a spec or as a canvas, whichever takes longer. */
  readonly milliseconds: number;
}

await checkTexts({ mlproject: 'name: x\n', mlcanvas: 'name: x\n' });
Object.freeze(Object.prototype);
const results: HostileResult[] = [];
for (const { name, text, times = 1 } of hostileTexts()) {
  process.stderr.write(`${name}\n`);
  let milliseconds = 0;
  try {
    for (let time = 1; time < times; time++) parseYaml(text);
    const spec = await checkTexts({ mlproject: text });
    milliseconds = spec.milliseconds;
    if (text.length < 100_000)
      milliseconds = Math.max(milliseconds, (await checkTexts({ mlcanvas: text })).milliseconds);
    const told = spec.problems.map(
      (problem) => `${spec.files[0]!.lines.position(problem.span.start).line} ${problem.code}`,
    );
    results.push({ name, told: [...new Set(told)].slice(0, 200), milliseconds });
  } catch (error) {
    results.push({
      name,
      told: [],
      milliseconds,
      failure: error instanceof Error ? (error.stack ?? '') : String(error),
    });
  }
}
process.stdout.write(`${JSON.stringify(results)}\n`);
