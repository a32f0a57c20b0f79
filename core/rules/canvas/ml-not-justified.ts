// canvas/ml-not-justified
import { canvasQuestions } from '../../project/canvas-questions.ts';
import type { MlCanvas } from '../../schema/generated/mlcanvas.ts';
import { replaceValue, setField } from '../../spec/edit.ts';
import type { CanvasRule } from '../rule.ts';
import { setFields } from '../set-fields.ts';
import { says } from './placeholder.ts';

type Condition = keyof NonNullable<NonNullable<MlCanvas['mlOrNot']>['conditions']>;

/** The answer that speaks against machine learning, and what it means. `patternsChange: false` does not: rules may still fail. */
const AGAINST: Readonly<Partial<Record<Condition, readonly [answer: boolean, because: string]>>> = {
  errorsAcceptable: [false, 'no wrong prediction is acceptable, and every model makes some'],
  fullInterpretabilityRequired: [
    true,
    'every single decision must be fully explained, and few models allow that',
  ],
  ruleWouldDo: [true, 'a simple rule would do as well, and costs less'],
  softwareWouldDo: [true, 'ordinary software would do as well, and costs less'],
  dataInReach: [false, 'the data is out of reach, and there is nothing to learn from'],
  patternsExist: [false, 'no patterns are expected, and there is nothing to learn'],
};

export const mlNotJustified: CanvasRule = {
  code: 'canvas/ml-not-justified',
  on: 'canvas',
  severity: 'warning',
  kind: 'S',
  title: 'Machine learning not justified',
  reason:
    'Machine learning is the dearest way to make a decision; where a rule does as well, it is the wrong one.',
  bad: 'mlOrNot:\n  decision: ml\n  conditions:\n    ruleWouldDo: true',
  good: 'mlOrNot:\n  decision: ml\n  reason: Hundreds of weak signals; hand-written rules reached f1 0.41.\n  conditions:\n    ruleWouldDo: false',
  *check(canvas) {
    const block = canvas.get('mlOrNot');
    const decision = block.get('decision');
    if (!block.isMap || !says(block) || (decision.present && decision.text !== 'ml')) return;
    const reason = block.get('reason');
    if (reason.blank) {
      yield {
        at: reason.pair ? reason : decision.present ? decision : block,
        message:
          'Machine learning is chosen without a `reason`. Say why a rule or ordinary software would not do.',
        fix: () => ({
          title: 'Insert the question as the reason',
          edits: setFields(block, { reason: canvasQuestions.mlOrNot.reason }, ['decision', 'reason']),
          complete: false,
        }),
      };
    }
    const conditions = block.get('conditions');
    for (const [condition, [answer, because]] of Object.entries(AGAINST)) {
      const at = conditions.get(condition as Condition);
      if (at.boolean !== answer) continue;
      yield {
        at,
        message: `\`${condition}: ${answer}\` speaks against machine learning: ${because}. Decide for rules, or change what makes it so.`,
        ...(decision.present && { related: [{ at: decision, message: 'Decided here.' }] }),
        fix: () => ({
          title: 'Decide for rules or ordinary software',
          edits: [decision.present ? replaceValue(decision, 'rules') : setField(block, 'decision', 'rules')],
          complete: false,
        }),
      };
    }
  },
};
