// Checks files and folders with the same engine as the editor: schema, rules, settings, suppressions.
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { URI, Utils } from 'vscode-uri';
import type { Files } from '../core/host/files.ts';
import { discoverSpecs } from '../core/project/discover.ts';
import { folderOf, loadProject, type ProjectSource } from '../core/project/load.ts';
import { readSpec, readText } from '../core/project/read-spec.ts';
import { canvasProblems, fileProblems, projectProblems, type RuleSettings } from '../core/rules/check.ts';
import type { Problem } from '../core/spec/problem.ts';
import { SchemaValidator } from '../core/spec/schema-validation.ts';
import { type CanvasFile, type ProjectFile, type SpecFile, specKindOf } from '../core/spec/spec-file.ts';
import { failures } from './failure.ts';
import type { CheckedFile, Report } from './report.ts';

export interface CheckRequest {
  /** Files or folders, from `cwd`. */
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly settings: RuleSettings;
}

export type CheckResult = Pick<Report, 'checked' | 'files' | 'pathOf' | 'unreadable'>;

export async function checkPaths(request: CheckRequest, files: Files): Promise<CheckResult> {
  const found = await findSpecs(request, files);
  const reader = new Reader(files);
  const projects: ProjectFile[] = [];
  const raw = new Map<string, Problem[]>();
  const add = (problems: readonly Problem[]) => {
    for (const problem of problems) {
      const known = raw.get(problem.uri);
      if (known) known.push(problem);
      else raw.set(problem.uri, [problem]);
    }
  };
  for (const uri of found) {
    const file = await reader.spec(uri);
    if (file?.kind === 'mlproject') projects.push(file);
    if (file?.kind !== 'mlcanvas') continue;
    add(canvasProblems(file));
    // A canvas checked alone is still held against the specs beside it.
    for (const beside of await specsBeside(uri, files)) {
      const spec = found.has(beside) ? undefined : await reader.spec(beside);
      if (spec?.kind === 'mlproject') projects.push(spec);
    }
  }
  for (const spec of projects) add(projectProblems(await loadProject(spec, reader)));
  const pathOf = (uri: string) => shownPath(uri, request.cwd);
  const schemas = new SchemaValidator();
  const checked: CheckedFile[] = [];
  for (const uri of found) {
    const file = await reader.spec(uri);
    if (!file) continue;
    const problems = [...(await schemas.problems(file)), ...(raw.get(uri) ?? [])];
    checked.push({ file, path: pathOf(uri), problems: fileProblems(file, problems, request.settings) });
  }
  const unreadable = [...found].filter((uri) => !reader.files.has(uri)).map(pathOf);
  return { checked, files: reader.files, pathOf, unreadable };
}

async function findSpecs({ paths, cwd }: CheckRequest, files: Files): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const path of paths) {
    const uri = URI.file(resolve(cwd, path)).toString();
    const stat = await files.stat(uri);
    if (!stat) throw failures.notThere(path);
    if (stat.kind === 'file') {
      if (!specKindOf(uri)) throw failures.notASpec(path);
      found.add(uri);
      continue;
    }
    let any = false;
    for await (const spec of discoverSpecs(uri, { files })) {
      found.add(spec);
      any = true;
    }
    if (!any) throw failures.nothingFound(path);
  }
  return found;
}

async function specsBeside(canvas: string, files: Files): Promise<readonly string[]> {
  const folder = folderOf(canvas);
  const entries = (await files.list(folder)) ?? [];
  return entries
    .filter((entry) => specKindOf(entry.name) === 'mlproject')
    .map((entry) => Utils.joinPath(URI.parse(folder), entry.name).toString());
}

/** Reads each spec file once. */
class Reader implements ProjectSource {
  readonly files = new Map<string, SpecFile>();
  readonly #disk: Files;

  constructor(disk: Files) {
    this.#disk = disk;
  }

  async spec(uri: string): Promise<SpecFile | undefined> {
    const known = this.files.get(uri);
    if (known) return known;
    const file = await readSpec(uri, this.#disk);
    if (file) this.files.set(uri, file);
    return file;
  }

  async canvas(uri: string): Promise<CanvasFile | undefined> {
    const file = await this.spec(uri);
    return file?.kind === 'mlcanvas' ? file : undefined;
  }

  list(folder: string) {
    return this.#disk.list(folder);
  }

  text(uri: string) {
    return readText(uri, this.#disk);
  }
}

/** Below `cwd` relative to it, with `/` between its parts; elsewhere absolute. */
function shownPath(uri: string, cwd: string): string {
  const path = URI.parse(uri).fsPath;
  const fromHere = relative(cwd, path);
  const outside = fromHere === '' || isAbsolute(fromHere) || fromHere.split(sep)[0] === '..';
  return outside ? path : fromHere.split(sep).join('/');
}
