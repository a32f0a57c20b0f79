// canvas/placeholder-text
import { canvasQuestions, isCanvasQuestion } from '../../project/canvas-questions.ts';
import { fieldSchema } from '../../schema/describe.ts';
import type { Cursor } from '../../spec/cursor.ts';
import type { Plain } from '../../spec/yaml-text.ts';
import type { CanvasRule, Finding } from '../rule.ts';
import { isPlaceholder, MAX_DEPTH } from './placeholder.ts';

export const placeholderText: CanvasRule = {
  code: 'canvas/placeholder-text',
  on: 'canvas',
  severity: 'warning',
  kind: 'S',
  title: 'Placeholder text',
  reason: 'A block that says "TODO" looks filled in a meeting and decides nothing.',
  bad: 'valueProposition:\n  need: "TODO: ask the retention team"',
  good: 'valueProposition:\n  need: know which customers will cancel while there is time to call them',
  *check(canvas) {
    yield* below(canvas, []);
  },
};

function* below(field: Cursor<unknown>, path: readonly (string | number)[]): Iterable<Finding> {
  // What an alias leads to is told where it stands.
  if (path.length > MAX_DEPTH || field.node !== field.place) return;
  if (field.isMap || field.isList) {
    const fields = field.isList ? field.items() : (field as Cursor<Record<string, unknown>>).entries();
    for (const child of fields as readonly Cursor<unknown>[]) yield* below(child, [...path, child.name]);
    return;
  }
  const { text } = field;
  if (text === undefined) return;
  const asked = isCanvasQuestion(text);
  if (!asked && !isPlaceholder(text)) return;
  const schema = fieldSchema('mlcanvas', path);
  // Fields of a fixed form are held to it by the schema.
  if (schema?.enum || schema?.pattern) return;
  yield {
    at: field,
    message: asked
      ? `Nobody has answered yet: "${text}" Write the answer in its place.`
      : `"${shortened(text)}" says nothing yet. ${questionAt(path) ?? `What belongs here: ${schema?.description ?? 'an answer.'}`}`,
  };
}

/** What the canvas asks at a path; all items of a list are asked alike. */
function questionAt(path: readonly (string | number)[]): string | undefined {
  let at: Plain | undefined = canvasQuestions;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    if (Array.isArray(at)) at = (at as readonly Plain[])[0];
    else at = Object.hasOwn(at, step) ? (at as Readonly<Record<string, Plain>>)[step] : undefined;
  }
  return typeof at === 'string' && isCanvasQuestion(at) ? at : undefined;
}

/** Longest part of a text in a message, in characters. */
const SHORT = 60;

function shortened(text: string): string {
  const line = text.split(/\s*[\r\n]/)[0]!;
  const characters = [...line];
  return characters.length > SHORT ? `${characters.slice(0, SHORT).join('')}…` : line;
}
