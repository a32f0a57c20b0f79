// Paths that exist and web addresses, as links.

import type { DocumentLink } from 'vscode-languageserver';
import { visit } from 'yaml';
import type { Files } from '../../core/host/files.ts';
import { meaningOf } from '../../core/project/fields.ts';
import { resolvePath } from '../../core/project/load.ts';
import type { Cursor } from '../../core/spec/cursor.ts';
import { patternOf } from '../../core/spec/locate.ts';
import type { SpecFile } from '../../core/spec/spec-file.ts';
import { rangeOf } from '../convert.ts';
import type { Workspace } from '../workspace.ts';

const ADDRESS = /https?:\/\/[^\s"'<>`{}|\\^[\]]+[^\s"'<>`{}|\\^[\].,;:!?)]/g;
/** Paths looked up on disk for one answer. */
const MAX_PATHS = 500;

export async function documentLinks(workspace: Workspace, disk: Files, uri: string): Promise<DocumentLink[]> {
  const file = await workspace.file(uri);
  if (!file?.parsed.document) return [];
  const links: DocumentLink[] = [];
  for (const { cursor, path } of paths(file)) {
    const target = resolvePath(uri, path);
    if (target && (await disk.stat(target))?.kind === 'file') {
      links.push({ range: rangeOf(file.lines, cursor.valueSpan!), target, tooltip: `Open ${path}` });
    }
  }
  visit(file.parsed.document, {
    Scalar(_key, node) {
      if (typeof node.value !== 'string' || !node.range || !node.value.includes('://')) return;
      const text = file.text.slice(node.range[0], node.range[1]);
      for (const match of text.matchAll(ADDRESS)) {
        const start = node.range[0] + match.index;
        links.push({ range: rangeOf(file.lines, { start, end: start + match[0].length }), target: match[0] });
      }
    },
  });
  return links;
}

function paths(file: SpecFile): { cursor: Cursor<unknown>; path: string }[] {
  const found: { cursor: Cursor<unknown>; path: string }[] = [];
  const walk = (cursor: Cursor<unknown>, chain: readonly Cursor<unknown>[]): void => {
    if (found.length >= MAX_PATHS || chain.length > 8) return;
    if (cursor.text !== undefined) {
      if (meaningOf(file.kind, patternOf(chain))?.kind === 'path') found.push({ cursor, path: cursor.text });
      return;
    }
    const below = cursor.isList ? cursor.items() : (cursor as Cursor<Record<string, unknown>>).entries();
    for (const child of below as readonly Cursor<unknown>[]) walk(child, [...chain, child]);
  };
  const root = file.root as Cursor<unknown>;
  walk(root, [root]);
  return found;
}
