// One canvas or project spec: its text, tree and syntax problems. A value made once for each version of the text.
import { LineIndex } from '../base/span.ts';
import type { MlCanvas } from '../schema/generated/mlcanvas.ts';
import type { MlProject } from '../schema/generated/mlproject.ts';
import { type Cursor, rootCursor } from './cursor.ts';
import { type ParsedYaml, parseYaml } from './parse.ts';

export type SpecKind = 'mlcanvas' | 'mlproject';

interface File<Kind extends SpecKind, T> {
  readonly kind: Kind;
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly parsed: ParsedYaml;
  readonly root: Cursor<T>;
}

export type CanvasFile = File<'mlcanvas', MlCanvas>;
export type ProjectFile = File<'mlproject', MlProject>;
export type SpecFile = CanvasFile | ProjectFile;

/** The newest `schemaVersion` that this program understands. */
export const SCHEMA_VERSION = 1;

export function readSpecFile(kind: SpecKind, uri: string, text: string): SpecFile {
  const parsed = parseYaml(text);
  const { document } = parsed;
  const source = { uri, text, document };
  const shared = { uri, text, lines: new LineIndex(text), parsed };
  return kind === 'mlcanvas'
    ? { kind, ...shared, root: rootCursor<MlCanvas>(source) }
    : { kind, ...shared, root: rootCursor<MlProject>(source) };
}

/** Kind by file name, as the editor's language ids do it; undefined for other files. */
export function specKindOf(uri: string): SpecKind | undefined {
  const match = /(?:^|[/\\.])(mlcanvas|mlproject)\.ya?ml$/i.exec(uri);
  return match ? (match[1]!.toLowerCase() as SpecKind) : undefined;
}
