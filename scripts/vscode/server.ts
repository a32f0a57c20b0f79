// Runs one VS Code server: its own data folder, its own copy of the workspace, the given extensions, loopback only.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InstalledEditor } from './install.ts';
import { editorNode } from './paths.ts';
import { run, stopProcessTree } from './process-tree.ts';
import { quietSettings, type Settings, type Theme, themes } from './settings.ts';

export interface ServerOptions {
  readonly editor: InstalledEditor;
  /** The folder to open. */
  readonly workspace: string;
  /** `copy` (the default) keeps a test's edits out of the repository; `in-place` opens the folder itself. */
  readonly open?: 'copy' | 'in-place';
  /** VSIX files that are installed before the start. */
  readonly extensions?: readonly string[];
  /** `granted` (the default) turns Workspace Trust off; `restricted` leaves it real, so the folder opens untrusted. */
  readonly trust?: 'granted' | 'restricted';
  readonly theme?: Theme;
  readonly settings?: Settings;
  /** Extra environment of the extension host. */
  readonly environment?: Readonly<Record<string, string>>;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /**
   * `host-suite` obeys the page's request to run tests in the extension host; the editor then shows no notification.
   * `use`, the default, is the editor as a person has it.
   */
  readonly purpose?: 'use' | 'host-suite';
}

export interface RunningServer {
  /** Opens the workspace in a browser; carries the token without which the server answers nobody. */
  readonly url: string;
  readonly port: number;
  /** The opened folder: the copy, or the workspace itself. */
  readonly folder: string;
  readonly trust: 'granted' | 'restricted';
  /** The user's settings.json. The workbench does not notice when it is written from outside. */
  readonly settingsFile: string;
  /** What the server printed so far. */
  output(): string;
  /** Settles when the server has ended, by `stop` or by itself. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const startMilliseconds = 30_000;

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const data = await realpath(await mkdtemp(join(tmpdir(), 'modelyard-vscode-')));
  try {
    const folder = await openFolder(options, data);
    await writeSettings(options, userFolder(data));
    await installExtensions(options, data);
    return await listen(options, data, folder);
  } catch (error) {
    await rm(data, { recursive: true, force: true });
    throw error;
  }
}

async function openFolder(options: ServerOptions, data: string): Promise<string> {
  const workspace = await realpath(resolve(options.workspace)).catch(() => {
    throw new Error(`The workspace folder ${options.workspace} does not exist`);
  });
  if (options.open === 'in-place') return workspace;
  const copy = join(data, 'workspace', basename(workspace));
  await cp(workspace, copy, { recursive: true });
  return copy;
}

function userFolder(data: string): string {
  return join(data, 'server', 'data', 'User');
}

async function writeSettings(options: ServerOptions, folder: string): Promise<void> {
  const settings = {
    ...quietSettings,
    'workbench.colorTheme': themes[options.theme ?? 'light'].setting,
    ...options.settings,
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

function serverArguments(options: ServerOptions, data: string): string[] {
  const main = join(options.editor.root, 'out', 'server-main.js');
  return [main, '--server-data-dir', join(data, 'server'), '--extensions-dir', join(data, 'extensions')];
}

async function installExtensions(options: ServerOptions, data: string): Promise<void> {
  const vsix = (options.extensions ?? []).flatMap((path) => ['--install-extension', resolve(path)]);
  if (vsix.length === 0) return;
  await run(editorNode(), [...serverArguments(options, data), ...vsix], { env: environment({}) });
}

async function listen(options: ServerOptions, data: string, folder: string): Promise<RunningServer> {
  const token = randomBytes(16).toString('hex');
  const tokenFile = join(data, 'token');
  await writeFile(tokenFile, token, { mode: 0o600 });
  const args = [
    ...serverArguments(options, data),
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--connection-token-file', tokenFile],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-update-check'],
    ...(options.trust === 'restricted' ? [] : ['--disable-workspace-trust']),
    ...(options.purpose === 'host-suite' ? ['--enable-smoke-test-driver'] : []),
  ];
  // A process group of its own, so that it can be ended whole even from an exit handler.
  const child = spawn(editorNode(), args, {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(options.environment ?? {}),
  });
  const forget = endWithThisProcess(child, data);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= stopProcessTree(child).then(async () => {
      forget();
      await rm(data, { recursive: true, force: true, maxRetries: 5 });
    });
    return stopping;
  };

  const output = collect(child);
  try {
    const port = await output.port;
    const query = new URLSearchParams({ tkn: token, folder: uriPath(folder) });
    return {
      url: `http://127.0.0.1:${port}/?${query}`,
      port,
      folder,
      trust: options.trust ?? 'granted',
      settingsFile: join(userFolder(data), 'settings.json'),
      output: output.text,
      ended,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A path as it stands in the address of a `vscode-remote:` resource: always with a leading slash. */
export function uriPath(path: string): string {
  return decodeURIComponent(pathToFileURL(path).pathname);
}

function collect(child: ChildProcess): { readonly port: Promise<number>; text(): string } {
  let text = '';
  const port = new Promise<number>((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`The editor's server ${reason}:\n${text.trim()}`));
    const late = setTimeout(() => fail(`was not up after ${startMilliseconds / 1000} s`), startMilliseconds);
    const read = (part: string) => {
      text += part;
      const ready = /Extension host agent listening on (\d+)/.exec(text);
      if (!ready) return;
      clearTimeout(late);
      resolve(Number(ready[1]));
    };
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(late);
      fail(`ended with code ${code}`);
    });
  });
  return { port, text: () => text };
}

/** The editor must not believe that it runs inside the editor from whose terminal it was started. */
function environment(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name),
  );
  // An empty gallery: without it the editor asks a public one about every installed extension.
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{}', ...extra };
}

/** Leaves no server behind when this process ends without having stopped it. Returns the way to call that off. */
function endWithThisProcess(child: ChildProcess, data: string): () => void {
  const onExit = () => {
    try {
      if (child.pid !== undefined && child.exitCode === null) {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
      }
    } catch {
      // Already gone.
    }
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  const onSignal = () => process.exit(130);
  const signals = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).filter(
    (name) => process.listenerCount(name) === 0,
  );
  process.once('exit', onExit);
  for (const name of signals) process.once(name, onSignal);
  return () => {
    process.off('exit', onExit);
    for (const name of signals) process.off(name, onSignal);
  };
}
