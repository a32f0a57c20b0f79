// YAML made to end, stall or fool a reader: nothing ends, nothing takes long, and what is wrong is said in its place.
import { strict as assert } from 'node:assert';
import type { HostileResult } from './hostile-program.ts';
import { hostileTexts } from './hostile-texts.ts';
import { runProgram } from './program.ts';
import { tell } from './scale.ts';

/** Far above what any of them takes on a slow machine; far below what a hang takes. */
const LIMIT = 10_000;

describe('robustness: hostile YAML', () => {
  let results: ReadonlyMap<string, HostileResult>;

  before(async function () {
    this.timeout(240_000);
    const all = await runProgram<HostileResult[]>('hostile-program.ts', [], 230_000);
    results = new Map(all.map((result) => [result.name, result]));
    const slowest = [...all].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 3);
    tell(
      `${all.length} texts; slowest: ${slowest.map(({ name, milliseconds }) => `${name} ${milliseconds.toFixed(0)} ms`).join(', ')}`,
    );
  });

  for (const { name, expect, line } of hostileTexts()) {
    it(name, () => {
      const result = results.get(name)!;
      assert.equal(result.failure, undefined);
      assert.ok(result.milliseconds < LIMIT, `${result.milliseconds} ms`);
      const errors = result.told.filter((told) => /\d (yaml|schema)\//.test(told));
      if (expect === 'none')
        assert.deepEqual(
          errors.filter((told) => !told.endsWith('/missing-field')),
          [],
        );
      else if (expect !== 'anything')
        assert.ok(
          errors.some(
            (told) => told.endsWith(` ${expect}`) && (line === undefined || told === `${line} ${expect}`),
          ),
          `${expect} at ${line ?? 'any line'} is not among ${result.told.slice(0, 20).join(', ')}`,
        );
    });
  }
});
