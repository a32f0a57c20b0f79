// Metrics and losses by the names that people write, and what the catalogue says of each.
import { strict as assert } from 'node:assert';
import { losses } from '../../core/evaluation/losses/catalogue.ts';
import { findLoss, lossesForTask, lossFitsTask } from '../../core/evaluation/losses.ts';
import {
  findMetric,
  fitsTask,
  metrics,
  metricsForTask,
  misspelledMetric,
  sameMetric,
  writtenName,
} from '../../core/evaluation/metrics.ts';
import { namedTasks, type TaskType, taskTypes } from '../../core/evaluation/task-type.ts';
import { schemas } from '../../core/schema/schemas.ts';

/** What is written, the metric's own name, and its direction. */
const WRITTEN: readonly (readonly [string, string | undefined, ('maximize' | 'minimize' | undefined)?])[] = [
  ['f1', 'f1', 'maximize'],
  ['F1-Score', 'f1', 'maximize'],
  ['F1 (macro)', 'f1_macro', 'maximize'],
  ['macro_f1', 'f1_macro', 'maximize'],
  ['f0.5', 'f0_5', 'maximize'],
  ['f2', 'f2', 'maximize'],
  ['val_auc', 'roc_auc', 'maximize'],
  ['AUC-PR', 'average_precision', 'maximize'],
  ['roc_auc_ovr', 'roc_auc_ovr', 'maximize'],
  ['rmse', 'root_mean_squared_error', 'minimize'],
  ['test_rmse', 'root_mean_squared_error', 'minimize'],
  ['mean_absolute_error', 'mean_absolute_error', 'minimize'],
  ['neg_mean_squared_error', 'neg_mean_squared_error', 'maximize'],
  ['r2', 'r2', 'maximize'],
  ['mase', 'mean_absolute_scaled_error', 'minimize'],
  ['pinball_0.9', 'mean_pinball_loss', 'minimize'],
  ['quantile_loss', 'mean_pinball_loss', 'minimize'],
  ['coverage', 'interval_coverage', undefined],
  ['precision@5', 'precision_at_k', 'maximize'],
  ['recall_at_10', 'recall_at_k', 'maximize'],
  ['ndcg@10', 'ndcg', 'maximize'],
  ['map@10', 'mean_average_precision', 'maximize'],
  ['mAP@0.5', 'map_at_iou', 'maximize'],
  ['top_5_accuracy', 'top_k_accuracy', 'maximize'],
  ['hr@20', 'hit_rate', 'maximize'],
  ['brier', 'brier_score', 'minimize'],
  ['ece', 'expected_calibration_error', 'minimize'],
  ['mcc', 'matthews_corrcoef', 'maximize'],
  ['hamming', 'hamming_loss', 'minimize'],
  ['nmi', 'normalized_mutual_info_score', 'maximize'],
  ['rouge-L', 'rouge_l', 'maximize'],
  ['bleu', 'bleu', 'maximize'],
  ['wer', 'wer', 'minimize'],
  ['perplexity', 'perplexity', 'minimize'],
  ['saved_customers_per_call', undefined],
  ['p95_latency_ms', undefined],
  ['profit', undefined],
  ['', undefined],
  ['constructor', undefined],
  ['x'.repeat(5000), undefined],
];

describe('metrics by name', () => {
  for (const [written, name, direction] of WRITTEN) {
    it(`"${written.slice(0, 40)}" is ${name ?? 'a metric of one’s own'}`, () => {
      const found = findMetric(written);
      assert.equal(found?.name, name);
      assert.equal(found?.direction, direction);
    });
  }

  it('turns the range of a negated metric around', () => {
    assert.deepEqual(findMetric('neg_brier_score')?.range, [-2, -0]);
  });
});

const SAME: readonly (readonly [string, string, boolean])[] = [
  ['rmse', 'root_mean_squared_error', true],
  ['ndcg@10', 'ndcg_at_10', true],
  ['precision@5', 'precision@10', false],
  ['ndcg', 'ndcg@10', false],
  ['f1', 'f2', false],
  ['f1', 'f1_macro', false],
  ['mse', 'rmse', false],
  ['log_loss', 'neg_log_loss', false],
  ['Saved Customers', 'saved_customers', true],
  ['profit', 'revenue', false],
];

describe('the same metric', () => {
  for (const [a, b, same] of SAME)
    it(`${a} and ${b}: ${same ? 'yes' : 'no'}`, () => assert.equal(sameMetric(a, b), same));
});

const MISSPELLED: readonly (readonly [string, string | undefined])[] = [
  ['acuracy', 'accuracy'],
  ['precison', 'precision'],
  ['sensitvity', 'sensitivity'],
  ['roc_acu', 'roc_auc'],
  ['balanced_acuracy', 'balanced_accuracy'],
  ['mean_absolut_error', 'mean_absolute_error'],
  ['accuracy', undefined],
  ['f4', undefined],
  ['cost', undefined],
  ['error', undefined],
  ['uplift', undefined],
  ['latency', undefined],
  ['p_value', undefined],
  ['churn_rate', undefined],
  ['logloss2', undefined],
];

describe('misspelled metrics', () => {
  for (const [written, meant] of MISSPELLED)
    it(`${written}: ${meant ?? 'taken as meant'}`, () => assert.equal(misspelledMetric(written), meant));
});

/** Pairs that a person would call right or wrong without thinking, and some that need a thought. */
const FITS: readonly (readonly [string, TaskType, boolean])[] = [
  ['f1', 'binary-classification', true],
  ['rmse', 'binary-classification', false],
  ['brier', 'binary-classification', true],
  ['precision_at_k', 'binary-classification', true],
  ['accuracy', 'regression', false],
  ['roc_auc', 'regression', false],
  ['smape', 'regression', true],
  ['mae', 'multiclass-classification', true],
  ['rmse', 'multiclass-classification', false],
  ['hamming_loss', 'multilabel-classification', true],
  ['mase', 'forecasting', true],
  ['f1', 'forecasting', false],
  ['mase', 'regression', false],
  ['rmse', 'recommendation', true],
  ['ndcg', 'recommendation', true],
  ['rmse', 'ranking', false],
  ['silhouette', 'clustering', true],
  ['silhouette', 'regression', false],
  ['average_precision', 'anomaly-detection', true],
  ['bleu', 'generation', true],
  ['f1', 'generation', true],
  ['bleu', 'binary-classification', false],
];

describe('metrics and tasks', () => {
  for (const [name, task, fits] of FITS)
    it(`${name} ${fits ? 'fits' : 'does not fit'} ${task}`, () =>
      assert.equal(fitsTask(findMetric(name)!, task), fits));
});

const LOSSES: readonly (readonly [string, string | undefined])[] = [
  ['log_loss', 'log_loss'],
  ['BCEWithLogitsLoss', 'binary_crossentropy'],
  ['nn.CrossEntropyLoss()', 'log_loss'],
  ['torch.nn.MSELoss', 'squared_error'],
  ['tf.keras.losses.Huber', 'huber'],
  ['keras.losses.BinaryCrossentropy(from_logits=True)', 'binary_crossentropy'],
  ['reg:squarederror', 'squared_error'],
  ['multi:softprob', 'categorical_crossentropy'],
  ['rank:ndcg', 'lambdarank'],
  ['YetiRank', 'lambdarank'],
  ['cost_weighted_loss', undefined],
  ['none', undefined],
];

describe('losses by name', () => {
  for (const [written, name] of LOSSES)
    it(`${written} is ${name ?? 'a loss of one’s own'}`, () => assert.equal(findLoss(written)?.name, name));
});

const LOSS_FITS: readonly (readonly [string, TaskType, boolean])[] = [
  ['mse', 'multiclass-classification', false],
  ['mse', 'binary-classification', true],
  ['mse', 'regression', true],
  ['cross_entropy', 'regression', false],
  ['nll', 'regression', true],
  ['binary:logistic', 'multiclass-classification', false],
  ['multi:softmax', 'binary-classification', true],
  ['categorical_crossentropy', 'multilabel-classification', false],
  ['lambdarank', 'regression', false],
  ['poisson', 'forecasting', true],
];

describe('losses and tasks', () => {
  for (const [name, task, fits] of LOSS_FITS)
    it(`${name} ${fits ? 'fits' : 'does not fit'} ${task}`, () =>
      assert.equal(lossFitsTask(findLoss(name)!, task), fits));
});

describe('the catalogues', () => {
  const spellings = (entry: { name: string; short?: string; aliases: readonly string[] }) => [
    entry.name,
    ...(entry.short === undefined ? [] : [entry.short]),
    ...entry.aliases,
  ];

  it('give each spelling to one metric and one loss', () => {
    for (const all of [metrics.flatMap(spellings), losses.flatMap(spellings)])
      assert.deepEqual(
        all.filter((name, index) => all.indexOf(name) !== index),
        [],
      );
  });

  it('find each metric and loss by each of its spellings', () => {
    for (const metric of metrics)
      for (const name of spellings(metric)) assert.equal(findMetric(name)?.name, metric.name, name);
    for (const loss of losses)
      for (const name of spellings(loss)) assert.equal(findLoss(name)?.name, loss.name, name);
  });

  it('say of each what it means and where it is defined, in a sentence', () => {
    for (const { name, meaning, source, title, tasks } of [...metrics, ...losses]) {
      assert.match(meaning, /^.{10,110}\.$/, name);
      assert.match(source, /^.{5,110}\.$/, name);
      assert.match(title, /^\S.*[^.]$/, name);
      assert.ok(tasks.length > 0, name);
    }
    for (const { name, range } of metrics) assert.ok(range[0] < range[1], name);
  });

  it('know the tasks of the schema', () => {
    const task = schemas.mlproject.properties!.task as { properties: { type: { enum: string[] } } };
    assert.deepEqual([...taskTypes], task.properties.type.enum);
  });

  it('offer for each task what fits it, and for no task everything', () => {
    for (const task of taskTypes) {
      const offered = metricsForTask(task);
      assert.ok(offered.length >= 4, task);
      assert.equal(new Set(offered).size, offered.length, task);
      for (const metric of offered) assert.ok(fitsTask(metric, task), `${metric.name} for ${task}`);
      for (const loss of lossesForTask(task)) assert.ok(lossFitsTask(loss, task), `${loss.name} for ${task}`);
    }
    assert.equal(metricsForTask(undefined).length, metrics.length);
    assert.equal(lossesForTask('segmentation').length, losses.length);
  });

  it('write metrics as specs do', () => {
    assert.deepEqual(metricsForTask('regression').slice(0, 4).map(writtenName), [
      'mae',
      'rmse',
      'r2',
      'mape',
    ]);
  });

  it('name three kinds of classification as one', () => {
    assert.equal(namedTasks(findMetric('auc')!.tasks), 'classification and anomaly-detection');
    assert.equal(namedTasks(findMetric('top_k')!.tasks), 'multiclass-classification');
  });
});
