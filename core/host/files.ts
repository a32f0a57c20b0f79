// What the core asks of a file system. Addresses are URIs as text (`file:///…`), so that remote folders work too.

export interface FileStat {
  readonly kind: 'file' | 'folder';
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** Every method answers undefined for what is not there or may not be read; none throws. */
export interface Files {
  stat(uri: string): Promise<FileStat | undefined>;
  /** Entries of a folder, in any order. */
  list(uri: string): Promise<readonly FolderEntry[] | undefined>;
  /** The whole file, or undefined. Files above `maxBytes` are not read. */
  read(uri: string, maxBytes: number): Promise<Uint8Array | undefined>;
}
