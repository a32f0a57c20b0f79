// What a new project can guess from its data: the target, the task, the thing a prediction is about. Each guess is offered
// for change, none is silent.
import type { Column } from '../data/infer-columns.ts';
import type { MlProject } from '../schema/generated/mlproject.ts';
import type { Table } from './findings.ts';

export type TaskType = NonNullable<MlProject['task']>['type'];

export const taskTypes: readonly TaskType[] = [
  'binary-classification',
  'multiclass-classification',
  'multilabel-classification',
  'regression',
  'forecasting',
  'ranking',
  'recommendation',
  'clustering',
  'anomaly-detection',
  'generation',
];

/** A metric to begin with, as in scikit-learn; the team chooses its own before it trains. */
export const usualMetric: Readonly<Record<TaskType, string>> = {
  'binary-classification': 'f1',
  'multiclass-classification': 'f1_macro',
  'multilabel-classification': 'f1_micro',
  regression: 'mae',
  forecasting: 'mae',
  ranking: 'ndcg',
  recommendation: 'ndcg',
  clustering: 'silhouette',
  'anomaly-detection': 'average_precision',
  generation: 'rouge_l',
};

/** Columns by how likely they are the target, the likeliest first. Keys and times cannot be it. */
export function targetCandidates(columns: readonly Column[]): readonly Column[] {
  const score = (column: Column) =>
    10 * nameScore(column.name) + (column === columns.at(-1) ? 5 : 0) + (column.type === 'boolean' ? 1 : 0);
  return columns
    .filter((column) => column.type !== 'identifier' && column.type !== 'datetime')
    .sort((a, b) => score(b) - score(a));
}

/** Tables by whether they hold a column that is named like a target, those that do first; otherwise as they stand. */
export function trainingCandidates(tables: readonly Table[]): readonly Table[] {
  const score = (table: Table) => Math.max(0, ...table.columns.map((column) => nameScore(column.name)));
  return [...tables].sort((a, b) => score(b) - score(a));
}

/** 3 for what is called a target, 2 for usual outcomes, 1 for what sounds like a question. */
function nameScore(name: string): number {
  if (/^(target|label|class|outcome|y)$/i.test(name)) return 3;
  if (OUTCOME.test(name)) return 2;
  return /^(is|has|will|did)_/i.test(name) ? 1 : 0;
}

const OUTCOME =
  /(_target|_label|_class|churn(ed)?|fraud|default(ed)?|survived|converted|clicked|sold|price|demand|sales|revenue)$/i;

/** Undefined when the column is not known. */
export function guessTask(target: Column | undefined, columns: readonly Column[]): TaskType | undefined {
  if (!target) return undefined;
  const timed = columns.some((column) => column.type === 'datetime');
  switch (target.type) {
    case 'boolean':
      return 'binary-classification';
    case 'numeric':
      return timed && /demand|sales|load|quantity|units|volume/i.test(target.name)
        ? 'forecasting'
        : 'regression';
    case 'integer':
      if (target.distinct === 2) return 'binary-classification';
      if (timed && /demand|sales|load|quantity|units|volume/i.test(target.name)) return 'forecasting';
      return target.distinct <= 10 ? 'multiclass-classification' : 'regression';
    case 'categorical':
      return target.distinct === 2 ? 'binary-classification' : 'multiclass-classification';
    case 'text':
      return 'generation';
    default:
      return undefined;
  }
}

/** The value that counts as positive: the one that says yes, or the rarer one. */
export function guessPositive(target: Column): string | undefined {
  if (target.values.length !== 2) return undefined;
  const yes = target.values.find(({ value }) =>
    /^(yes|y|true|1|positive|churn(ed)?|fraud|left)$/i.test(value),
  );
  return (yes ?? target.values[1])?.value;
}

/** The column that names what a prediction is about: the first key. */
export function guessEntity(columns: readonly Column[]): Column | undefined {
  return columns.find((column) => column.type === 'identifier');
}

export function guessTime(columns: readonly Column[]): Column | undefined {
  return columns.find((column) => column.type === 'datetime');
}
