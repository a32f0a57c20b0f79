// The questions of "New project": only what the folder does not tell.
import { l10n, type QuickPickItem, QuickPickItemKind } from 'vscode';
import type { Column } from '../../../core/data/infer-columns.ts';
import type { Table } from '../../../core/project/findings.ts';
import { guessTask, type TaskType, targetCandidates, taskTypes } from '../../../core/project/guess.ts';
import { type Answer, type Choice, type Frame, otherItem, pick, runSteps, type } from '../../quick-steps.ts';

export interface Answers {
  readonly name: string;
  readonly table: Table | undefined;
  readonly target: string | undefined;
  readonly task: TaskType;
  readonly owner: string | undefined;
}

export interface Known {
  readonly name: string;
  readonly owner: string | undefined;
  /** What the model may learn from, the likeliest first. */
  readonly tables: readonly Table[];
}

/** Undefined when the person gave up. */
export async function ask(known: Known): Promise<Answers | undefined> {
  const { tables } = known;
  let name = known.name;
  let table: Table | undefined = tables[0];
  let target: string | undefined;
  let task: TaskType | undefined;
  let owner = known.owner ?? '';

  const done = await runSteps(l10n.t('New project'), [
    async (frame) => {
      const answer = await type(frame, {
        prompt: l10n.t('What is the project called?'),
        value: name,
        check: (text) => (text === '' ? l10n.t('A project needs a name.') : undefined),
      });
      if (answer.kind === 'answer') name = answer.value;
      return answer;
    },
    ...(tables.length > 1 ? [askTable] : []),
    async (frame) => {
      const answer = await askTarget(frame);
      if (answer.kind === 'answer') target = answer.value;
      return answer;
    },
    async (frame) => {
      const answer = await askTask(frame);
      if (answer.kind === 'answer') task = answer.value;
      return answer;
    },
    async (frame) => {
      const answer = await type(frame, {
        prompt: l10n.t('Who answers for the project? A person or a team; you can leave it out.'),
        value: owner,
        placeholder: l10n.t('for example maria@example.com'),
      });
      if (answer.kind === 'answer') owner = answer.value;
      return answer;
    },
  ]);
  if (!done || !task) return undefined;
  return { name, table, target, task, owner: owner === '' ? undefined : owner };

  async function askTable(frame: Frame): Promise<Answer<unknown>> {
    const answer = await pick<Table | undefined>(frame, {
      placeholder: l10n.t('Which data does the model learn from?'),
      items: [
        ...tables.map((one) => ({
          label: `$(table) ${one.file.path}`,
          description: [
            one.file.dvc ? 'DVC' : '',
            listed(
              one.columns.map((column) => column.name),
              5,
            ),
          ]
            .filter(Boolean)
            .join(' · '),
          value: one,
        })),
        { label: `$(circle-slash) ${l10n.t('None of them')}`, value: undefined, alwaysShow: true },
      ],
      selected: (value) => value === table,
    });
    if (answer.kind === 'answer') table = answer.value;
    return answer;
  }

  async function askTarget(frame: Frame): Promise<Answer<string | undefined>> {
    const columns = table?.columns ?? [];
    if (columns.length === 0) return typeTarget(frame);
    for (;;) {
      const answer = await pick<string | typeof OTHER | typeof NONE>(frame, {
        placeholder: l10n.t('What is predicted? Columns of {0}, the likeliest first', table?.file.path ?? ''),
        items: [
          ...targetCandidates(columns).map((column) => ({
            label: column.name,
            description: describe(column),
            value: column.name,
          })),
          { label: '', kind: QuickPickItemKind.Separator },
          otherItem<typeof OTHER>(OTHER),
          {
            label: `$(circle-slash) ${l10n.t('No column, as in clustering')}`,
            value: NONE,
            alwaysShow: true,
          },
        ],
        selected: (value) => value === target,
      });
      if (answer.kind === 'back') return answer;
      if (answer.value === NONE) return { kind: 'answer', value: undefined };
      if (answer.value !== OTHER) return { kind: 'answer', value: answer.value as string };
      const typed = await typeTarget(frame);
      if (typed.kind === 'answer') return typed;
    }
  }

  async function typeTarget(frame: Frame): Promise<Answer<string | undefined>> {
    const answer = await type(frame, {
      prompt: l10n.t(
        'What is predicted? The name of the column; leave it empty if there is none, as in clustering.',
      ),
      value: target ?? '',
      placeholder: l10n.t('for example churned'),
    });
    if (answer.kind === 'back') return answer;
    return { kind: 'answer', value: answer.value === '' ? undefined : answer.value };
  }

  async function askTask(frame: Frame): Promise<Answer<TaskType>> {
    const columns = table?.columns ?? [];
    const column = columns.find((one) => one.name === target);
    const guess = guessTask(column, columns) ?? (target === undefined ? 'clustering' : undefined);
    const others = taskTypes.filter((one) => one !== guess);
    const items: (Choice<TaskType> | QuickPickItem)[] = [
      ...(guess
        ? [
            { label: column ? l10n.t('fits the column') : l10n.t('fits'), kind: QuickPickItemKind.Separator },
            taskItem(guess, column),
            { label: l10n.t('other tasks'), kind: QuickPickItemKind.Separator },
          ]
        : []),
      ...others.map((one) => taskItem(one)),
    ];
    return pick(frame, {
      placeholder: l10n.t('What kind of task is it?'),
      items,
      selected: (value) => value === task,
    });
  }
}

const OTHER = Symbol('other');
const NONE = Symbol('none');

/** `boolean: no, yes`. */
function describe(column: Column): string {
  if (column.distinct === 0) return column.type;
  const values = listed(
    column.values.map(({ value }) => value),
    4,
  );
  return values === '' ? column.type : `${column.type}: ${values}`;
}

function listed(words: readonly string[], most: number): string {
  const shown = words.slice(0, most).map((word) => (word.length > 20 ? `${word.slice(0, 19)}…` : word));
  return [...shown, ...(words.length > most ? ['…'] : [])].join(', ');
}

function taskItem(task: TaskType, column?: Column): Choice<TaskType> {
  return { label: task, description: column ? describe(column) : taskHint(task), value: task };
}

function taskHint(task: TaskType): string {
  switch (task) {
    case 'binary-classification':
      return l10n.t('yes or no');
    case 'multiclass-classification':
      return l10n.t('one of several classes');
    case 'multilabel-classification':
      return l10n.t('any number of labels');
    case 'regression':
      return l10n.t('a number');
    case 'forecasting':
      return l10n.t('numbers of the future');
    case 'ranking':
      return l10n.t('an order');
    case 'recommendation':
      return l10n.t('items for a person');
    case 'clustering':
      return l10n.t('groups of similar things');
    case 'anomaly-detection':
      return l10n.t('what is unusual');
    case 'generation':
      return l10n.t('text, pictures or the like');
  }
}
