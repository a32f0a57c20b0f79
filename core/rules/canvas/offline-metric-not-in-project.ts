// canvas/offline-metric-not-in-project
import { sameMetric } from '../../evaluation/metrics.ts';
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { appendItem } from '../../spec/edit.ts';
import type { CrossRule } from '../rule.ts';

export const offlineMetricNotInProject: CrossRule = {
  code: 'canvas/offline-metric-not-in-project',
  on: 'both',
  severity: 'warning',
  kind: 'X',
  title: 'Offline metric that the project does not measure',
  reason: 'A metric that was promised and is not measured leaves the promise untested.',
  bad: '# canvas\nofflineEvaluation: { metrics: [{ name: recall }] }\n# spec\nmetric: { name: f1 }',
  good: '# canvas\nofflineEvaluation: { metrics: [{ name: recall }] }\n# spec\nmetric: { name: f1, guardrails: [{ name: recall, min: 0.75 }] }',
  *check(canvas, spec) {
    const measured = metricsOf(spec);
    // A spec without any metric is told so by training/no-primary-metric.
    if (measured.length === 0) return;
    for (const metric of canvas.get('offlineEvaluation').get('metrics').items()) {
      const name = metric.get('name').text;
      if (name === undefined || measured.some((one) => sameMetric(one, name))) continue;
      yield {
        at: metric,
        message: `The project spec does not measure "${name}". Add it to the spec's \`metrics\`, or take it off the canvas.`,
        fix: () => ({
          title: `Measure "${name}" in the spec`,
          edits: [appendItem(spec.get('metrics'), { name })],
        }),
      };
    }
  },
};

function metricsOf(spec: Cursor<MlProject>): readonly string[] {
  return [
    spec.get('metric').get('name'),
    ...spec
      .get('metric')
      .get('guardrails')
      .items()
      .map((guardrail) => guardrail.get('name')),
    ...spec
      .get('metrics')
      .items()
      .map((metric) => metric.get('name')),
  ].flatMap((name) => name.text ?? []);
}
