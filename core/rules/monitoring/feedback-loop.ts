// monitoring/feedback-loop
import { setField } from '../../spec/edit.ts';
import type { CrossRule } from '../rule.ts';

/** Example of the schema: what a case treated without regard to the prediction may cost is for the person to say. */
const SHARE = 0.02;

export const feedbackLoop: CrossRule = {
  code: 'monitoring/feedback-loop',
  on: 'both',
  severity: 'warning',
  kind: 'X',
  title: 'Feedback loop',
  reason:
    'A model that learns only from cases its own decisions let through confirms itself, and its errors stay unseen.',
  bad: '# canvas: collectingData.labelsDependOnDecision is true\nmonitoring:\n  drift: { method: psi, max: 0.2 }',
  good: '# canvas: collectingData.labelsDependOnDecision is true\nmonitoring:\n  drift: { method: psi, max: 0.2 }\n  exploration: 0.02',
  *check(canvas, spec) {
    const depends = canvas.get('collectingData').get('labelsDependOnDecision');
    const monitoring = spec.get('monitoring');
    const exploration = monitoring.get('exploration');
    if (depends.boolean !== true || !spec.isMap || (monitoring.present && !monitoring.isMap)) return;
    // A share of another type is reported by the schema.
    if (exploration.present && exploration.number === undefined) return;
    if ((exploration.number ?? 0) > 0) return;
    yield {
      at: exploration,
      message: `The canvas says that labels depend on the decision, ${
        exploration.present ? 'but `monitoring.exploration` is 0' : 'but no cases are kept free of it'
      }: the model's own choices select what it learns from. Set \`monitoring.exploration\` to a small share of cases, such as ${SHARE}.`,
      related: [{ at: depends, message: 'The canvas says so here.' }],
      fix: () => ({
        title: `Treat ${SHARE * 100} % of cases without regard to the prediction`,
        edits: [setField(monitoring, 'exploration', SHARE)],
        complete: false,
      }),
    };
  },
};
