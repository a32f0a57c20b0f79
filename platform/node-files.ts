// `Files` of the core over Node's file system, for every program that runs in Node.
import { readdir, readFile, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { Files } from '../core/host/files.ts';

export const nodeFiles: Files = {
  async stat(uri) {
    const found = await quiet(() => stat(pathOf(uri)));
    return (
      found && { kind: found.isDirectory() ? 'folder' : 'file', size: found.size, modified: found.mtimeMs }
    );
  },
  async list(uri) {
    const entries = await quiet(() => readdir(pathOf(uri), { withFileTypes: true }));
    return entries?.map((entry) => ({
      name: entry.name,
      kind: entry.isDirectory()
        ? ('folder' as const)
        : entry.isFile()
          ? ('file' as const)
          : ('other' as const),
    }));
  },
  async read(uri, maxBytes) {
    return quiet(async () => {
      const path = pathOf(uri);
      const { size } = await stat(path);
      return size > maxBytes ? undefined : await readFile(path);
    });
  },
};

/** Only `file:` addresses lie on this machine's disk. */
function pathOf(uri: string): string {
  const parsed = URI.parse(uri);
  if (parsed.scheme !== 'file') throw new Error(`Not a file: ${uri}`);
  return parsed.fsPath;
}

async function quiet<T>(action: () => Promise<T>): Promise<T | undefined> {
  try {
    return await action();
  } catch {
    return undefined;
  }
}
