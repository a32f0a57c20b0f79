// canvas/no-collection-plan
import { listed } from '../../base/listed.ts';
import { blankOnes, isAnswered } from '../prompt.ts';
import type { CanvasRule } from '../rule.ts';
import { setFields } from '../set-fields.ts';

/** The two halves of what a model is trained on again, each with what a repair asks. */
const QUESTIONS = {
  inputs: 'How do new inputs arrive?',
  labels: 'How do the true outcomes arrive, and when?',
} as const;

export const noCollectionPlan: CanvasRule = {
  code: 'canvas/no-collection-plan',
  on: 'canvas',
  severity: 'warning',
  kind: 'S',
  title: 'No plan for collecting data',
  reason: 'Without new inputs and labels the model can neither be trained again nor be judged in production.',
  bad: 'collectingData:\n  inputs: nightly export of the CRM',
  good: 'collectingData:\n  inputs: nightly export of the CRM\n  labels: cancellations of the following month',
  *check(canvas) {
    const plan = canvas.get('collectingData');
    // An empty block is reported as a missing block.
    if (!plan.isMap || plan.blank) return;
    const open = (Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[]).filter(
      (key) => !isAnswered(plan.get(key), QUESTIONS[key]),
    );
    if (open.length === 0) return;
    yield {
      at: plan,
      message: `The canvas does not say how new ${listed(open)} arrive for the next training. Add ${listed(open.map((key) => `\`${key}\``))}.`,
      fix: () => ({
        title: `Ask for ${listed(open)}`,
        edits: setFields(plan, blankOnes(plan, QUESTIONS)),
        complete: false,
      }),
    };
  },
};
