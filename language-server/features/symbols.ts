// Outline of one file, and the project's names for "go to symbol in workspace".
import { type DocumentSymbol, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { sayable } from '../../core/base/printable.ts';
import { type NameKind, namesOf } from '../../core/project/names.ts';
import type { Cursor } from '../../core/spec/cursor.ts';
import type { SpecFile } from '../../core/spec/spec-file.ts';
import { rangeOf } from '../convert.ts';
import type { Workspace } from '../workspace.ts';

/** Deepest level shown: sections, their items, and the fields of those. */
const MAX_LEVEL = 4;

export async function documentSymbols(workspace: Workspace, uri: string): Promise<DocumentSymbol[]> {
  const file = await workspace.file(uri);
  return file ? children(file, file.root as Cursor<unknown>, 1) : [];
}

/** Names that hold the letters of the query in order. */
export async function workspaceSymbols(workspace: Workspace, query: string): Promise<WorkspaceSymbol[]> {
  const symbols: WorkspaceSymbol[] = [];
  const seen = new Set<string>();
  for (const uri of await workspace.specs()) {
    for (const project of await workspace.projectsOf(uri)) {
      const places = namesOf(project).filter(
        (place) => place.role === 'definition' && matches(place.name, query),
      );
      const linesOf = await workspace.linesOf(places.map((place) => place.uri));
      for (const place of places) {
        const lines = linesOf(place.uri);
        const key = `${place.uri} ${place.span.start} ${place.kind}`;
        if (!lines || seen.has(key)) continue;
        seen.add(key);
        symbols.push({
          name: sayable(place.name, LONGEST_NAME),
          kind: KINDS[place.kind],
          containerName: place.kind,
          location: { uri: place.uri, range: rangeOf(lines, place.span) },
        });
        if (symbols.length >= MAX_SYMBOLS) return symbols;
      }
    }
  }
  return symbols;
}

const MAX_SYMBOLS = 1000;
/** Characters of a name from a file. */
const LONGEST_NAME = 200;

const KINDS: Readonly<Record<NameKind, SymbolKind>> = {
  dataset: SymbolKind.Array,
  feature: SymbolKind.Field,
  target: SymbolKind.Function,
  model: SymbolKind.Class,
  source: SymbolKind.Interface,
  output: SymbolKind.Variable,
  step: SymbolKind.Method,
  component: SymbolKind.Module,
};

const SECTION_KINDS: Readonly<Record<string, SymbolKind>> = {
  datasets: SymbolKind.Array,
  features: SymbolKind.Field,
  targets: SymbolKind.Function,
  dataSources: SymbolKind.Interface,
  outputs: SymbolKind.Variable,
  preparation: SymbolKind.Method,
};

function children(file: SpecFile, parent: Cursor<unknown>, level: number): DocumentSymbol[] {
  if (level > MAX_LEVEL) return [];
  const items = parent.isList ? parent.items() : (parent as Cursor<Record<string, unknown>>).entries();
  return (items as readonly Cursor<unknown>[]).flatMap((item) => {
    const value = item.valueSpan;
    const selection = item.keySpan ?? item.span;
    const start = Math.min(selection.start, value?.start ?? selection.start);
    const end = Math.max(selection.end, value?.end ?? selection.end);
    const name = sayable(nameOf(item), LONGEST_NAME);
    const below = children(file, item, level + 1);
    return [
      {
        name,
        ...(item.shown !== undefined && item.shown !== name && { detail: sayable(item.shown, 80) }),
        kind: kindOf(item, parent),
        range: rangeOf(file.lines, { start, end }),
        selectionRange: rangeOf(file.lines, selection),
        children: below,
      },
    ];
  });
}

/** An item of a list goes by its name; VS Code refuses empty names. */
function nameOf(item: Cursor<unknown>): string {
  if (typeof item.name === 'string') return item.name || '""';
  const named = item as Cursor<{ name?: string; by?: string; prediction?: string; kind?: string }>;
  const name =
    item.shown ??
    named.get('name').shown ??
    named.get('by').shown ??
    named.get('prediction').shown ??
    named.get('kind').shown;
  return name || `${item.name + 1}`;
}

function kindOf(item: Cursor<unknown>, parent: Cursor<unknown>): SymbolKind {
  if (!item.isMap && !item.isList) return item.parent?.isList ? SymbolKind.Constant : SymbolKind.Property;
  return SECTION_KINDS[String(parent.name)] ?? (item.isList ? SymbolKind.Array : SymbolKind.Namespace);
}

function matches(name: string, query: string): boolean {
  let at = 0;
  const wanted = query.toLowerCase();
  for (const letter of name.toLowerCase()) if (letter === wanted[at]) at++;
  return at === wanted.length;
}
