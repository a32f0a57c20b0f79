// The losses of the field by name. Names that nobody knows are custom losses and nothing is said of them.
import { losses } from './losses/catalogue.ts';
import type { Loss } from './losses/loss.ts';
import { type TaskType, taskType } from './task-type.ts';

/** The loss of a name as people write it: `log_loss`, `BCEWithLogitsLoss`, `reg:squarederror`, `nn.MSELoss()`. */
export function findLoss(name: string): Loss | undefined {
  return name.length > LONGEST ? undefined : byName.get(spelling(name));
}

/** Losses usual for a task, those that most projects take first; all of them for a task that nobody knows. */
export function lossesForTask(name: string | undefined): readonly Loss[] {
  const task = taskType(name);
  if (!task) return losses;
  const first = USUAL[task].map((usual) => byName.get(usual)!);
  return [...first, ...losses.filter((loss) => loss.tasks.includes(task) && !first.includes(loss))];
}

/** False only when the loss cannot teach such a task. */
export function lossFitsTask(loss: Loss, task: TaskType): boolean {
  return loss.tasks.includes(task) || (loss.possible?.includes(task) ?? false);
}

function spelling(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/\(.*$/, '')
    .replace(/^(?:torch\.)?(?:nn\.(?:functional\.)?|f\.)|^(?:tf\.)?keras\.losses\./, '')
    .replace(/[\s\-:/.]+/g, '_')
    .replace(/_+/g, '_')
    .replace(/^_|_$/g, '');
}

const LONGEST = 80;

/** What most projects of a kind minimise, best known first. */
const USUAL: Readonly<Record<TaskType, readonly string[]>> = {
  'binary-classification': ['log_loss', 'binary_crossentropy'],
  'multiclass-classification': ['log_loss', 'categorical_crossentropy'],
  'multilabel-classification': ['binary_crossentropy', 'log_loss'],
  regression: ['squared_error', 'absolute_error', 'huber'],
  forecasting: ['squared_error', 'quantile', 'absolute_error'],
  ranking: ['lambdarank', 'pairwise'],
  recommendation: ['pairwise', 'lambdarank'],
  clustering: ['inertia', 'contrastive'],
  'anomaly-detection': ['reconstruction'],
  generation: ['log_loss', 'categorical_crossentropy'],
};

const byName: ReadonlyMap<string, Loss> = new Map(
  losses.flatMap((loss) => [loss.name, ...loss.aliases].map((name) => [name, loss] as const)),
);
