// Finds the spec files below a folder. Editor and command line walk alike, so they see the same files.
import { URI, Utils } from 'vscode-uri';
import type { Files, FolderEntry } from '../host/files.ts';
import { specKindOf } from '../spec/spec-file.ts';

export interface Discovery {
  readonly files: Files;
  /** What the user has hidden, by path from the folder with `/` between its parts; files and folders are asked alike. */
  exclude?(relativePath: string): boolean;
  readonly signal?: AbortSignal;
}

/** Folders that hold other people's code or what programs made. Hidden folders are never searched either. */
const SKIPPED = new Set(['node_modules', 'venv', '__pycache__', 'dist-packages', 'site-packages']);
/** Folders listed at the same time. */
const CONCURRENCY = 16;
/** Deepest folder that is searched. Links to folders are not followed, so only a hostile tree is deeper. */
const MAX_DEPTH = 64;

/**
 * Addresses of all canvas and project files below a folder, nearer ones first, in a fixed order. Links to files count,
 * links to folders are not followed. Throws the signal's reason when cancelled.
 */
export async function* discoverSpecs(folder: string, discovery: Discovery): AsyncGenerator<string> {
  let level: readonly string[] = [''];
  for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth++) {
    const below: string[] = [];
    for (let from = 0; from < level.length; from += CONCURRENCY) {
      const batch = level.slice(from, from + CONCURRENCY);
      const found = await Promise.all(batch.map((path) => search(folder, path, discovery)));
      discovery.signal?.throwIfAborted();
      for (const { specs, folders } of found) {
        below.push(...folders);
        yield* specs;
      }
    }
    level = below;
  }
}

interface Found {
  readonly specs: readonly string[];
  /** Folders to search next, as paths from the first. */
  readonly folders: readonly string[];
}

async function search(root: string, path: string, { files, exclude }: Discovery): Promise<Found> {
  const uri = join(root, path);
  const entries = [...((await files.list(uri)) ?? [])].sort((a, b) => compare(a.name, b.name));
  const specs: string[] = [];
  const folders: string[] = [];
  for (const entry of entries) {
    const relative = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.kind === 'folder') {
      if (!isSkipped(entry.name) && !exclude?.(relative)) folders.push(relative);
    } else if (specKindOf(entry.name) && !exclude?.(relative)) {
      const spec = join(uri, entry.name);
      if (await isFile(entry, spec, files)) specs.push(spec);
    }
  }
  return { specs, folders };
}

function isSkipped(folder: string): boolean {
  return folder.startsWith('.') || SKIPPED.has(folder);
}

async function isFile(entry: FolderEntry, uri: string, files: Files): Promise<boolean> {
  return entry.kind === 'file' || (await files.stat(uri))?.kind === 'file';
}

function join(uri: string, path: string): string {
  return path === '' ? uri : Utils.joinPath(URI.parse(uri), path).toString();
}

/** By code unit, so that the order is the same in every locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
