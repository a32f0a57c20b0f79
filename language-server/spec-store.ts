// Spec files as they stand in the editor, else on disk, each parsed once for each version of its text. Trees of closed files
// are kept as long as there is room.
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Files } from '../core/host/files.ts';
import { readSpec } from '../core/project/read-spec.ts';
import { readSpecFile, type SpecFile, type SpecKind, specKindOf } from '../core/spec/spec-file.ts';

/** The editor's documents, as the protocol library keeps them. */
export interface OpenDocuments {
  get(uri: string): TextDocument | undefined;
  all(): TextDocument[];
}

/** Characters of closed files whose trees are kept. A tree takes about a hundred times the memory of its text. */
const KEPT_CHARACTERS = 600_000;

interface Closed {
  readonly file: Promise<SpecFile | undefined>;
  /** Characters, once the file is read. */
  size: number;
}

export class SpecStore {
  readonly #disk: Files;
  readonly #documents: OpenDocuments;
  /** The document is remembered too: one that is opened again may begin with the same version and another text. */
  readonly #open = new Map<
    string,
    { readonly document: TextDocument; readonly version: number; readonly file: SpecFile }
  >();
  /** Least recently used first. */
  readonly #closed = new Map<string, Closed>();
  #closedCharacters = 0;
  /** How often a file was opened, closed or changed on disk. */
  readonly #generations = new Map<string, number>();
  /** Told when a tree is let go, so that nobody else holds it. */
  readonly #released: (uri: string) => void;

  constructor(disk: Files, documents: OpenDocuments, released: (uri: string) => void) {
    this.#disk = disk;
    this.#documents = documents;
    this.#released = released;
  }

  /** Kind of a document: by the editor's language id when open, else by its name. */
  kindOf(uri: string): SpecKind | undefined {
    const language = this.#documents.get(uri)?.languageId;
    return language === 'mlcanvas' || language === 'mlproject' ? language : specKindOf(uri);
  }

  document(uri: string): TextDocument | undefined {
    return this.#documents.get(uri);
  }

  openUris(): readonly string[] {
    return this.#documents.all().map((document) => document.uri);
  }

  /** Differs as soon as the file may read differently; costs nothing, whether or not the file is in memory. */
  stamp(uri: string): string {
    const document = this.#documents.get(uri);
    return `${this.#generations.get(uri) ?? 0}${document ? `.${document.languageId}.${document.version}` : ''}`;
  }

  /** The file; undefined when it is not there or is no spec. `as` reads a file of another name as that kind. */
  async file(uri: string, as = this.kindOf(uri)): Promise<SpecFile | undefined> {
    const document = this.#documents.get(uri);
    if (document) return as && this.#openFile(document, as);
    // Asked without a kind, a canvas of another name is nothing; that must not be remembered.
    if (!as) return undefined;
    const known = this.#closed.get(uri);
    if (known) {
      this.#closed.delete(uri);
      this.#closed.set(uri, known);
      return known.file;
    }
    const closed: Closed = { file: readSpec(uri, this.#disk, as), size: 0 };
    this.#closed.set(uri, closed);
    const file = await closed.file;
    if (this.#closed.get(uri) === closed) {
      closed.size = file?.text.length ?? 0;
      this.#closedCharacters += closed.size;
      this.#evict(uri);
    }
    return file;
  }

  /** The file was opened, closed or changed on disk: what was read before counts no more. */
  changed(uri: string): void {
    this.#generations.set(uri, (this.#generations.get(uri) ?? 0) + 1);
    if (!this.#documents.get(uri)) this.#open.delete(uri);
    this.#release(uri);
  }

  /** Files that were read from disk, for changes of whole folders. */
  closedUris(): readonly string[] {
    return [...this.#closed.keys()];
  }

  #openFile(document: TextDocument, kind: SpecKind): SpecFile {
    const known = this.#open.get(document.uri);
    if (known?.document === document && known.version === document.version && known.file.kind === kind)
      return known.file;
    const file = readSpecFile(kind, document.uri, document.getText());
    this.#open.set(document.uri, { document, version: document.version, file });
    return file;
  }

  #release(uri: string): void {
    const closed = this.#closed.get(uri);
    if (!closed) return;
    this.#closed.delete(uri);
    this.#closedCharacters -= closed.size;
    this.#released(uri);
  }

  #evict(newest: string): void {
    for (const uri of this.#closed.keys()) {
      if (this.#closedCharacters <= KEPT_CHARACTERS || uri === newest) return;
      this.#release(uri);
    }
  }
}
