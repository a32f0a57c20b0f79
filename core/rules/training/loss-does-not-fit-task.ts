// training/loss-does-not-fit-task
import { either } from '../../base/either.ts';
import { findLoss, lossesForTask, lossFitsTask } from '../../evaluation/losses.ts';
import { namedTasks, type TaskType, taskType } from '../../evaluation/task-type.ts';
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { replaceValue } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';
import { targetsOf } from './target.ts';

export const lossDoesNotFitTask: SpecRule = {
  code: 'training/loss-does-not-fit-task',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'Loss does not fit the task',
  reason: 'A loss of another kind of task pulls the model away from what it is judged by.',
  bad: 'task: { type: multiclass-classification, target: species }\ntraining: { loss: mean_squared_error }',
  good: 'task: { type: multiclass-classification, target: species }\ntraining: { loss: log_loss }',
  *check(spec) {
    const task = taskType(spec.get('task').get('type').text);
    if (!task) return;
    for (const name of lossNames(spec)) {
      const loss = findLoss(name.text!);
      if (!loss || lossFitsTask(loss, task)) continue;
      const instead = insteadOf(name.text!, task);
      yield {
        at: name,
        message: `The loss "${name.text}" is for ${namedTasks(loss.tasks)}, not ${task}. Use for example ${either(instead)}.`,
        fix: () =>
          instead.map((other) => ({
            title: `Use ${other} instead of "${name.text}"`,
            edits: [replaceValue(name, other)],
            complete: false,
          })),
      };
    }
  },
};

/** Hyperparameters by which libraries choose their loss. */
const LOSS_PARAMETERS: readonly string[] = ['objective', 'loss', 'loss_function'];

function lossNames(spec: Cursor<MlProject>): readonly Cursor<unknown>[] {
  const training = spec.get('training');
  const owners: readonly Cursor<unknown>[] = [training, ...targetsOf(spec)];
  const parameters = owners.flatMap((owner) => {
    const values = (owner as Cursor<{ hyperparameters?: Record<string, unknown> }>).get('hyperparameters');
    return values.isMap ? LOSS_PARAMETERS.map((key) => values.field(key) as Cursor<unknown>) : [];
  });
  return [training.get('loss'), ...parameters].filter((name) => name.text !== undefined);
}

/** Losses for the task in the words of the library that the wrong one belongs to. */
function insteadOf(name: string, task: TaskType): readonly string[] {
  const own = name.includes(':') ? XGBOOST[task] : undefined;
  return (
    own ??
    lossesForTask(task)
      .slice(0, 2)
      .map((loss) => loss.name)
  );
}

/** xgboost.readthedocs.io/en/stable/parameter.html, learning task parameters. */
const XGBOOST: Readonly<Partial<Record<TaskType, readonly string[]>>> = {
  'binary-classification': ['binary:logistic'],
  'multiclass-classification': ['multi:softprob'],
  'multilabel-classification': ['binary:logistic'],
  regression: ['reg:squarederror', 'reg:absoluteerror'],
  forecasting: ['reg:squarederror', 'reg:quantileerror'],
  ranking: ['rank:ndcg', 'rank:pairwise'],
  recommendation: ['rank:ndcg', 'rank:pairwise'],
};
