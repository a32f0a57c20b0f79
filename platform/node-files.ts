// `Files` of the core over Node's file system, for every program that runs in Node.
import { open, readdir, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { Files } from '../core/host/files.ts';

export const nodeFiles: Files = {
  async stat(uri) {
    const found = await quiet(() => stat(pathOf(uri)));
    const kind = found?.isDirectory() ? 'folder' : found?.isFile() ? 'file' : undefined;
    return found && kind && { kind, size: found.size, modified: found.mtimeMs };
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
      // A pipe would be waited for, and a device has no end.
      const found = await stat(path);
      return found.isFile() && found.size <= maxBytes
        ? await readWhole(path, found.size, maxBytes)
        : undefined;
    });
  },
};

/** The file to its end, which may lie further than was said; undefined when that is beyond `maxBytes`. */
async function readWhole(path: string, size: number, maxBytes: number): Promise<Uint8Array | undefined> {
  const file = await open(path, 'r');
  try {
    let buffer = new Uint8Array(size + 1);
    for (let length = 0; ; ) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
      if (bytesRead === 0) return buffer.subarray(0, length);
      length += bytesRead;
      if (length > maxBytes) return undefined;
      if (length === buffer.length) {
        const longer = new Uint8Array(2 * length);
        longer.set(buffer);
        buffer = longer;
      }
    }
  } finally {
    await file.close();
  }
}

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
