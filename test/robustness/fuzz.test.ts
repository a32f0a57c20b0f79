// Any text: parsed, held against schema and rules, and said well. 20,000 documents, damaged from real ones and made from the
// schema; `node test/robustness/fuzz-program.ts <case> 1` repeats one.
import { strict as assert } from 'node:assert';
import type { FuzzReport } from './fuzz-program.ts';
import { runProgram } from './program.ts';
import { scaled, tell } from './scale.ts';

const DOCUMENTS = scaled(20_000, 1_000_000);
/** Processes side by side. */
const SHARDS = 2;

describe('robustness: any text', () => {
  it(`${DOCUMENTS.toLocaleString('en')} documents: no throw, every place inside the text, no leak, no internal error`, async function () {
    this.timeout(scaled(240_000, 6 * 3_600_000));
    const each = Math.ceil(DOCUMENTS / SHARDS);
    const reports = await Promise.all(
      Array.from({ length: SHARDS }, (_, shard) =>
        runProgram<FuzzReport>('fuzz-program.ts', [shard * each, each], scaled(230_000, 6 * 3_600_000)),
      ),
    );
    const failures = reports.flatMap((report) => report.failures);
    assert.equal(failures.length, 0, failures.join('\n\n'));
    const documents = reports.reduce((sum, report) => sum + report.documents, 0);
    assert.equal(documents, each * SHARDS);
    const problems = reports.reduce((sum, report) => sum + report.problems, 0);
    // A fuzz that finds nothing to complain about tests nothing.
    assert.ok(problems > documents, `${problems} problems in ${documents} documents`);
    const times = reports.flatMap((report) => report.times).sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
    tell(
      `${documents} documents, ${problems} problems; up to 64 kB: median ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms`,
    );
    assert.ok(at(0.99) < 1000, `p99 is ${at(0.99)} ms`);
  });
});
