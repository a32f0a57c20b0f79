// Reads a folder on disk as projects, the way the programs do.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { URI } from 'vscode-uri';
import { loadProject, type ProjectSource } from '../../core/project/load.ts';
import type { Project } from '../../core/project/project.ts';
import {
  type CanvasFile,
  type ProjectFile,
  readSpecFile,
  type SpecFile,
  specKindOf,
} from '../../core/spec/spec-file.ts';
import { nodeFiles } from '../../platform/node-files.ts';

export interface ProjectFolder {
  readonly files: readonly SpecFile[];
  readonly projects: readonly Project[];
}

/** All spec files of a folder (not below it), with `texts` (by file name) in place of what is on disk. */
export async function readProjectFolder(
  folder: string,
  texts: ReadonlyMap<string, string> = new Map(),
): Promise<ProjectFolder> {
  const read = async (uri: string): Promise<string | undefined> => {
    const name = URI.parse(uri).fsPath.slice(folder.length + 1);
    const bytes = texts.get(name) ?? (await nodeFiles.read(uri, 50_000_000));
    return typeof bytes === 'string' ? bytes : bytes && new TextDecoder().decode(bytes);
  };
  const files: SpecFile[] = [];
  for (const name of readdirSync(folder).sort()) {
    const kind = specKindOf(name);
    const uri = URI.file(join(folder, name)).toString();
    if (kind) files.push(readSpecFile(kind, uri, (await read(uri))!));
  }
  const source: ProjectSource = {
    async canvas(uri) {
      const known = files.find((file) => file.uri === uri && file.kind === 'mlcanvas');
      if (known) return known as CanvasFile;
      const text = await read(uri);
      return text === undefined ? undefined : (readSpecFile('mlcanvas', uri, text) as CanvasFile);
    },
    // A fixture's repository ends at its own folder.
    list: async (uri) => (URI.parse(uri).fsPath.startsWith(folder) ? nodeFiles.list(uri) : undefined),
    text: read,
  };
  const projects: Project[] = [];
  for (const file of files)
    if (file.kind === 'mlproject') projects.push(await loadProject(file as ProjectFile, source));
  return { files, projects };
}
