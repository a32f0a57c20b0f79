// canvas/no-live-metric
import { findMetric } from '../../evaluation/metrics.ts';
import { canvasQuestions } from '../../project/canvas-questions.ts';
import type { MlCanvas } from '../../schema/generated/mlcanvas.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { appendItem, type Plain, setField } from '../../spec/edit.ts';
import type { CanvasRule, Repair } from '../rule.ts';
import { says } from './placeholder.ts';

export const noLiveMetric: CanvasRule = {
  code: 'canvas/no-live-metric',
  on: 'canvas',
  severity: 'warning',
  kind: 'S',
  title: 'No business metric after deployment',
  reason: 'A model can keep its score and lose its effect; only a figure of the business shows that.',
  bad: 'liveEvaluation:\n  metrics:\n    - { name: f1, kind: model, every: 1mo }',
  good: 'liveEvaluation:\n  metrics:\n    - { name: monthly churn rate, kind: business, target: 2.6 %, every: 1mo }\n    - { name: f1, kind: model, every: 1mo }',
  *check(canvas) {
    const block = canvas.get('liveEvaluation');
    const list = block.get('metrics');
    if (!block.isMap || !says(block) || (list.present && !list.isList)) return;
    const metrics = list.items().filter((metric) => metric.isMap);
    // A name that nobody has written yet is told as a placeholder.
    if (metrics.some((metric) => metric.get('kind').text === 'business')) return;
    if (metrics.some((metric) => !metric.get('kind').present && mayBeBusiness(metric.get('name').text)))
      return;
    yield {
      at: list.pair ? list : block,
      message:
        metrics.length === 0
          ? 'No figure is watched once the model is live. Name at least one of the business in `liveEvaluation.metrics`.'
          : 'None of the figures watched once the model is live is one of the business. Add the one that the project should move, with `kind: business`.',
      fix: () => repairOf(canvas),
    };
  },
};

/** Figures that speak of the model, the data or the machines; any other without a kind may be one of the business. */
function mayBeBusiness(name: string | undefined): boolean {
  return name !== undefined && !findMetric(name) && !TECHNICAL.test(name);
}

const TECHNICAL =
  /\b(?:drift|latency|throughput|uptime|availability|error rate|psi|cpu|gpu|memory|accuracy|precision|recall)\b/i;

/** What makes the project a success is what has to be watched. */
function repairOf(canvas: Cursor<MlCanvas>): Repair {
  const list = canvas.get('liveEvaluation').get('metrics');
  const success = canvas.get('successCriterion');
  const metric = success.get('metric');
  if (metric.text === undefined || !says(metric)) {
    return {
      title: 'Insert a figure of the business to fill in',
      edits: [appendItem(list, canvasQuestions.liveEvaluation.metrics[0])],
      complete: false,
    };
  }
  const there = list.items().find((other) => other.get('name').text === metric.text);
  if (there)
    return {
      title: `Mark "${metric.text}" as a figure of the business`,
      edits: [setField(there, 'kind', 'business')],
    };
  const target = success.get('target');
  const item: Plain = {
    name: metric.text,
    kind: 'business',
    ...(target.scalar !== undefined && says(target) && { target: target.scalar }),
  };
  return { title: `Watch "${metric.text}" of the success criterion`, edits: [appendItem(list, item)] };
}
