// Data and features: what the model learns from.
import { counted, phrase } from '../../base/phrase.ts';
import type { ProjectFile } from '../../spec/spec-file.ts';
import { fact, type StageContent, type StageTools } from './tools.ts';
import { counts, words } from './words.ts';

export function data(spec: ProjectFile, tools: StageTools): StageContent {
  const datasets = spec.root.get('datasets');
  const entries = datasets.items();
  const items = tools.list(
    datasets,
    entries,
    (dataset, index) => {
      const name = dataset.get('name').shown;
      const split = dataset.get('split').get('strategy').text;
      const rows = dataset.get('rows').number;
      return tools.item({
        id: `data/${name ?? index}`,
        kind: 'dataset',
        label: phrase(words.name, name ?? '–'),
        at: dataset,
        description: split === undefined ? phrase(words.noSplit) : phrase(words.name, split),
        facts: [
          fact(words.path, dataset.get('path')),
          fact(words.role, dataset.get('role')),
          fact(words.rows, rows?.toLocaleString('en')),
          fact(words.split, split),
          fact(words.maxAge, dataset.get('maxAge')),
          fact(words.personalData, dataset.get('rights').get('personalData')),
          fact(words.owner, dataset.get('owner')),
        ],
      });
    },
    (count) => counted(counts.moreDatasets, count),
  );
  return {
    items,
    at: datasets,
    description: counted(counts.datasets, entries.length),
    add: { file: spec, section: 'dataset' },
  };
}

export function features(spec: ProjectFile, tools: StageTools): StageContent {
  const list = spec.root.get('features');
  const entries = list.items();
  const items = tools.list(
    list,
    entries,
    (feature, index) => {
      const name = feature.get('name').shown;
      const type = feature.get('type').text;
      const unit = feature.get('unit').shown;
      const range = feature.get('range').items();
      return tools.item({
        id: `features/${name ?? index}`,
        kind: 'feature',
        label: phrase(words.name, name ?? '–'),
        at: feature,
        description:
          type === undefined
            ? undefined
            : unit === undefined
              ? phrase(words.name, type)
              : phrase(words.featureWithUnit, type, unit),
        facts: [
          fact(words.type, type),
          fact(words.unit, unit),
          fact(words.range, range.map((end) => end.shown ?? '?').join(' – ')),
          fact(words.missingValues, feature.get('missing')),
          fact(words.knownAt, feature.get('knownAt')),
          fact(words.dataset, feature.get('dataset')),
        ],
      });
    },
    (count) => counted(counts.moreFeatures, count),
  );
  return {
    items,
    at: list,
    description: counted(counts.features, entries.length),
    add: { file: spec, section: 'feature' },
  };
}
