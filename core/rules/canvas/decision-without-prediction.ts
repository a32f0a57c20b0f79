// canvas/decision-without-prediction
import { didYouMean, nearest } from '../../base/did-you-mean.ts';
import { either } from '../../base/either.ts';
import { replaceValue } from '../../spec/edit.ts';
import type { CanvasRule } from '../rule.ts';

export const decisionWithoutPrediction: CanvasRule = {
  code: 'canvas/decision-without-prediction',
  on: 'canvas',
  severity: 'warning',
  kind: 'X',
  title: 'Decision without a prediction',
  reason: 'A decision that waits for something nobody predicts cannot be made.',
  bad: 'predictionTask:\n  outputs: [{ name: churned }]\ndecisions:\n  - { prediction: churn risk, action: A person calls. }',
  good: 'predictionTask:\n  outputs: [{ name: churned }]\ndecisions:\n  - { prediction: churned, action: A person calls. }',
  *check(canvas) {
    const outputs = canvas.get('predictionTask').get('outputs');
    const names = outputs.items().flatMap((output) => output.get('name').shown ?? []);
    // Without outputs the prediction task itself is reported as unfinished.
    if (names.length === 0) return;
    for (const decision of canvas.get('decisions').items()) {
      const prediction = decision.get('prediction');
      const name = prediction.shown;
      if (name === undefined || names.includes(name)) continue;
      const meant = nearest(name, names) ?? (names.length === 1 ? names[0] : undefined);
      yield {
        at: prediction,
        message: `The prediction task does not produce "${name}".${
          nearest(name, names) === undefined
            ? ` Use ${either(names.map((one) => `"${one}"`))}, or add it to its outputs.`
            : didYouMean(name, names)
        }`,
        ...(meant !== undefined && {
          fix: () => ({
            title: `Change "${name}" to "${meant}"`,
            edits: [replaceValue(prediction, meant)],
            complete: nearest(name, names) !== undefined,
          }),
        }),
      };
    }
  },
};
