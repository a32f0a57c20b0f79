// Finds what belongs to a spec: its canvas and the repository's workflows. All reading goes through `ProjectSource`.
import { URI, Utils } from 'vscode-uri';
import type { FolderEntry } from '../host/files.ts';
import type { CanvasFile, ProjectFile } from '../spec/spec-file.ts';
import { specKindOf } from '../spec/spec-file.ts';
import type { CanvasLink, Project, Workflow } from './project.ts';

export interface ProjectSource {
  /** The file read as a canvas, open editors first; undefined when it is not there or is no text. */
  canvas(uri: string): Promise<CanvasFile | undefined>;
  list(folder: string): Promise<readonly FolderEntry[] | undefined>;
  text(uri: string): Promise<string | undefined>;
}

/** The project of a spec, with its canvas and workflows. */
export async function loadProject(spec: ProjectFile, source: ProjectSource): Promise<Project> {
  const [{ link, canvas }, workflows] = await Promise.all([
    linkCanvas(spec, source),
    findWorkflows(spec, source),
  ]);
  return { spec, canvas, link, workflows };
}

/** A canvas on its own, as when no spec refers to it. */
export function canvasOnly(canvas: CanvasFile): Project {
  return { spec: undefined, canvas, link: { kind: 'linked', uri: canvas.uri }, workflows: [] };
}

/** Address of a path written in a file, seen from that file's folder; undefined for URLs and for what is no path. */
export function resolvePath(fileUri: string, path: string): string | undefined {
  if (path === '' || /^[a-z][a-z0-9+.-]*:\/\//i.test(path) || NO_PATH.test(path)) return undefined;
  const file = URI.parse(fileUri);
  const normal = path.replaceAll('\\', '/');
  // A share of another machine: looking there would tell it who we are.
  if (normal.startsWith('//')) return undefined;
  if (/^(\/|[a-z]:\/)/i.test(normal))
    return file.with({ path: normal.startsWith('/') ? normal : `/${normal}` }).toString();
  return Utils.joinPath(Utils.dirname(file), normal).toString();
}

// No file system takes NUL, and half of a UTF-16 pair has no encoding.
const NO_PATH = /[\0\ud800-\udfff]/u;

export function folderOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

async function linkCanvas(
  spec: ProjectFile,
  source: ProjectSource,
): Promise<{ link: CanvasLink; canvas: CanvasFile | undefined }> {
  const written = spec.root.get('canvas').text;
  const folder = folderOf(spec.uri);
  if (written === undefined) {
    for (const name of ['mlcanvas.yaml', 'mlcanvas.yml']) {
      const uri = Utils.joinPath(URI.parse(folder), name).toString();
      const canvas = await source.canvas(uri);
      if (canvas) return { link: { kind: 'linked', uri }, canvas };
    }
    return { link: { kind: 'none' }, canvas: undefined };
  }
  const uri = resolvePath(spec.uri, written);
  // A canvas names no further file, so the one possible circle is a spec that names itself or another spec.
  // What is no YAML by its name is not even opened.
  if (uri === undefined || specKindOf(uri) === 'mlproject' || !/\.ya?ml$/i.test(URI.parse(uri).path)) {
    const nearby = plausible((await source.list(folder)) ?? [], './');
    return { link: { kind: 'not-a-canvas', uri: uri ?? written, nearby }, canvas: undefined };
  }
  const canvas = await source.canvas(uri);
  if (canvas) return { link: { kind: 'linked', uri }, canvas };
  const there = await source.list(folderOf(uri));
  const nearby = there
    ? plausible(there, /^.*[/\\]/.exec(written)?.[0] ?? '')
    : plausible((await source.list(folder)) ?? [], './');
  return { link: { kind: 'missing', uri, nearby }, canvas: undefined };
}

/** Files of a folder that could be a canvas. */
function plausible(entries: readonly FolderEntry[], folder: string): readonly string[] {
  return entries
    .filter(({ kind, name }) => kind === 'file' && /\.ya?ml$/i.test(name) && specKindOf(name) !== 'mlproject')
    .map(({ name }) => folder + name);
}

/** Levels above the spec's folder that are searched for workflows. A repository's root ends the search. */
const MAX_LEVELS = 8;
const WORKFLOW_FILES =
  /^(\.gitlab-ci\.ya?ml|azure-pipelines\.ya?ml|bitbucket-pipelines\.ya?ml|cloudbuild\.ya?ml|buildspec\.ya?ml|Jenkinsfile)$/;
const WORKFLOW_FOLDERS: Readonly<Record<string, readonly string[]>> = {
  '.github': ['workflows'],
  '.gitea': ['workflows'],
  '.circleci': [],
  '.buildkite': [],
};

async function findWorkflows(spec: ProjectFile, source: ProjectSource): Promise<readonly Workflow[]> {
  const found = new Set<string>();
  let folder = folderOf(spec.uri);
  for (let level = 0; level <= MAX_LEVELS; level++) {
    const entries = (await source.list(folder)) ?? [];
    for (const entry of entries) {
      const uri = Utils.joinPath(URI.parse(folder), entry.name).toString();
      if (entry.kind === 'file' && WORKFLOW_FILES.test(entry.name)) found.add(uri);
      const below = entry.kind === 'folder' ? WORKFLOW_FOLDERS[entry.name] : undefined;
      if (below) {
        const inner = Utils.joinPath(URI.parse(uri), ...below).toString();
        for (const file of (await source.list(inner)) ?? []) {
          if (file.kind === 'file' && /\.ya?ml$/i.test(file.name))
            found.add(Utils.joinPath(URI.parse(inner), file.name).toString());
        }
      }
    }
    const up = Utils.dirname(URI.parse(folder)).toString();
    if (up === folder || entries.some((entry) => entry.name === '.git')) break;
    folder = up;
  }
  for (const step of spec.root.get('pipeline').entries()) {
    const uri = step.text === undefined ? undefined : resolvePath(spec.uri, step.text);
    if (uri) found.add(uri);
  }
  const workflows: Workflow[] = [];
  for (const uri of [...found].sort()) {
    const text = await source.text(uri);
    if (text !== undefined) workflows.push({ uri, text });
  }
  return workflows;
}
