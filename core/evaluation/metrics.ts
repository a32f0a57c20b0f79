// The metrics of the field by name. Names that nobody knows are custom metrics and nothing is said of them.
import { editDistance } from '../base/did-you-mean.ts';
import { classificationMetrics } from './metrics/classification.ts';
import { clusteringMetrics } from './metrics/clustering.ts';
import { generationMetrics } from './metrics/generation.ts';
import type { Metric } from './metrics/metric.ts';
import { rankingMetrics } from './metrics/ranking.ts';
import { regressionMetrics } from './metrics/regression.ts';
import { type TaskType, taskType } from './task-type.ts';

export const metrics: readonly Metric[] = [
  ...classificationMetrics,
  ...regressionMetrics,
  ...rankingMetrics,
  ...clusteringMetrics,
  ...generationMetrics,
];

/**
 * The metric of a name as people write it: `f1`, `F1-score`, `val_auc`, `neg_mean_squared_error`, `precision@5`. The
 * direction of a `neg_` name is that of the negated number.
 */
export function findMetric(name: string): Metric | undefined {
  return identify(name)?.metric;
}

/** True when both names stand for one metric with one parameter: `rmse` and `root_mean_squared_error`. */
export function sameMetric(a: string, b: string): boolean {
  if (a === b || spelling(a) === spelling(b)) return true;
  const [first, second] = [identify(a), identify(b)];
  return (
    first !== undefined &&
    second !== undefined &&
    first.metric.name === second.metric.name &&
    first.metric.direction === second.metric.direction &&
    first.parameter === second.parameter
  );
}

/** Metrics usual for a task, those that most projects take first; all of them for a task that nobody knows. */
export function metricsForTask(name: string | undefined): readonly Metric[] {
  const task = taskType(name);
  if (!task) return metrics;
  const first = USUAL[task].map((name) => byName.get(name)!);
  return [...first, ...metrics.filter((metric) => metric.tasks.includes(task) && !first.includes(metric))];
}

/** False only when the metric says nothing about such a task. */
export function fitsTask(metric: Metric, task: TaskType): boolean {
  return metric.tasks.includes(task) || (metric.possible?.includes(task) ?? false);
}

/** As a spec writes it: `rmse`. */
export function writtenName(metric: Metric): string {
  return metric.short ?? metric.name;
}

/**
 * The known metric of which an unknown name is probably a misspelling. Short names and names that differ in a number only
 * are taken as meant: `f2` is not `f1`, `recall5` is not `recall`.
 */
export function misspelledMetric(name: string): string | undefined {
  const wanted = spelling(name);
  if (wanted.length < SHORTEST || wanted.length > LONGEST || findMetric(name)) return undefined;
  const limit = wanted.length < LONG ? 1 : 2;
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const known of byName.keys()) {
    if (Math.abs(known.length - wanted.length) >= bestDistance) continue;
    // The first letter is seldom mistyped, and `error` is not `merror`.
    if (known[0] !== wanted[0] || withoutDigits(known) === withoutDigits(wanted)) continue;
    const distance = editDistance(wanted, known, bestDistance);
    if (distance < bestDistance) {
      best = known;
      bestDistance = distance;
    }
  }
  return best;
}

interface Identified {
  readonly metric: Metric;
  /** The k of `precision@k`, the level of a quantile: what the name adds as a number. */
  readonly parameter: string;
}

function identify(name: string): Identified | undefined {
  if (name.length > LONGEST) return undefined;
  const written = spelling(name);
  for (const candidate of [written, written.replace(PREFIX, ''), written.replace(/_(score|mean|avg)$/, '')]) {
    const found = plain(candidate);
    if (found) return found;
    if (candidate.startsWith('neg_')) {
      const positive = plain(candidate.slice('neg_'.length));
      if (positive) return { ...positive, metric: negated(positive.metric) };
    }
  }
  return undefined;
}

function plain(written: string): Identified | undefined {
  const metric = byName.get(written);
  if (metric) return { metric, parameter: '' };
  // `precision_at_5`, `top_5_accuracy`, `ndcg_10`, `pinball_0_9`.
  const number = /^(?<head>.*?)_?(?<parameter>\d+(?:_\d+)?)(?<tail>_[a-z_]+)?$/.exec(written)?.groups;
  if (!number) return undefined;
  const { head = '', parameter = '', tail = '' } = number;
  for (const general of [`${head}_k${tail}`, `${head}_at_k${tail}`, `${head}${tail}`]) {
    const found = byName.get(general);
    if (found && (general.includes('_k') || TAKES_A_LEVEL.has(found.name)))
      return { metric: found, parameter };
  }
  return undefined;
}

/** `F1-Score` as `f1_score`, `precision@5` as `precision_at_5`, `mAP@0.5` as `map_at_iou`. */
function spelling(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/@\s*0?\.\d+.*$/, '_at_iou')
    .replace(/@/, '_at_')
    .replace(/[\s\-/.()]+/g, '_')
    .replace(/_+/g, '_')
    .replace(/^_|_$/g, '');
}

function negated(metric: Metric): Metric {
  const [least, greatest] = metric.range;
  return {
    ...metric,
    name: `neg_${metric.name}`,
    ...(metric.direction && { direction: metric.direction === 'minimize' ? 'maximize' : 'minimize' }),
    range: [-greatest, -least],
  };
}

function withoutDigits(text: string): string {
  return text.replace(/_?\d+/g, '');
}

/** Names below this length are too short to call one a misspelling of another. */
const SHORTEST = 5;
const LONG = 9;
const LONGEST = 60;

/** Where a run's name says on which rows it was measured. */
const PREFIX =
  /^(?:val|valid|validation|test|testing|train|training|eval|evaluation|holdout|cv|oof|mean|avg)_/;

/** Metrics whose name may end with a level, as `pinball_0.9`. */
const TAKES_A_LEVEL: ReadonlySet<string> = new Set([
  'mean_pinball_loss',
  'weighted_quantile_loss',
  'interval_coverage',
  'interval_score',
  'fbeta',
]);

/** What most projects of a kind decide by, best known first. */
const USUAL: Readonly<Record<TaskType, readonly string[]>> = {
  'binary-classification': ['f1', 'roc_auc', 'average_precision', 'log_loss'],
  'multiclass-classification': ['f1_macro', 'balanced_accuracy', 'accuracy', 'log_loss'],
  'multilabel-classification': ['f1_micro', 'f1_macro', 'hamming_loss', 'average_precision'],
  regression: ['mean_absolute_error', 'root_mean_squared_error', 'r2', 'mean_absolute_percentage_error'],
  forecasting: [
    'mean_absolute_scaled_error',
    'weighted_absolute_percentage_error',
    'mean_absolute_error',
    'mean_pinball_loss',
  ],
  ranking: ['ndcg', 'mean_average_precision', 'mean_reciprocal_rank', 'precision_at_k'],
  recommendation: ['ndcg', 'recall_at_k', 'hit_rate', 'mean_average_precision'],
  clustering: ['silhouette', 'davies_bouldin', 'calinski_harabasz', 'adjusted_rand_score'],
  'anomaly-detection': ['average_precision', 'f1', 'recall', 'roc_auc'],
  generation: ['rouge_l', 'bleu', 'exact_match', 'perplexity'],
};

const byName: ReadonlyMap<string, Metric> = new Map(
  metrics.flatMap((metric) =>
    [metric.name, ...(metric.short ? [metric.short] : []), ...metric.aliases].map(
      (name) => [name, metric] as const,
    ),
  ),
);
