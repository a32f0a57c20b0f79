// The real server process under an editor that does anything: it stays alive, answers everything, says nothing outside of a
// document, logs no failure, and does not grow.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LanguageServer } from '../support/language-server.ts';
import { corpus } from './corpus.ts';
import { Draw } from './draw.ts';
import { isFull, scaled, tell } from './scale.ts';
import { Session, type SessionCounts } from './session.ts';

const SESSIONS = scaled(2000, 20_000);
const STEPS = scaled(50, 200);
const EDITS = 10_000;

describe('robustness: any session', () => {
  let server: LanguageServer;
  afterEach(() => server.stop());

  it(`${SESSIONS} sessions of ${STEPS} steps: alive, every request answered, no failure in the log`, async function () {
    this.timeout(scaled(240_000, 24 * 3_600_000));
    server = await LanguageServer.start({ 'mlproject.yaml': 'name: x\n', 'sub/mlcanvas.yml': 'name: x\n' });
    const counts: SessionCounts = {
      requests: 0,
      edits: 0,
      cancelled: 0,
      errors: 0,
      slowest: 0,
      slowestWhat: '',
    };
    for (let number = 0; number < SESSIONS; number++) {
      const manners = number % 4 === 3 ? 'confused' : 'sane';
      const failures = await new Session(server, new Draw(number), counts, manners).run(STEPS);
      const logged = server.log
        .splice(0)
        .filter((line) => (manners === 'sane' ? /failed|unhandled|Error/ : /unhandled/).test(line));
      assert.deepEqual([...failures, ...logged], [], `session ${number}`);
      assert.equal(server.process.exitCode, null);
    }
    assert.deepEqual(await server.codes('mlproject.yaml').then(() => 'answers'), 'answers');
    tell(
      `${SESSIONS} sessions, ${counts.requests} requests (${counts.cancelled} cancelled, ${counts.errors} answered by an error), ${counts.edits} edits; slowest ${counts.slowest.toFixed(0)} ms (${counts.slowestWhat.slice(0, 60)})`,
    );
  });

  it(`keeps no memory of ${EDITS.toLocaleString('en')} edits`, async function () {
    if (process.platform !== 'linux') this.skip();
    this.timeout(scaled(240_000, 3_600_000));
    server = await LanguageServer.start(
      {},
      {},
      { flags: ['--expose-gc', '--require', join(import.meta.dirname, 'collect-garbage.cjs')] },
    );
    const draw = new Draw(1);
    const spec = corpus().find(
      (sample) => sample.name.includes('churn') && (sample.mlproject?.length ?? 0) > 5000,
    )!.mlproject!;
    await server.open('mlproject.yaml', spec);
    const edit = async (count: number) => {
      for (let i = 0; i < count; i++) {
        const line = draw.below(spec.split('\n').length);
        await server.change('mlproject.yaml', [
          { range: { start: { line, character: 0 }, end: { line, character: 0 } }, text: '#' },
        ]);
        if (i % 10 === 0) await server.codes('mlproject.yaml');
        await server.change('mlproject.yaml', [
          { range: { start: { line, character: 0 }, end: { line, character: 1 } }, text: '' },
        ]);
      }
      await server.codes('mlproject.yaml');
    };
    await edit(500);
    const before = await residentMegabytes(server);
    await edit((isFull ? 10 : 1) * (EDITS / 2));
    const after = await residentMegabytes(server);
    tell(`memory ${before.toFixed(0)} MB before, ${after.toFixed(0)} MB after ${EDITS} edits`);
    assert.ok(after - before < 50, `${(after - before).toFixed(0)} MB more`);
  });
});

/** Resident memory after garbage was collected. */
async function residentMegabytes(server: LanguageServer): Promise<number> {
  process.kill(server.process.pid!, 'SIGUSR2');
  // The answer comes behind the signal.
  await server.codes('mlproject.yaml');
  await server.codes('mlproject.yaml');
  const status = readFileSync(`/proc/${server.process.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024;
}
