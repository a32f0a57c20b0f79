// Training: the metric that decides, what it must beat, and how the model is trained.
import { counted, type Phrase, phrase } from '../../base/phrase.ts';
import { findMetric } from '../../evaluation/metrics.ts';
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import type { ProjectFile } from '../../spec/spec-file.ts';
import type { OutlineItem } from '../outline.ts';
import { fact, type StageContent, type StageTools } from './tools.ts';
import { counts, words } from './words.ts';

export function training(spec: ProjectFile, tools: StageTools): StageContent {
  const { root } = spec;
  const section = root.get('training');
  const metric = root.get('metric').present ? root.get('metric') : primaryOf(root);
  const expected = root.get('expected').get('value').shown;
  const environment = section.get('environment');
  const algorithm = section.get('algorithm').shown;
  const targets = section.get('targets');
  const items: OutlineItem[] = [
    tools.item({
      id: 'training/metric',
      kind: 'metric',
      label: phrase(words.metric),
      at: metric,
      description: metricFigure(metric),
      add: 'metric',
    }),
    tools.item({
      id: 'training/baselines',
      kind: 'baseline',
      label: phrase(words.baselines),
      at: root.get('baselines'),
      description: counted(counts.baselines, root.get('baselines').items().length),
      add: 'baseline',
    }),
    tools.item({
      id: 'training/expected',
      kind: 'section',
      label: phrase(words.expected),
      at: root.get('expected'),
      description: expected === undefined ? undefined : phrase(words.name, expected),
      add: 'expected',
    }),
    tools.item({
      id: 'training/algorithm',
      kind: 'section',
      label: phrase(words.algorithm),
      at: section.get('algorithm'),
      description: algorithm === undefined ? undefined : phrase(words.name, algorithm),
      facts: [fact(words.framework, section.get('framework')), fact(words.seed, section.get('seed'))],
      // Where nothing is written yet, the whole section comes at once.
      add: section.present ? 'algorithm' : 'training',
    }),
    tools.item({
      id: 'training/environment',
      kind: 'section',
      label: phrase(words.environment),
      at: environment,
      description: lockOf(environment),
      add: section.present ? 'environment' : 'training',
    }),
  ];
  const tuning = section.get('tuning');
  if (tuning.present)
    items.push(
      tools.item({
        id: 'training/tuning',
        kind: 'section',
        label: phrase(words.tuning),
        at: tuning,
        description: phrase(words.name, tuning.get('strategy').text ?? '–'),
      }),
    );
  items.push(
    tools.item({
      id: 'training/budget',
      kind: 'section',
      label: phrase(words.budget),
      at: section.get('budget'),
      description: budgetFigure(section.get('budget')),
      add: 'budget',
    }),
    tools.item({
      id: 'training/tracking',
      kind: 'section',
      label: phrase(words.tracking),
      at: root.get('tracking'),
      description: phrase(words.name, root.get('tracking').get('experiment').shown ?? '–'),
      add: 'tracking',
    }),
    ...tools.list(
      targets,
      targets.entries(),
      (target) =>
        tools.item({
          id: `training/targets/${target.name}`,
          kind: 'target',
          label: phrase(words.name, target.name),
          at: target,
          description: phrase(words.name, target.get('kind').text ?? '–'),
          facts: [
            fact(words.instance, target.get('instance')),
            fact(words.image, target.get('image')),
            fact(words.command, target.get('command')),
            fact(words.maxHours, target.get('maxHours')),
          ],
        }),
      (count) => counted(counts.moreTargets, count),
    ),
  );
  return {
    items,
    at: section.present ? section : metric,
    description: metricFigure(metric) ?? phrase(words.noMetric),
    add: { file: spec, section: 'training' },
  };
}

type Metric = Cursor<{ readonly name: string; readonly target?: number; readonly direction?: string }>;

/** The metric that the list marks as the deciding one, or the absent `metric`. */
function primaryOf(root: Cursor<MlProject>): Metric {
  const marked = root
    .get('metrics')
    .items()
    .find((metric) => metric.get('primary').boolean === true);
  return (marked ?? root.get('metric')) as Metric;
}

function metricFigure(metric: Metric): Phrase | undefined {
  const name = metric.get('name').shown;
  if (name === undefined) return undefined;
  const target = metric.get('target').shown;
  if (target === undefined) return phrase(words.noTarget, name);
  const less = (metric.get('direction').text ?? findMetric(name)?.direction) === 'minimize';
  return phrase(less ? words.metricCeiling : words.metricTarget, name, target);
}

function lockOf(
  environment: Cursor<{ python?: string; lock?: string; requirements?: string; image?: string }>,
) {
  const shown =
    environment.get('lock').shown ?? environment.get('image').shown ?? environment.get('requirements').shown;
  return shown === undefined ? undefined : phrase(words.name, shown);
}

function budgetFigure(budget: Cursor<{ perRun?: string; perMonth?: string; project?: string }>) {
  const run = budget.get('perRun').shown;
  if (run !== undefined) return phrase(words.perRun, run);
  const month = budget.get('perMonth').shown;
  if (month !== undefined) return phrase(words.perMonth, month);
  const whole = budget.get('project').shown;
  return whole === undefined ? undefined : phrase(words.name, whole);
}
