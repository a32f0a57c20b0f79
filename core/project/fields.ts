// What the values of certain fields mean beyond their type: a name of the project, a path, a metric, an instance type.
// Completion, links and hovers read this one table. Paths are written as `patternOf` in core/spec/locate.ts gives them.

import type { SpecKind } from '../spec/spec-file.ts';
import type { NameKind } from './names.ts';

export type FieldMeaning =
  | { readonly kind: 'name'; readonly of: NameKind }
  /** A path from the file's folder; `ends` are the endings worth offering, all when absent. */
  | { readonly kind: 'path'; readonly ends?: RegExp }
  | { readonly kind: 'metric' }
  | { readonly kind: 'loss' }
  | { readonly kind: 'instance' }
  /** A column of the data. */
  | { readonly kind: 'column' };

const name = (of: NameKind): FieldMeaning => ({ kind: 'name', of });
const path = (ends?: RegExp): FieldMeaning => (ends ? { kind: 'path', ends } : { kind: 'path' });
const metric: FieldMeaning = { kind: 'metric' };
const column: FieldMeaning = { kind: 'column' };
const instance: FieldMeaning = { kind: 'instance' };

const DATA = /\.(csv|tsv|parquet|json|jsonl|ndjson|arrow|feather|xlsx)(\.(gz|zst))?$/i;
const CODE = /\.(py|ipynb|ts|js|sql|r|sh)$/i;
const WORKFLOW = /(\.ya?ml|Jenkinsfile)$/i;

const MEANINGS: Readonly<Record<SpecKind, Readonly<Record<string, FieldMeaning>>>> = {
  mlproject: {
    canvas: path(/\.ya?ml$/i),
    'task.target': column,
    'task.target[]': column,
    'task.output': name('output'),
    'task.entity': column,
    'task.time': column,
    'metric.name': metric,
    'metric.guardrails[].name': metric,
    'metrics[].name': metric,
    'datasets[].path': path(DATA),
    'datasets[].path[]': path(DATA),
    'datasets[].source': name('source'),
    'datasets[].key': column,
    'datasets[].key[]': column,
    'datasets[].timestamp': column,
    'datasets[].split.by': column,
    'datasets[].split.after': name('step'),
    'datasets[].split.files.train': path(DATA),
    'datasets[].split.files.validation': path(DATA),
    'datasets[].split.files.test': path(DATA),
    'datasets[].preparation[].script': path(CODE),
    'features[].name': column,
    'features[].dataset': name('dataset'),
    'features[].column': column,
    'features[].code': path(CODE),
    'features[].code.training': path(CODE),
    'features[].code.serving': path(CODE),
    'training.entryPoint': path(CODE),
    'training.loss': { kind: 'loss' },
    'training.environment.lock': path(),
    'training.environment.requirements': path(),
    'training.tuning.metric': metric,
    'training.targets.*.dataset': name('dataset'),
    'training.targets.*.instance': instance,
    'training.targets.*.workingDirectory': path(/\/$/),
    'training.targets.*.python': path(),
    'evaluation.dataset': name('dataset'),
    'evaluation.predictions': path(DATA),
    'evaluation.label': column,
    'evaluation.key': column,
    'evaluation.weight': column,
    'evaluation.slices[]': name('feature'),
    'evaluation.slices[].by': name('feature'),
    'evaluation.slices[].metric': metric,
    'model.path': path(),
    'model.card': path(/\.md$/i),
    'deployment.model.name': name('model'),
    'deployment.instance': instance,
    'monitoring.reference': name('dataset'),
    'monitoring.drift.columns[]': name('feature'),
    'monitoring.retrain.target': name('target'),
    'pipeline.check': path(WORKFLOW),
    'pipeline.train': path(WORKFLOW),
    'pipeline.evaluate': path(WORKFLOW),
    'pipeline.deploy': path(WORKFLOW),
    'architecture.flows[].from': name('component'),
    'architecture.flows[].to': name('component'),
  },
  mlcanvas: {
    'dataSources[].dataset': name('dataset'),
    'decisions[].prediction': name('output'),
    'features[].source': name('source'),
    'features[].name': name('feature'),
    'offlineEvaluation.metrics[].name': metric,
  },
};

export function meaningOf(kind: SpecKind, pattern: string): FieldMeaning | undefined {
  return Object.hasOwn(MEANINGS[kind], pattern) ? MEANINGS[kind][pattern] : undefined;
}
