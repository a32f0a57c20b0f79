// Go to definition, references, highlights and rename of names, across canvas and spec.
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { contains } from '../../core/base/span.ts';
import { meaningOf } from '../../core/project/fields.ts';
import { resolvePath } from '../../core/project/load.ts';
import { type NamePlace, namesOf } from '../../core/project/names.ts';
import { locate, patternOf } from '../../core/spec/locate.ts';
import { scalarText } from '../../core/spec/yaml-text.ts';
import { rangeOf } from '../convert.ts';
import type { Workspace } from '../workspace.ts';

export async function definition(workspace: Workspace, uri: string, position: Position): Promise<Location[]> {
  const found = await named(workspace, uri, position);
  if (found) {
    const definitions = found.places.filter(
      (place) => place.role === 'definition' && (place.uri !== uri || place !== found.here),
    );
    return locations(workspace, definitions.length > 0 ? definitions : []);
  }
  return fileAt(workspace, uri, position);
}

export async function references(
  workspace: Workspace,
  uri: string,
  position: Position,
  withDefinition: 'with definition' | 'uses only',
): Promise<Location[]> {
  const found = await named(workspace, uri, position);
  return locations(
    workspace,
    (found?.places ?? []).filter(
      (place) => withDefinition === 'with definition' || place.role !== 'definition',
    ),
  );
}

export async function highlights(
  workspace: Workspace,
  uri: string,
  position: Position,
): Promise<DocumentHighlight[]> {
  const found = await named(workspace, uri, position);
  const file = await workspace.file(uri);
  return (found?.places ?? [])
    .filter((place) => place.uri === uri)
    .map((place) => ({
      range: rangeOf(file!.lines, place.span),
      kind: place.role === 'definition' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
}

/** Range and present name, or undefined where nothing can be renamed. */
export async function prepareRename(
  workspace: Workspace,
  uri: string,
  position: Position,
): Promise<{ range: Range; placeholder: string } | undefined> {
  const found = await named(workspace, uri, position);
  const file = await workspace.file(uri);
  return found && file && { range: rangeOf(file.lines, found.here.span), placeholder: found.here.name };
}

export async function rename(
  workspace: Workspace,
  uri: string,
  position: Position,
  newName: string,
): Promise<WorkspaceEdit | undefined> {
  const found = await named(workspace, uri, position);
  // A name is one line: in quotes a line break would become a space anyhow.
  const name = newName.trim().replace(/\s*[\r\n]\s*/g, ' ');
  if (!found || name === '') return undefined;
  const changes: Record<string, TextEdit[]> = {};
  const linesOf = await workspace.linesOf(found.places.map((place) => place.uri));
  for (const place of found.places) {
    const lines = linesOf(place.uri);
    if (!lines) continue;
    const quote = place.at.source.text[place.span.start - 1];
    changes[place.uri] ??= [];
    changes[place.uri]!.push({ range: rangeOf(lines, place.span), newText: written(name, quote) });
  }
  return { changes };
}

/** The name at a position, and all places of the same name in the projects that read the file. */
async function named(
  workspace: Workspace,
  uri: string,
  position: Position,
): Promise<{ here: NamePlace; places: readonly NamePlace[] } | undefined> {
  const file = await workspace.file(uri);
  if (!file) return undefined;
  const offset = file.lines.offset(position);
  const all = (await workspace.projectsOf(uri)).flatMap((project) => namesOf(project));
  // A value may name two things, such as an output that is also a column: the one with a definition is meant.
  const candidates = all.filter((place) => place.uri === uri && contains(place.span, offset));
  const alike = (here: NamePlace) =>
    all.filter((place) => place.kind === here.kind && place.name === here.name && place.scope === here.scope);
  const here =
    candidates.find((place) => alike(place).some((other) => other.role === 'definition')) ?? candidates[0];
  if (!here) return undefined;
  const seen = new Set<string>();
  const places = alike(here).filter((place) => {
    const key = `${place.uri} ${place.span.start}`;
    return !seen.has(key) && seen.add(key);
  });
  return { here, places };
}

/** Where a path leads. */
async function fileAt(workspace: Workspace, uri: string, position: Position): Promise<Location[]> {
  const file = await workspace.file(uri);
  if (!file) return [];
  const at = locate(file, file.lines.offset(position));
  const path = at.cursor.text;
  if (at.part !== 'value' || path === undefined || meaningOf(file.kind, patternOf(at.chain))?.kind !== 'path')
    return [];
  const target = resolvePath(uri, path);
  const start = { line: 0, character: 0 };
  return target ? [{ uri: target, range: { start, end: start } }] : [];
}

async function locations(workspace: Workspace, places: readonly NamePlace[]): Promise<Location[]> {
  const linesOf = await workspace.linesOf(places.map((place) => place.uri));
  return places.flatMap((place) => {
    const lines = linesOf(place.uri);
    return lines ? [{ uri: place.uri, range: rangeOf(lines, place.span) }] : [];
  });
}

/** The new name as it must stand: inside quotes that are there, or with quotes of its own where YAML needs them. */
function written(name: string, quote: string | undefined): string {
  if (quote === '"') return JSON.stringify(name).slice(1, -1);
  if (quote === "'") return name.replaceAll("'", "''");
  return scalarText(name);
}
