// Evaluation, deployment and monitoring: what happens to a trained model.
import { counted, type Phrase, phrase } from '../../base/phrase.ts';
import type { ProjectFile } from '../../spec/spec-file.ts';
import type { OutlineItem } from '../outline.ts';
import type { Project } from '../project.ts';
import { type Field, fact, type StageContent, type StageTools } from './tools.ts';
import { counts, words } from './words.ts';

export function evaluation(spec: ProjectFile, tools: StageTools): StageContent {
  const section = spec.root.get('evaluation');
  const slices = section.get('slices');
  const predictions = section.get('predictions').shown;
  const items = section.present
    ? [
        tools.item({
          id: 'evaluation/predictions',
          kind: 'section',
          label: phrase(words.predictions),
          at: section.get('predictions'),
          description: predictions === undefined ? undefined : phrase(words.name, predictions),
          facts: [fact(words.label, section.get('label')), fact(words.score, section.get('score'))],
          add: 'predictions',
        }),
        tools.item({
          id: 'evaluation/slices',
          kind: 'slice',
          label: phrase(words.slices),
          at: slices,
          description: counted(counts.slices, slices.items().length),
          add: 'slice',
        }),
      ]
    : [];
  return {
    items,
    at: section,
    description: missingOr(items, counted(counts.slices, slices.items().length)),
    add: { file: spec, section: 'evaluation' },
  };
}

export function deployment(project: Project, spec: ProjectFile, tools: StageTools): StageContent {
  const model = spec.root.get('model');
  const service = spec.root.get('deployment');
  const strategy = service.get('strategy');
  const kind = service.get('kind').text;
  const pipeline = spec.root.get('pipeline');
  const items: OutlineItem[] = [];
  if (!model.blank || !service.blank) {
    items.push(
      tools.item({
        id: 'deployment/model',
        kind: 'model',
        label: phrase(words.model),
        at: model,
        description: phrase(words.name, model.get('name').shown ?? '–'),
        facts: [
          fact(words.productionAlias, model.get('productionAlias')),
          fact(words.owner, model.get('owner')),
        ],
        add: 'model',
      }),
      tools.item({
        id: 'deployment/service',
        kind: 'section',
        label: phrase(words.service),
        at: service,
        description: kind === undefined ? undefined : phrase(words.name, kind),
        facts: [
          fact(words.mode, service.get('mode')),
          fact(words.strategy, strategy.entries()[0]?.name.toString()),
          fact(words.rollback, service.get('rollback')),
          fact(words.access, service.get('access').get('authentication')),
          fact(words.owner, service.get('owner')),
        ],
        add: 'deployment',
      }),
    );
    // Workflows are found by themselves, so the section is not needed where some are.
    if (pipeline.present || project.workflows.length === 0)
      items.push(
        tools.item({
          id: 'deployment/pipeline',
          kind: 'section',
          label: phrase(words.pipeline),
          at: pipeline,
          description: counted(counts.workflows, pipeline.entries().length),
          add: 'pipeline',
        }),
      );
  }
  const description = kind === undefined ? phrase(words.registeredOnly) : phrase(words.name, kind);
  return {
    items,
    at: service.present ? service : model,
    description,
    add: { file: spec, section: 'deployment' },
  };
}

export function monitoring(spec: ProjectFile, tools: StageTools): StageContent {
  const section = spec.root.get('monitoring');
  const drift = section.get('drift');
  const row = (id: string, word: string, at: Field, value: string | undefined, add: string): OutlineItem =>
    tools.item({
      id: `monitoring/${id}`,
      kind: 'section',
      label: phrase(word),
      at,
      description: value === undefined ? undefined : phrase(words.name, value),
      add,
    });
  const method = drift.get('method').text;
  const limit = drift.get('max').shown;
  const items = section.blank
    ? []
    : [
        row(
          'reference',
          words.reference,
          section.get('reference'),
          section.get('reference').shown,
          'reference',
        ),
        {
          ...row('drift', words.drift, drift, method, 'drift'),
          ...(method !== undefined && limit !== undefined
            ? { description: phrase(words.driftLimit, method, limit) }
            : {}),
        },
        row(
          'log',
          words.predictionLog,
          section.get('logPredictions'),
          section.get('logPredictions').shown,
          'prediction-log',
        ),
        row(
          'retrain',
          words.retraining,
          section.get('retrain'),
          section.get('retrain').get('when').text ?? section.get('retrain').get('every').shown,
          'retraining',
        ),
        row('alert', words.alert, section.get('alert'), section.get('alert').get('owner').shown, 'alert'),
        ...(section.get('experiment').present
          ? [
              row(
                'experiment',
                words.experiment,
                section.get('experiment'),
                section.get('experiment').get('metric').shown,
                'experiment',
              ),
            ]
          : []),
      ];
  return {
    items,
    at: section,
    description: missingOr(items, method === undefined ? undefined : phrase(words.name, method)),
    add: { file: spec, section: 'monitoring' },
  };
}

function missingOr(items: readonly OutlineItem[], figure: Phrase | undefined): Phrase | undefined {
  const missing = items.filter((item) => item.state === 'missing').length;
  return missing > 0 ? counted(counts.partsMissing, missing) : figure;
}
