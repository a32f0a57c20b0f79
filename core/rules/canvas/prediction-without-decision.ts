// canvas/prediction-without-decision
import { canvasQuestions } from '../../project/canvas-questions.ts';
import { appendItem } from '../../spec/edit.ts';
import type { CanvasRule } from '../rule.ts';
import { decisionsOf, namesOf, outputsOf } from './outputs.ts';

export const predictionWithoutDecision: CanvasRule = {
  code: 'canvas/prediction-without-decision',
  on: 'canvas',
  severity: 'warning',
  kind: 'X',
  title: 'Prediction without a decision',
  reason: 'A prediction that changes no action changes nothing, however good it is.',
  bad: 'predictionTask:\n  outputs: [{ name: churned }, { name: customer value }]\ndecisions:\n  - { prediction: churned, action: A person calls. }',
  good: 'predictionTask:\n  outputs: [{ name: churned }]\ndecisions:\n  - { prediction: churned, action: A person calls. }',
  *check(canvas) {
    const outputs = outputsOf(canvas);
    const known = namesOf(outputs);
    const used = decisionsOf(canvas).map((decision) => decision.get('prediction').text);
    // A decision on something unknown, or on nothing yet, may be meant for any of them.
    if (used.length === 0 || !used.every((name) => name !== undefined && known.includes(name))) return;
    for (const output of outputs) {
      const name = output.get('name').text!;
      if (used.includes(name)) continue;
      yield {
        at: output.get('name'),
        message: `The prediction "${name}" feeds no decision. Add to \`decisions\` what is done with it, or do not predict it.`,
        related: [{ at: canvas.get('decisions'), message: 'The decisions stand here.' }],
        fix: () => ({
          title: `Add a decision on "${name}"`,
          edits: [appendItem(canvas.get('decisions'), { ...canvasQuestions.decisions[0], prediction: name })],
          complete: false,
        }),
      };
    }
  },
};
