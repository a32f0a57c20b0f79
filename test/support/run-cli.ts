// Runs the command line: in this process, or as the real program in one of its own.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { run } from '../../cli/run.ts';
import { rules } from '../../core/rules/index.ts';

const MAIN = join(import.meta.dirname, '../../cli/main.ts');

export interface CliResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

type Environment = Readonly<Record<string, string>>;

/** Options with which `training/no-seed` is the only rule: what a test expects does not change with a new rule. */
export const ONE_RULE: readonly string[] = [
  ...new Set(rules.map((rule) => `${rule.code.split('/')[0]}/*=off`)),
  'training/no-seed=warning',
].flatMap((setting) => ['--rule', setting]);

export async function runCli(
  args: readonly string[],
  cwd: string,
  env: Environment = {},
): Promise<CliResult> {
  let out = '';
  let err = '';
  const code = await run(args, {
    cwd,
    env,
    isInteractive: false,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

/** With `first`, the pipe is closed after the first piece of output, as `head` does. */
export function spawnCli(
  args: readonly string[],
  cwd: string,
  read: 'all' | 'first' = 'all',
): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (read === 'first') child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
