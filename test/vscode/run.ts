// `npm run test:vscode [-- --results FILE] [--only host|restricted|ui]`: the packaged extension in a real VS Code. First the
// suites that run inside its extension host, then those that drive its window in Chromium.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../../scripts/vscode/chromium.ts';
import { installEditor } from '../../scripts/vscode/install.ts';
import { defaultVsix, defaultWorkspace, repository } from '../../scripts/vscode/paths.ts';
import { runHostSuite } from './run-host-suite.ts';

const { values } = parseArgs({ options: { results: { type: 'string' }, only: { type: 'string' } } });
const totals = { passed: 0, failed: 0 };

if (!existsSync(defaultVsix)) {
  console.error('There is no dist/modelyard.vsix. Make it with: npm run package');
  process.exit(2);
}
await installEditor(console.log);
await ensureChromium(console.log);
for (const [part, trust] of [
  ['host', 'granted'],
  ['restricted', 'restricted'],
] as const) {
  if (values.only && values.only !== part) continue;
  console.log(`In the extension host, ${trust === 'granted' ? 'trusted' : 'Restricted Mode'}:`);
  try {
    const suite = join(repository, 'test', 'vscode', trust === 'granted' ? 'host' : 'host-restricted');
    const results = await runHostSuite({ suite, vsix: defaultVsix, workspace: defaultWorkspace, trust });
    totals.passed += results.passed.length;
    totals.failed += results.failed.length;
    if (results.passed.length + results.failed.length === 0) totals.failed++;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    totals.failed++;
  }
}
if (!values.only || values.only === 'ui') await runWindowTests();
console.log(`${totals.passed} passed, ${totals.failed} failed`);
if (values.results) await writeFile(values.results, JSON.stringify(totals));
process.exit(totals.failed > 0 ? 1 : 0);

async function runWindowTests(): Promise<void> {
  console.log('In the window:');
  const words = [
    '--no-config',
    '--extension',
    'ts',
    '--timeout',
    '120000',
    '--reporter',
    'spec',
    'test/vscode/ui/**/*.test.ts',
  ];
  const child = spawn('mocha', words, { cwd: repository, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString();
    process.stdout.write(data);
  });
  const code = await new Promise<number>((resolve) => child.on('exit', (exit) => resolve(exit ?? 1)));
  const count = (word: string) => Number(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'm').exec(output)?.[1] ?? 0);
  totals.passed += count('passing');
  totals.failed += Math.max(count('failing'), code === 0 ? 0 : 1);
}
