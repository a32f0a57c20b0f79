// Places in files as the protocol writes them: checked at the door, opened in the editor.
import { commands, languages, Position, Range, Selection, Uri, window, workspace } from 'vscode';
import type { ProtocolLocation } from '../core/protocol/server.ts';

export type Place = ProtocolLocation;

export function isPlace(value: unknown): value is Place {
  const place = value as Partial<Place> | undefined;
  return typeof place?.uri === 'string' && isPosition(place.range?.start) && isPosition(place.range?.end);
}

export function isPosition(value: unknown): value is Place['range']['start'] {
  const position = value as Partial<Place['range']['start']> | undefined;
  return isCount(position?.line) && isCount(position?.character);
}

export function editorRange({ start, end }: Place['range']): Range {
  return new Range(editorPosition(start), editorPosition(end));
}

export function editorPosition({ line, character }: Place['range']['start']): Position {
  return new Position(line, character);
}

/** Opens the file with the cursor at the place. */
export async function openPlace(place: Place): Promise<void> {
  const range = editorRange(place.range);
  const document = await workspace.openTextDocument(Uri.parse(place.uri, true));
  const at = document.validateRange(range);
  await window.showTextDocument(document, { selection: new Selection(at.start, at.start), preview: true });
}

/** Goes to the first problem at or behind the place, and lists all problems. */
export async function showProblems(place: Place): Promise<void> {
  const start = editorPosition(place.range.start);
  const [first] = languages
    .getDiagnostics(Uri.parse(place.uri, true))
    .map((diagnostic) => diagnostic.range.start)
    .filter((at) => at.isAfterOrEqual(start))
    .sort((a, b) => a.compareTo(b));
  const at = first ?? start;
  await openPlace({ uri: place.uri, range: { start: at, end: at } });
  await commands.executeCommand('workbench.actions.view.problems');
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
