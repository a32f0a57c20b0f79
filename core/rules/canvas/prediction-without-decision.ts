// canvas/prediction-without-decision
import { appendItem } from '../../spec/edit.ts';
import type { CanvasRule } from '../rule.ts';

/** What a repair writes for the person to answer. */
const ACTION = 'What is done when this is predicted?';

export const predictionWithoutDecision: CanvasRule = {
  code: 'canvas/prediction-without-decision',
  on: 'canvas',
  severity: 'warning',
  kind: 'X',
  title: 'Prediction without a decision',
  reason: 'A prediction that changes nothing that anybody does has no value, however good it is.',
  bad: 'predictionTask:\n  outputs: [{ name: churned }, { name: lifetime value }]\ndecisions:\n  - { prediction: churned, action: A person calls. }',
  good: 'predictionTask:\n  outputs: [{ name: churned }]\ndecisions:\n  - { prediction: churned, action: A person calls. }',
  *check(canvas) {
    const decisions = canvas.get('decisions');
    // A canvas without decisions is reported as a missing block.
    if (!decisions.isList || decisions.blank) return;
    const used = new Set(decisions.items().map((decision) => decision.get('prediction').shown));
    for (const output of canvas.get('predictionTask').get('outputs').items()) {
      const name = output.get('name').shown;
      if (name === undefined || used.has(name)) continue;
      yield {
        at: output,
        message: `The prediction "${name}" feeds no decision. Add to \`decisions\` what is done with it, or do not predict it.`,
        fix: () => ({
          title: `Add a decision for "${name}"`,
          edits: [appendItem(decisions, { prediction: name, action: ACTION })],
          complete: false,
        }),
      };
    }
  },
};
