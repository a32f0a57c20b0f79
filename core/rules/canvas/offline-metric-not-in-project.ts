// canvas/offline-metric-not-in-project
import { nearest } from '../../base/did-you-mean.ts';
import { listed } from '../../base/listed.ts';
import { sameMetric } from '../../evaluation/metrics.ts';
import type { MlCanvas } from '../../schema/generated/mlcanvas.ts';
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { appendItem, type Plain, replaceValue } from '../../spec/edit.ts';
import type { CrossRule, Repair } from '../rule.ts';
import { says } from './placeholder.ts';

type Metric = Cursor<NonNullable<NonNullable<MlCanvas['offlineEvaluation']>['metrics']>[number]>;

export const offlineMetricNotInProject: CrossRule = {
  code: 'canvas/offline-metric-not-in-project',
  on: 'both',
  severity: 'warning',
  kind: 'X',
  title: 'Offline metric not in the project',
  reason: 'A metric that was agreed on and is not measured cannot hold the model back.',
  bad: '# canvas\nofflineEvaluation:\n  metrics: [{ name: f1 }, { name: recall, target: 0.7 }]\n# project spec\nmetric: { name: f1 }',
  good: '# canvas\nofflineEvaluation:\n  metrics: [{ name: f1 }, { name: recall, target: 0.7 }]\n# project spec\nmetric: { name: f1 }\nmetrics: [{ name: recall, target: 0.7 }]',
  *check(canvas, spec) {
    const measured = measuredIn(spec);
    // A spec without any metric is told so by training/no-primary-metric.
    if (measured.length === 0) return;
    for (const metric of canvas.get('offlineEvaluation').get('metrics').items()) {
      const field = metric.get('name');
      const name = field.text;
      if (name === undefined || !says(field)) continue;
      if (measured.some((other) => sameMetric(name, other))) continue;
      const meant = nearest(name, measured);
      yield {
        at: field,
        message: `The project spec does not measure "${name}".${
          meant === undefined
            ? ` Add it to \`metrics\` beside ${listed(measured.slice(0, SHOWN))}, or take it off the canvas.`
            : ` Did you mean "${meant}"?`
        }`,
        fix: () => repairsOf(spec, metric, name, meant),
      };
    }
  },
};

/** So many names read well in a sentence. */
const SHOWN = 6;

/** Names as the spec writes them, and with the kind of average that is stated beside. */
function measuredIn(spec: Cursor<MlProject>): readonly string[] {
  const metric = spec.get('metric');
  const [name, average] = [metric.get('name').text, metric.get('average').text];
  const names = [
    name,
    ...metric
      .get('guardrails')
      .items()
      .map((guardrail) => guardrail.get('name').text),
    ...spec
      .get('metrics')
      .items()
      .map((other) => other.get('name').text),
    ...(name !== undefined && average !== undefined ? [`${name}_${average}`] : []),
  ];
  return [...new Set(names.filter((one) => one !== undefined))];
}

function repairsOf(
  spec: Cursor<MlProject>,
  metric: Metric,
  name: string,
  meant: string | undefined,
): readonly Repair[] {
  const target = metric.get('target').number;
  const reason = metric.get('reason');
  const item: Plain = {
    name,
    ...(target !== undefined && { target }),
    ...(reason.text !== undefined && says(reason) && { reason: reason.text }),
  };
  const add: Repair = {
    title: `Measure "${name}" in the project spec`,
    edits: [appendItem(spec.get('metrics'), item)],
  };
  if (meant === undefined) return [add];
  return [
    { title: `Change "${name}" to "${meant}"`, edits: [replaceValue(metric.get('name'), meant)] },
    { ...add, complete: false },
  ];
}
