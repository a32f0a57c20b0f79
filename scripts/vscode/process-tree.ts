// Starting and ending programs. A program is ended by its own process id and those of its descendants, never by name.
import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { editorNode, repository } from './paths.ts';

const graceMilliseconds = 5_000;

/** Runs a program to its end and returns its standard output; fails with the tail of what it printed. */
export async function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<string> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  if (code !== 0) {
    const tail = `${output}\n${errors}`.trim().split('\n').slice(-40).join('\n');
    throw new Error(`${command} ${args.join(' ')} ended with code ${code}:\n${tail}`);
  }
  return output;
}

/** Runs npm under Node 24, with whatever registry and proxy the machine's own npm configuration names. */
export function npm(args: readonly string[], cwd: string): Promise<string> {
  const environment = withNode24();
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js')) return run(editorNode(), [script, ...args], { cwd, env: environment });
  return run('npm', args, { cwd, env: environment, shell: process.platform === 'win32' });
}

/** The environment of this process with Node 24 first on the PATH. */
export function withNode24(): NodeJS.ProcessEnv {
  const path = [join(repository, 'node_modules', '.bin'), dirname(editorNode()), process.env.PATH ?? ''];
  return { ...process.env, PATH: path.join(delimiter) };
}

/**
 * Ends a child and everything it started. The descendants are listed while the child lives, because those that
 * outlive it are adopted by another process and could not be found afterwards.
 */
export async function stopProcessTree(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') {
    await run('taskkill', ['/pid', String(child.pid), '/t', '/f']).catch(() => undefined);
    return;
  }
  const descendants = descendantsOf(child.pid);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const forced = setTimeout(() => child.kill('SIGKILL'), graceMilliseconds);
  await ended;
  clearTimeout(forced);
  for (const pid of descendants) signal(pid, 'SIGTERM');
  await allGone(descendants);
}

function descendantsOf(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const [pid, parent] of process.platform === 'linux' ? parentsFromProc() : parentsFromPs()) {
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const found: number[] = [];
  const open = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const below = children.get(next) ?? [];
    found.push(...below);
    open.push(...below);
  }
  return found;
}

/** Minimal Linux images have no `ps`. */
function parentsFromProc(): [pid: number, parent: number][] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // "pid (name) state parent …"; the name may itself hold spaces and brackets.
        const parent = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1];
        return [[Number(name), Number(parent)] as [number, number]];
      } catch {
        return [];
      }
    });
}

function parentsFromPs(): [pid: number, parent: number][] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
}

async function allGone(pids: readonly number[]): Promise<void> {
  const deadline = Date.now() + graceMilliseconds;
  for (let alive = pids.filter(isAlive); alive.length > 0; alive = alive.filter(isAlive)) {
    if (Date.now() > deadline) for (const pid of alive) signal(pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function isAlive(pid: number): boolean {
  return signal(pid, 0);
}

/** True when the process existed; one that has already gone is no failure. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
