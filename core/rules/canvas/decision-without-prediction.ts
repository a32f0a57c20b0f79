// canvas/decision-without-prediction
import { nearest } from '../../base/did-you-mean.ts';
import { either } from '../../base/either.ts';
import { appendItem, replaceValue } from '../../spec/edit.ts';
import type { CanvasRule, Repair } from '../rule.ts';
import { decisionsOf, namesOf, outputsOf } from './outputs.ts';
import { says } from './placeholder.ts';

export const decisionWithoutPrediction: CanvasRule = {
  code: 'canvas/decision-without-prediction',
  on: 'canvas',
  severity: 'warning',
  kind: 'X',
  title: 'Decision without a prediction',
  reason: 'A decision that waits for something nobody predicts will be made as it always was.',
  bad: 'predictionTask:\n  outputs: [{ name: churned }]\ndecisions:\n  - { prediction: customer value, action: A person calls. }',
  good: 'predictionTask:\n  outputs: [{ name: churned }]\ndecisions:\n  - { prediction: churned, action: A person calls. }',
  *check(canvas) {
    const known = namesOf(outputsOf(canvas));
    if (known.length === 0) return;
    const outputs = canvas.get('predictionTask').get('outputs');
    for (const decision of decisionsOf(canvas)) {
      const prediction = decision.get('prediction');
      const name = prediction.text;
      if (name === undefined || known.includes(name) || !says(prediction)) continue;
      const meant = nearest(name, known);
      const use = (output: string, complete: boolean): Repair => ({
        title: `Change "${name}" to "${output}"`,
        edits: [replaceValue(prediction, output)],
        complete,
      });
      yield {
        at: prediction,
        message: `The prediction task does not produce "${name}".${
          meant === undefined
            ? ` Use ${either(known.map((output) => `"${output}"`))}, or add it to its outputs.`
            : ` Did you mean "${meant}"?`
        }`,
        related: [{ at: outputs, message: 'The outputs stand here.' }],
        fix: () => [
          ...(meant === undefined
            ? known.slice(0, OFFERED).map((output) => use(output, false))
            : [use(meant, true)]),
          {
            title: `Add the output "${name}" to the prediction task`,
            edits: [appendItem(outputs, { name })],
            complete: false,
          },
        ],
      };
    }
  },
};

/** So many read well in a menu. */
const OFFERED = 3;
