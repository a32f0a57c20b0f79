// canvas/missing-block
import { canvasQuestions } from '../../project/canvas-questions.ts';
import { rootKeys } from '../../project/sections/index.ts';
import type { MlCanvas } from '../../schema/generated/mlcanvas.ts';
import type { Cursor } from '../../spec/cursor.ts';
import type { FileEdit } from '../../spec/problem.ts';
import type { Plain } from '../../spec/yaml-text.ts';
import type { CanvasRule, Repair } from '../rule.ts';
import { setFields } from '../set-fields.ts';
import { type Block, blocks } from './blocks.ts';
import { withoutMarks } from './commented-block.ts';
import { says } from './placeholder.ts';

export const missingBlock: CanvasRule = {
  code: 'canvas/missing-block',
  on: 'canvas',
  severity: 'warning',
  kind: 'S',
  title: 'Block of the canvas missing',
  reason: 'Each empty block is a question that somebody will ask after the money is spent.',
  bad: 'valueProposition:\n  customer: retention team\npredictionTask:\n  type: binary-classification\ndecisions: []',
  good: 'decisions:\n  - prediction: churned\n    action: A person calls and offers a better contract.',
  *check(canvas) {
    if (canvas.present && !canvas.isMap) return;
    const missing = blocks.filter((block) => !says(canvas.get(block.key)));
    const absent = missing.filter((block) => canvas.get(block.key).blank);
    for (const block of missing) {
      const all = block === absent[0] && absent.length > 1 ? absent : [];
      const at = canvas.get(block.key);
      // Open questions are told one by one; without these blocks there is no plan, whatever stands in them.
      if (!at.blank && block.severity !== 'error') continue;
      yield {
        at,
        severity: block.severity,
        message: messageOf(block, at),
        ...(at.blank && { fix: () => repairsOf(canvas, block, all) }),
      };
    }
  },
};

function messageOf(block: Block, at: Cursor<unknown>): string {
  if (!at.pair) return `The canvas does not say ${block.asks}. Add \`${block.key}\`.`;
  if (at.blank) return `The block "${block.title}" is empty. Say ${block.asks}.`;
  return `The block "${block.title}" holds only open questions and placeholders. Say ${block.asks}.`;
}

/** The repair of all blocks stands with the first only: an editor lists the repairs of one place together. */
function repairsOf(canvas: Cursor<MlCanvas>, block: Block, all: readonly Block[]): readonly Repair[] {
  const marked = withoutMarks(canvas, block.key);
  const one: Repair = marked
    ? { title: `Take the block "${block.title}" out of its comment`, edits: [marked], complete: false }
    : {
        title: `Insert the questions of the block "${block.title}"`,
        edits: insertions(canvas, [block]),
        complete: false,
      };
  if (all.length === 0) return [one];
  const found = all.map((other) => [other, withoutMarks(canvas, other.key)] as const);
  const rest = found.filter(([, edit]) => !edit).map(([other]) => other);
  return [
    one,
    {
      title: `Insert the questions of all ${all.length} empty blocks`,
      edits: [
        ...found.flatMap(([, edit]) => edit ?? []),
        ...(rest.length > 0 ? insertions(canvas, rest) : []),
      ],
      complete: false,
    },
  ];
}

function insertions(canvas: Cursor<MlCanvas>, wanted: readonly Block[]): readonly FileEdit[] {
  const questions = wanted.map((block) => [block.key, questionsOf(canvas, block)] as const);
  return setFields(canvas, Object.fromEntries(questions), rootKeys.mlcanvas);
}

/** A decision begins with the output that it is based on, when there is only one. */
function questionsOf(canvas: Cursor<MlCanvas>, { key }: Block): Plain {
  const outputs = canvas.get('predictionTask').get('outputs').items();
  const output = outputs.length === 1 ? outputs[0]!.get('name').text : undefined;
  if (key !== 'decisions' || output === undefined) return canvasQuestions[key];
  return canvasQuestions.decisions.map((decision) => ({ ...decision, prediction: output }));
}
