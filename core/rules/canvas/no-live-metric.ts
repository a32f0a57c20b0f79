// canvas/no-live-metric
import { appendItem, setField } from '../../spec/edit.ts';
import type { CanvasRule } from '../rule.ts';

/** What a repair writes for the person to answer. */
const QUESTION = 'Which business figure should change?';

export const noLiveMetric: CanvasRule = {
  code: 'canvas/no-live-metric',
  on: 'canvas',
  severity: 'warning',
  kind: 'S',
  title: 'No business metric after deployment',
  reason: 'A model can keep its accuracy and bring nothing; only a business figure tells.',
  bad: 'liveEvaluation:\n  metrics: [{ name: f1, kind: model }]',
  good: 'liveEvaluation:\n  metrics: [{ name: monthly churn rate, kind: business }]',
  *check(canvas) {
    const live = canvas.get('liveEvaluation');
    // An empty block is reported as a missing block.
    if (!live.isMap || live.blank) return;
    const metrics = live.get('metrics');
    const business = metrics.items().some((metric) => {
      const name = metric.get('name').text;
      return metric.get('kind').text === 'business' && name !== undefined && name !== QUESTION;
    });
    // Without kinds nobody can say which figure is the business's.
    const unmarked = metrics
      .items()
      .some((metric) => metric.get('name').text !== undefined && !metric.get('kind').present);
    if (business || unmarked) return;
    const kinds = [...new Set(metrics.items().flatMap((metric) => metric.get('kind').text ?? []))];
    yield {
      at: metrics,
      message: `${kinds.length > 0 ? `The live metrics speak of ${kinds.join(', ')} only` : 'No live metric is named'}. Add the business figure that the model should change, with \`kind: business\`.`,
      fix: () => ({
        title: 'Add a business metric',
        edits: [
          metrics.isList && !metrics.blank
            ? appendItem(metrics, { name: QUESTION, kind: 'business' })
            : setField(live, 'metrics', [{ name: QUESTION, kind: 'business' }]),
        ],
        complete: false,
      }),
    };
  },
};
