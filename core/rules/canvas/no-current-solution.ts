// canvas/no-current-solution
import { canvasQuestions } from '../../project/canvas-questions.ts';
import { rootKeys } from '../../project/sections/index.ts';
import { setField } from '../../spec/edit.ts';
import type { CanvasRule, Repair } from '../rule.ts';
import { withoutMarks } from './commented-block.ts';
import { says } from './placeholder.ts';

export const noCurrentSolution: CanvasRule = {
  code: 'canvas/no-current-solution',
  on: 'canvas',
  severity: 'info',
  kind: 'S',
  title: 'No current solution',
  reason: 'What is done today is the first baseline: a model that does not beat it is not worth building.',
  bad: 'currentSolution:\n  cost: { amount: 9000 USD, per: month }',
  good: 'currentSolution:\n  description: The team calls customers who have not phoned for 30 days.\n  performance: f1 0.41',
  *check(canvas) {
    const block = canvas.get('currentSolution');
    const description = block.get('description');
    if (!canvas.isMap || (block.present && !block.isMap) || !description.blank) return;
    const alternative = canvas.get('valueProposition').get('alternative');
    const write = (title: string, text: string): Repair => ({
      title,
      edits: [
        block.isMap
          ? setField(block, 'description', text)
          : setField(canvas, 'currentSolution', { description: text }, rootKeys.mlcanvas),
      ],
      complete: false,
    });
    yield {
      at: description.pair ? description : block,
      message:
        'The canvas does not say how it is done today, if at all. Write it in `currentSolution.description`; it is the first baseline.',
      fix: () => {
        const marked = withoutMarks(canvas, 'currentSolution');
        return [
          ...(marked
            ? [{ title: 'Take the current solution out of its comment', edits: [marked], complete: false }]
            : []),
          ...(alternative.text !== undefined && says(alternative)
            ? [write('Take the alternative of the value proposition', alternative.text)]
            : []),
          ...(marked
            ? []
            : [write('Insert the question about today', canvasQuestions.currentSolution.description)]),
        ];
      },
    };
  },
};
