// Owns the editor that `npm start` and the tests run: a pinned VS Code server, taken from the npm registry under
// .cache/vscode. Its own install scripts compile native modules that nothing here needs, so they never run.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cache } from './paths.ts';
import { npm, run } from './process-tree.ts';

const name = 'code-server';
const version = '4.139.1';
const integrity =
  'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==';
// Raised when the steps below change what an installed editor holds.
const recipe = 1;

export interface InstalledEditor {
  /** The folder that holds out/server-main.js. */
  readonly root: string;
  readonly version: string;
}

/** Installs the editor unless it is there already. Safe to run twice at once: the folder appears whole or not at all. */
export async function installEditor(log: (line: string) => void): Promise<InstalledEditor> {
  const folder = join(cache, 'vscode', version);
  const editor = { root: join(folder, 'lib', 'vscode'), version };
  if (await isInstalled(folder)) return editor;

  const started = performance.now();
  await mkdir(join(cache, 'vscode'), { recursive: true });
  const work = await mkdtemp(join(cache, 'vscode', 'install-'));
  try {
    log(`Editor: downloading ${name} ${version} (47 MB)`);
    await npm(['pack', `${name}@${version}`, '--ignore-scripts', '--pack-destination', work], work);
    const archive = join(work, `${name}-${version}.tgz`);
    await verify(archive);
    log('Editor: unpacking');
    await run('tar', ['-xzf', archive, '-C', work]);
    log('Editor: installing its packages');
    const root = join(work, 'package', 'lib', 'vscode');
    // Not `npm ci`: the package's lock file leaves out a few optional packages, which that command refuses.
    await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], root);
    await copyFile(
      join(import.meta.dirname, 'file-logger.cjs'),
      join(root, 'node_modules', '@vscode', 'spdlog', 'index.js'),
    );
    await writeFile(join(work, 'package', 'installed.json'), JSON.stringify({ integrity, recipe }));
    await putInPlace(join(work, 'package'), folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  log(`Editor: ready after ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return editor;
}

async function isInstalled(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, 'installed.json'), 'utf8').catch(() => undefined);
  return text === JSON.stringify({ integrity, recipe });
}

async function verify(archive: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found === integrity) return;
  throw new Error(
    `${name} ${version} is not the package that was pinned: expected ${integrity}, got ${found}`,
  );
}

async function putInPlace(from: string, to: string): Promise<void> {
  if (await isInstalled(to)) return;
  await rm(to, { recursive: true, force: true });
  try {
    await rename(from, to);
  } catch (error) {
    // Another process finished the same install in the meantime.
    if (!(await isInstalled(to))) throw error;
  }
}

if (import.meta.main) {
  const editor = await installEditor(console.log);
  console.log(`Editor: ${editor.version} is installed`);
}
