// canvas/no-collection-plan
import { listed } from '../../base/listed.ts';
import { canvasQuestions } from '../../project/canvas-questions.ts';
import { blankOnes } from '../prompt.ts';
import type { CanvasRule } from '../rule.ts';
import { setFields } from '../set-fields.ts';
import { says } from './placeholder.ts';

/** Tasks without a true outcome to learn from. */
const WITHOUT_LABELS: readonly string[] = ['clustering', 'generation'];

export const noCollectionPlan: CanvasRule = {
  code: 'canvas/no-collection-plan',
  on: 'canvas',
  severity: 'warning',
  kind: 'S',
  title: 'No plan for collecting data',
  reason: 'A model ages with its data; if no new labels arrive, it can be neither trained again nor judged.',
  bad: 'collectingData:\n  inputs: nightly export of the CRM',
  good: 'collectingData:\n  inputs: nightly export of the CRM\n  labels: cancellations of the following month',
  *check(canvas) {
    const block = canvas.get('collectingData');
    if (!block.isMap || !says(block)) return;
    const labelled = !WITHOUT_LABELS.includes(canvas.get('predictionTask').get('type').text ?? '');
    const { inputs, labels } = canvasQuestions.collectingData;
    const open = blankOnes(block, { inputs, ...(labelled && { labels }) });
    const missing = Object.keys(open).map((key) => ASKED[key]!);
    if (missing.length === 0) return;
    yield {
      at: block,
      message: `The canvas does not say how ${listed(missing)} arrive for the next training. Write it under \`collectingData\`.`,
      fix: () => ({
        title: missing.length === 1 ? 'Insert the open question' : 'Insert the open questions',
        edits: setFields(block, open),
        complete: false,
      }),
    };
  },
};

const ASKED: Readonly<Record<string, string>> = {
  inputs: 'new inputs (`inputs`)',
  labels: 'true outcomes (`labels`)',
};
