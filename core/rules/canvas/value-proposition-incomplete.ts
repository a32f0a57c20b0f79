// canvas/value-proposition-incomplete
import { listed } from '../../base/listed.ts';
import { canvasQuestions } from '../../project/canvas-questions.ts';
import { blankOnes } from '../prompt.ts';
import type { CanvasRule } from '../rule.ts';
import { setFields } from '../set-fields.ts';
import { says } from './placeholder.ts';

/** The parts of a positioning statement. Source: Moore, "Crossing the Chasm", 1991. */
const PARTS = {
  customer: 'for whom',
  need: 'what they need and lack',
  product: 'what they get',
  category: 'what kind of thing it is',
  benefit: 'the main gain',
  alternative: 'what they would do without it',
  differentiation: 'what it does better than that',
} as const;
const KEYS = Object.keys(PARTS) as readonly (keyof typeof PARTS)[];

export const valuePropositionIncomplete: CanvasRule = {
  code: 'canvas/value-proposition-incomplete',
  on: 'canvas',
  severity: 'warning',
  kind: 'S',
  title: 'Value proposition incomplete',
  reason:
    'Who cannot say for whom a thing is and what it beats builds it for nobody, and finds out after it works.',
  bad: 'valueProposition:\n  customer: retention team\n  product: a call list every Monday',
  good: 'valueProposition:\n  customer: retention team\n  need: know who will cancel while there is time to call\n  product: a call list every Monday\n  category: decision support\n  benefit: one in five of those called stays\n  alternative: calling customers at random\n  differentiation: finds leavers three weeks earlier',
  *check(canvas) {
    const block = canvas.get('valueProposition');
    // An empty block is reported as a whole, and a placeholder where it stands.
    if (!block.isMap || !says(block)) return;
    const missing = KEYS.filter((key) => block.get(key).blank);
    if (missing.length === 0) return;
    yield {
      at: block,
      message: `The value proposition leaves out ${listed(missing.map((key) => `\`${key}\` (${PARTS[key]})`))}. Add ${missing.length === 1 ? 'it' : 'them'}.`,
      fix: () => ({
        title:
          missing.length === 1 ? 'Insert the open question' : `Insert the ${missing.length} open questions`,
        edits: setFields(block, blankOnes(block, canvasQuestions.valueProposition), KEYS),
        complete: false,
      }),
    };
  },
};
