// A file system in memory, for the core's interface.
import type { Files, FolderEntry } from '../../core/host/files.ts';

export class MemoryFiles implements Files {
  /** Texts by address. Folders are there as long as something lies in them. */
  readonly texts = new Map<string, string>();

  async stat(uri: string) {
    const text = this.texts.get(uri);
    if (text !== undefined)
      return { kind: 'file' as const, size: new TextEncoder().encode(text).length, modified: 0 };
    return this.#below(uri).length > 0 ? { kind: 'folder' as const, size: 0, modified: 0 } : undefined;
  }

  async list(uri: string): Promise<readonly FolderEntry[] | undefined> {
    const below = this.#below(uri);
    if (below.length === 0) return undefined;
    const entries = new Map<string, FolderEntry>();
    for (const path of below) {
      const [name, ...more] = path.split('/');
      entries.set(name!, { name: name!, kind: more.length > 0 ? 'folder' : 'file' });
    }
    return [...entries.values()];
  }

  async read(uri: string, maxBytes: number) {
    const text = this.texts.get(uri);
    const bytes = text === undefined ? undefined : new TextEncoder().encode(text);
    return bytes && bytes.length <= maxBytes ? bytes : undefined;
  }

  #below(folder: string): string[] {
    const start = folder.endsWith('/') ? folder : `${folder}/`;
    return [...this.texts.keys()]
      .filter((uri) => uri.startsWith(start))
      .map((uri) => uri.slice(start.length));
  }
}
