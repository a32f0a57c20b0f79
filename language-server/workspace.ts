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
import { readText } from '../core/project/read-spec.ts';
import type { SettingsParams } from '../core/protocol/server.ts';
import { canvasProblems, fileProblems, projectProblems } from '../core/rules/check.ts';
import type { Problem } from '../core/spec/problem.ts';
import { SchemaValidator } from '../core/spec/schema-validation.ts';
import type { CanvasFile, SpecFile, SpecKind } from '../core/spec/spec-file.ts';
import type { LinesOf } from './convert.ts';
import { type OpenDocuments, SpecStore } from './spec-store.ts';

export interface DiskChange {
  readonly uri: string;
  readonly kind: 'created' | 'changed' | 'deleted';
}

interface KnownProject {
  readonly spec: SpecFile;
  readonly epoch: number;
  readonly project: Promise<Project>;
}

export class Workspace {
  readonly #disk: Files;
  readonly #store: SpecStore;
  readonly #schema = new SchemaValidator();
  #settings: SettingsParams;
  #folders: readonly string[] = [];
  #discovered: Promise<ReadonlySet<string>> | undefined;
  /** What the last search found. */
  #found: ReadonlySet<string> | undefined;
  #excluded: ((path: string) => boolean) | undefined;
  #lists = new Map<string, Promise<readonly FolderEntry[] | undefined>>();
  #texts = new Map<string, Promise<string | undefined>>();
  readonly #projects = new Map<string, KnownProject>();
  /** The canvas that a spec leads to, kept when the trees are not. */
  readonly #links = new Map<string, { readonly at: string; readonly canvas: string | undefined }>();
  readonly #ruleProblems = new WeakMap<Project, readonly Problem[]>();
  readonly #canvasProblems = new WeakMap<CanvasFile, readonly Problem[]>();
  /** Counts what may change where links lead: files that came or went, workflows, folders. */
  #epoch = 0;
  #configured = 0;

  constructor(disk: Files, documents: OpenDocuments, settings: SettingsParams) {
    this.#disk = disk;
    this.#store = new SpecStore(disk, documents, (uri) => this.#projects.delete(uri));
    this.#settings = settings;
  }

  get settings(): SettingsParams {
    return this.#settings;
  }

  configure(settings: SettingsParams): void {
    if (settings.exclude.join('\n') !== this.#settings.exclude.join('\n')) this.#forgetDiscovery();
    this.#settings = settings;
    this.#configured++;
  }

  setFolders(folders: readonly string[]): void {
    this.#folders = folders;
    this.#forgetDiscovery();
  }

  /** Files or folders came, went or changed on disk. */
  changedOnDisk(changes: readonly DiskChange[]): void {
    for (const { uri, kind } of changes) {
      this.#store.changed(uri);
      // A folder that is gone takes all below it along.
      if (kind === 'deleted')
        for (const known of this.#store.closedUris())
          if (known.startsWith(`${uri}/`)) this.#store.changed(known);
      const text = this.#texts.has(uri);
      if (kind === 'changed' && !text) continue;
      this.#texts.delete(uri);
      this.#lists = new Map();
      this.#epoch++;
      if (kind !== 'changed') this.#discovered = undefined;
    }
  }

  opened(uri: string): void {
    this.#openedOrClosed(uri);
  }

  closed(uri: string): void {
    this.#schema.forget(uri);
    this.#openedOrClosed(uri);
  }

  kindOf(uri: string): SpecKind | undefined {
    return this.#store.kindOf(uri);
  }

  document(uri: string): TextDocument | undefined {
    return this.#store.document(uri);
  }

  /** The file as it stands in the editor, else on disk. */
  file(uri: string, as?: SpecKind): Promise<SpecFile | undefined> {
    return this.#store.file(uri, as ?? this.#store.kindOf(uri));
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
    for (const uri of this.#store.openUris()) if (this.kindOf(uri)) found.add(uri);
    return [...found].sort();
  }

  /** The project of a spec. */
  async project(uri: string): Promise<Project | undefined> {
    const spec = await this.file(uri);
    if (spec?.kind !== 'mlproject') return undefined;
    const known = this.#projects.get(uri);
    const fresh = known?.spec === spec && known.epoch === this.#epoch ? known : undefined;
    let project = await (fresh?.project ?? loadProject(spec, this.#source));
    if (project.link.kind === 'linked') {
      // The canvas may have been edited since: it is asked for again, the rest stands.
      const canvas = (await this.file(project.link.uri, 'mlcanvas')) as CanvasFile | undefined;
      if (canvas !== project.canvas) project = { ...project, canvas };
    }
    if (project !== (await fresh?.project))
      this.#projects.set(uri, { spec, epoch: this.#epoch, project: Promise.resolve(project) });
    const canvas = project.link.kind === 'linked' ? project.link.uri : undefined;
    this.#links.set(uri, { at: this.#linkStamp(uri), canvas });
    return project;
  }

  /** The projects that read a file: a spec's own, or those of all specs that fulfil a canvas (itself when there are none). */
  async projectsOf(uri: string): Promise<readonly Project[]> {
    const file = await this.file(uri);
    if (!file) return [];
    if (file.kind === 'mlproject') {
      const project = await this.project(uri);
      return project ? [project] : [];
    }
    const projects: Project[] = [];
    for (const spec of await this.specsOf(uri)) {
      const project = await this.project(spec);
      if (project) projects.push(project);
    }
    return projects.length > 0 ? projects : [canvasOnly(file)];
  }

  /** The specs that fulfil a canvas. */
  async specsOf(canvas: string): Promise<readonly string[]> {
    const found: string[] = [];
    for (const spec of await this.specs()) {
      if (this.kindOf(spec) === 'mlproject' && (await this.canvasOf(spec)) === canvas) found.push(spec);
    }
    return found;
  }

  /** The canvas that a spec leads to. */
  async canvasOf(spec: string): Promise<string | undefined> {
    const known = this.#links.get(spec);
    if (known?.at === this.#linkStamp(spec)) return known.canvas;
    await this.project(spec);
    return this.#links.get(spec)?.canvas;
  }

  /** Differs as soon as the problems of a file may differ; reads no file whose link is known. */
  async fingerprint(uri: string): Promise<string> {
    const parts = [String(this.#configured), this.#linkStamp(uri)];
    const others = this.kindOf(uri) === 'mlproject' ? [await this.canvasOf(uri)] : await this.specsOf(uri);
    for (const other of others) if (other !== undefined) parts.push(other, this.#store.stamp(other));
    return parts.join(' ');
  }

  /** What people see in a file. */
  async problems(
    uri: string,
  ): Promise<{ readonly file: SpecFile; readonly problems: readonly Problem[] } | undefined> {
    const file = await this.file(uri);
    if (!file) return undefined;
    const { enableDiagnostics, rules } = this.#settings.settings;
    if (!enableDiagnostics) return { file, problems: [] };
    const raw: Problem[] = [...(await this.#schema.problems(file))];
    if (!this.#store.document(uri)) this.#schema.forget(uri);
    const projects = await this.projectsOf(uri);
    if (file.kind === 'mlcanvas') raw.push(...this.#canvasProblemsOf(file));
    for (const project of projects) raw.push(...this.#projectProblemsOf(project));
    return { file, problems: fileProblems(file, raw, rules) };
  }

  get #source(): ProjectSource {
    return {
      // A canvas may have any name when a spec points to it.
      canvas: async (uri) => (await this.file(uri, 'mlcanvas')) as CanvasFile | undefined,
      list: (uri) => cached(this.#lists, uri, () => this.#disk.list(uri)),
      text: (uri) => {
        const document = this.#store.document(uri);
        return document
          ? Promise.resolve(document.getText())
          : cached(this.#texts, uri, () => readText(uri, this.#disk));
      },
    };
  }

  /** A document that is known on disk leads nowhere else when it is opened; an unsaved one may be what a link waits for. */
  #openedOrClosed(uri: string): void {
    this.#store.changed(uri);
    if (this.#found?.has(uri) && !this.#texts.has(uri)) return;
    this.#texts.delete(uri);
    this.#epoch++;
  }

  #linkStamp(uri: string): string {
    return `${this.#epoch} ${this.#store.stamp(uri)}`;
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
    let problems = this.#ruleProblems.get(project);
    if (!problems) {
      problems = projectProblems(project);
      this.#ruleProblems.set(project, problems);
    }
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
    this.#found = found;
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
}

function cached<T>(map: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  let value = map.get(key);
  if (!value) {
    value = make();
    map.set(key, value);
  }
  return value;
}
