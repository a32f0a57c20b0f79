// The first bytes of a file on disk, however large it is.
import { open } from 'node:fs/promises';

/** Undefined when it cannot be read. `whole` tells that there is no more. */
export async function readHead(
  path: string,
  bytes: number,
): Promise<{ readonly content: Uint8Array; readonly whole: boolean } | undefined> {
  try {
    const file = await open(path, 'r');
    try {
      const buffer = new Uint8Array(bytes + 1);
      const { bytesRead } = await file.read(buffer, 0, bytes + 1, 0);
      return { content: buffer.subarray(0, Math.min(bytesRead, bytes)), whole: bytesRead <= bytes };
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}
