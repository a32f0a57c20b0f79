// Runs every step of `npm test` in turn, counts, and goes on after a failure so that one run tells all.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...words: string[]];
  /** Where the counts of passed and failed tests are found; a step without counts is one test. */
  readonly counts?: 'mocha' | 'file';
}

const RESULTS = join(tmpdir(), `modelyard-results-${process.pid}.json`);

const STEPS: readonly Step[] = [
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'lint and format', command: ['biome', 'check', '--error-on-warnings'] },
  // First, because tests of the grammars read the editor's own.
  { name: 'editor', command: ['node', 'scripts/vscode/install.ts'] },
  { name: 'unit, golden, architecture, protocol', command: ['mocha', 'test/**/*.test.ts'], counts: 'mocha' },
  { name: 'package', command: ['node', 'scripts/package.mjs'] },
  { name: 'real VS Code', command: ['node', 'test/vscode/run.ts', '--results', RESULTS], counts: 'file' },
];

let passed = 0;
let failed = 0;
const started = Date.now();
for (const [index, step] of STEPS.entries()) {
  console.log(`\n[${index + 1}/${STEPS.length}] ${step.name}`);
  const from = Date.now();
  const { code, output } = await run(step.command);
  const counts = countsOf(step, output, code);
  passed += counts.passed;
  failed += counts.failed;
  const seconds = ((Date.now() - from) / 1000).toFixed(0);
  console.log(
    `[${index + 1}/${STEPS.length}] ${step.name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`,
  );
}
rmSync(RESULTS, { force: true });
console.log(`\nall steps in ${((Date.now() - started) / 60_000).toFixed(1)} min`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

function run([program, ...words]: Step['command']): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      process.stdout.write(data);
    });
    child.on('error', (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.on('exit', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A step that fails without a failing test has failed once all the same. */
function countsOf(step: Step, output: string, code: number): { passed: number; failed: number } {
  const counts = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  if (step.counts === 'mocha') {
    const number = (word: string) => Number(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'm').exec(output)?.[1] ?? 0);
    counts.passed = number('passing');
    counts.failed = Math.max(number('failing'), code === 0 ? 0 : 1);
  } else if (step.counts === 'file') {
    try {
      const results = JSON.parse(readFileSync(RESULTS, 'utf8')) as { passed: number; failed: number };
      counts.passed = results.passed;
      counts.failed = Math.max(results.failed, code === 0 ? 0 : 1);
    } catch {
      counts.passed = 0;
      counts.failed = 1;
    }
  }
  return counts;
}
