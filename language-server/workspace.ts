// What the server knows: open documents, spec files on disk, and the projects they form. The only state that is kept.
//
// Everything derived is cached under the identity of what it was computed from, so an edit recomputes its own file and the
// projects that read it, and nothing else.
import picomatch from 'picomatch';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LineIndex } from '../core/base/span.ts';
import type { Files, FolderEntry } from '../core/host/files.ts';
import { discoverSpecs } from '../core/project/discover.ts';
import { canvasOnly, loadProject, type ProjectSource } from '../core/project/load.ts';
import type { Project } from '../core/project/project.ts';
import { readSpec, readText } from '../core/project/read-spec.ts';
import type { SettingsParams } from '../core/protocol/server.ts';
import { canvasProblems, fileProblems, projectProblems } from '../core/rules/check.ts';
import type { Problem } from '../core/spec/problem.ts';
import { SchemaValidator } from '../core/spec/schema-validation.ts';
import {
  type CanvasFile,
  type ProjectFile,
  readSpecFile,
  type SpecFile,
  type SpecKind,
  specKindOf,
} from '../core/spec/spec-file.ts';
import type { LinesOf } from './convert.ts';

/** Characters of closed files whose trees are kept in memory. */
const KEPT_CHARACTERS = 6_000_000;

/** The editor's documents, as the protocol library keeps them. */
export interface OpenDocuments {
  get(uri: string): TextDocument | undefined;
  all(): TextDocument[];
}

export class Workspace {
  readonly #disk: Files;
  readonly #documents: OpenDocuments;
  readonly #schema = new SchemaValidator();
  #settings: SettingsParams;
  #folders: readonly string[] = [];
  #discovered: Promise<ReadonlySet<string>> | undefined;
  #excluded: ((path: string) => boolean) | undefined;

  readonly #open = new Map<string, { readonly version: number; readonly file: SpecFile }>();
  /** Closed files, least recently used first. */
  readonly #closed = new Map<string, Promise<SpecFile | undefined>>();
  #closedCharacters = 0;
  #lists = new Map<string, Promise<readonly FolderEntry[] | undefined>>();
  #texts = new Map<string, Promise<string | undefined>>();
  readonly #projects = new Map<
    string,
    { readonly spec: SpecFile; readonly epoch: number; readonly project: Promise<Project> }
  >();
  readonly #ruleProblems = new WeakMap<
    SpecFile,
    {
      readonly canvas: CanvasFile | undefined;
      readonly project: Project;
      readonly problems: readonly Problem[];
    }
  >();
  readonly #canvasProblems = new WeakMap<CanvasFile, readonly Problem[]>();
  /** Counts changes on disk, of folders and of documents opened or closed: what a project's links depend on. */
  #epoch = 0;

  constructor(disk: Files, documents: OpenDocuments, settings: SettingsParams) {
    this.#disk = disk;
    this.#documents = documents;
    this.#settings = settings;
  }

  get settings(): SettingsParams {
    return this.#settings;
  }

  configure(settings: SettingsParams): void {
    if (settings.exclude.join('\n') !== this.#settings.exclude.join('\n')) this.#forgetDiscovery();
    this.#settings = settings;
  }

  setFolders(folders: readonly string[]): void {
    this.#folders = folders;
    this.#forgetDiscovery();
  }

  /** Something on disk came, went or changed. */
  changedOnDisk(uris: readonly string[]): void {
    for (const uri of uris) {
      this.#forgetClosed(uri);
      if (specKindOf(uri)) this.#discovered = undefined;
    }
    this.#lists = new Map();
    this.#texts = new Map();
    this.#epoch++;
  }

  opened(uri: string): void {
    this.#forgetClosed(uri);
    this.#epoch++;
  }

  closed(uri: string): void {
    this.#open.delete(uri);
    this.#schema.forget(uri);
    this.#forgetClosed(uri);
    this.#epoch++;
  }

  /** Kind of a document: by the editor's language id when open, else by its name. */
  kindOf(uri: string): SpecKind | undefined {
    const language = this.#documents.get(uri)?.languageId;
    return language === 'mlcanvas' || language === 'mlproject' ? language : specKindOf(uri);
  }

  document(uri: string): TextDocument | undefined {
    return this.#documents.get(uri);
  }

  /** The file as it stands in the editor, else on disk. */
  async file(uri: string, as = this.kindOf(uri)): Promise<SpecFile | undefined> {
    const document = this.#documents.get(uri);
    if (document) return as && this.#openFile(document, as);
    const known = this.#closed.get(uri);
    if (known) {
      this.#closed.delete(uri);
      this.#closed.set(uri, known);
      return known;
    }
    const reading = readSpec(uri, this.#disk, as);
    this.#closed.set(uri, reading);
    const file = await reading;
    this.#closedCharacters += file?.text.length ?? 0;
    this.#evict(uri);
    return file;
  }

  /** Lines of these files, for places and edits in them. */
  async linesOf(uris: Iterable<string>): Promise<LinesOf> {
    const lines = new Map<string, LineIndex>();
    for (const uri of new Set(uris)) {
      const file = await this.file(uri, this.kindOf(uri) ?? 'mlcanvas');
      if (file) lines.set(uri, file.lines);
    }
    return (uri) => lines.get(uri);
  }

  /** All spec files of the workspace: those found in its folders, and the open ones. */
  async specs(): Promise<readonly string[]> {
    this.#discovered ??= this.#discover();
    const found = new Set(await this.#discovered);
    for (const document of this.#documents.all()) if (this.kindOf(document.uri)) found.add(document.uri);
    return [...found].sort();
  }

  /** The project of a spec. */
  async project(uri: string): Promise<Project | undefined> {
    const spec = await this.file(uri);
    if (spec?.kind !== 'mlproject') return undefined;
    const known = this.#projects.get(uri);
    if (known && known.spec === spec && known.epoch === this.#epoch) {
      const project = await known.project;
      // The canvas may have been edited since: it is asked for again, the rest stands.
      const canvas =
        project.link.kind === 'linked'
          ? ((await this.file(project.link.uri, 'mlcanvas')) as CanvasFile | undefined)
          : undefined;
      if (canvas === project.canvas) return project;
      const fresh = { ...project, canvas };
      this.#projects.set(uri, { ...known, project: Promise.resolve(fresh) });
      return fresh;
    }
    const project = loadProject(spec, this.#source);
    this.#projects.set(uri, { spec, epoch: this.#epoch, project });
    return project;
  }

  /** The projects that read a file: a spec's own, or those of all specs that fulfil a canvas (itself when there are none). */
  async projectsOf(uri: string): Promise<readonly Project[]> {
    const file = await this.file(uri);
    if (file?.kind === 'mlproject') {
      const project = await this.project(uri);
      return project ? [project] : [];
    }
    if (file?.kind !== 'mlcanvas') return [];
    const projects: Project[] = [];
    for (const spec of await this.specs()) {
      if (this.kindOf(spec) !== 'mlproject') continue;
      const project = await this.project(spec);
      if (project?.link.kind === 'linked' && project.link.uri === uri) projects.push(project);
    }
    return projects.length > 0 ? projects : [canvasOnly(file)];
  }

  /** What people see in a file, and the values it was computed from: as long as they are the same, so is the answer. */
  async problems(
    uri: string,
  ): Promise<
    | { readonly file: SpecFile; readonly problems: readonly Problem[]; readonly from: readonly unknown[] }
    | undefined
  > {
    const file = await this.file(uri);
    if (!file) return undefined;
    if (!this.#settings.settings.enableDiagnostics) return { file, problems: [], from: [file, 'off'] };
    const projects = await this.projectsOf(uri);
    const raw: Problem[] = [...(await this.#schema.problems(file))];
    if (file.kind === 'mlcanvas') raw.push(...this.#canvasProblemsOf(file));
    for (const project of projects) raw.push(...this.#projectProblemsOf(project));
    const rules = this.#settings.settings.rules;
    return { file, problems: fileProblems(file, raw, rules), from: [file, rules, ...projects] };
  }

  get #source(): ProjectSource {
    return {
      // A canvas may have any name when a spec points to it.
      canvas: async (uri) => (await this.file(uri, 'mlcanvas')) as CanvasFile | undefined,
      list: (uri) => cached(this.#lists, uri, () => this.#disk.list(uri)),
      text: (uri) => {
        const document = this.#documents.get(uri);
        return document
          ? Promise.resolve(document.getText())
          : cached(this.#texts, uri, () => readText(uri, this.#disk));
      },
    };
  }

  #openFile(document: TextDocument, kind: SpecKind): SpecFile {
    const known = this.#open.get(document.uri);
    if (known && known.version === document.version && known.file.kind === kind) return known.file;
    const file = readSpecFile(kind, document.uri, document.getText());
    this.#open.set(document.uri, { version: document.version, file });
    return file;
  }

  #canvasProblemsOf(canvas: CanvasFile): readonly Problem[] {
    let problems = this.#canvasProblems.get(canvas);
    if (!problems) {
      problems = canvasProblems(canvas);
      this.#canvasProblems.set(canvas, problems);
    }
    return problems;
  }

  #projectProblemsOf(project: Project): readonly Problem[] {
    const spec = project.spec as ProjectFile | undefined;
    if (!spec) return [];
    const known = this.#ruleProblems.get(spec);
    if (known && known.project === project && known.canvas === project.canvas) return known.problems;
    const problems = projectProblems(project);
    this.#ruleProblems.set(spec, { canvas: project.canvas, project, problems });
    return problems;
  }

  async #discover(): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const folder of this.#folders) {
      if (!folder.startsWith('file:')) continue;
      for await (const uri of discoverSpecs(folder, {
        files: this.#disk,
        exclude: (path) => this.#isExcluded(path),
      }))
        found.add(uri);
    }
    return found;
  }

  #isExcluded(path: string): boolean {
    this.#excluded ??=
      this.#settings.exclude.length === 0
        ? () => false
        : picomatch([...this.#settings.exclude], { dot: true });
    return this.#excluded(path);
  }

  #forgetDiscovery(): void {
    this.#discovered = undefined;
    this.#excluded = undefined;
    this.#epoch++;
  }

  #forgetClosed(uri: string): void {
    const known = this.#closed.get(uri);
    if (!known) return;
    this.#closed.delete(uri);
    void known.then((file) => {
      this.#closedCharacters -= file?.text.length ?? 0;
    });
  }

  #evict(newest: string): void {
    for (const uri of this.#closed.keys()) {
      if (this.#closedCharacters <= KEPT_CHARACTERS || uri === newest) return;
      this.#forgetClosed(uri);
    }
  }
}

function cached<T>(map: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  let value = map.get(key);
  if (!value) {
    value = make();
    map.set(key, value);
  }
  return value;
}
