// training/no-primary-metric
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { setField } from '../../spec/edit.ts';
import { firstPresent } from '../first-present.ts';
import type { Repair, SpecRule } from '../rule.ts';
import { decidingMetric, namedMetrics, usualMetrics } from './deciding-metric.ts';

export const noPrimaryMetric: SpecRule = {
  code: 'training/no-primary-metric',
  on: 'spec',
  severity: 'error',
  kind: 'S',
  title: 'No primary metric',
  reason:
    'Without one metric chosen before training, every model can be called the best by the metric that suits it.',
  bad: 'task: { type: binary-classification, target: churned }\nmetrics: [{ name: f1 }, { name: recall }]',
  good: 'task: { type: binary-classification, target: churned }\nmetric: { name: f1, target: 0.8 }\nmetrics: [{ name: recall }]',
  *check(spec) {
    const [task, training, metric] = [spec.get('task'), spec.get('training'), spec.get('metric')];
    // A metric without a name is reported by the schema.
    if (!(task.isMap || training.isMap) || metric.present || decidingMetric(spec)) return;
    const listed = namedMetrics(spec);
    const usual = usualMetrics(spec);
    const example = usual.length > 0 ? `, for instance ${usual[0]}` : '';
    const repairs = listed.length > 0 ? marks(listed) : additions(spec, usual);
    yield {
      at:
        listed.length > 0
          ? spec.get('metrics')
          : firstPresent(metric, task.isMap ? task.get('type') : training),
      message:
        listed.length > 0
          ? `${listed.length === 1 ? 'The one metric listed is' : `None of the ${listed.length} metrics is`} ${listed.length === 1 ? 'not ' : ''}marked as the one that decides. Mark it with \`primary: true\`, or write it into \`metric\`.`
          : `No metric is chosen before training. Write the one that decides into \`metric\`${example}.`,
      ...(repairs.length > 0 && { fix: () => repairs.map((repair) => repair()) }),
    };
  },
};

/** So many of a long list are offered. */
const OFFERED = 5;

function marks(listed: ReturnType<typeof namedMetrics>): readonly (() => Repair)[] {
  return listed.slice(0, OFFERED).map((metric) => () => ({
    title: `Let "${metric.get('name').text}" decide`,
    edits: [setField(metric, 'primary', true)],
    complete: listed.length === 1,
  }));
}

function additions(spec: Cursor<MlProject>, usual: readonly string[]): readonly (() => Repair)[] {
  return usual.map((name) => () => ({
    title: `Let ${name} decide`,
    edits: [setField(spec, 'metric', { name })],
    complete: false,
  }));
}
