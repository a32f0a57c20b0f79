// The questions of "New project": only what the folder does not tell.
import { l10n, type QuickPickItem, QuickPickItemKind } from 'vscode';
import type { Column } from '../../../core/data/infer-columns.ts';
import type { DataFile, Findings, Table } from '../../../core/project/findings.ts';
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
  readonly findings: Findings;
  readTable(file: DataFile): Promise<Table>;
}

/** Undefined when the person gave up. */
export async function ask(known: Known): Promise<Answers | undefined> {
  const { dataFiles } = known.findings;
  let name = known.name;
  let file: DataFile | undefined = dataFiles[0];
  let target: string | undefined;
  let task: TaskType | undefined;
  let owner = known.owner ?? '';
  const tables = new Map<string, Promise<Table>>();
  const table = (): Promise<Table> | undefined => {
    if (!file) return undefined;
    const read = tables.get(file.path) ?? known.readTable(file);
    tables.set(file.path, read);
    return read;
  };

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
    ...(dataFiles.length > 1 ? [askFile] : []),
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
  return { name, table: await table(), target, task, owner: owner === '' ? undefined : owner };

  async function askFile(frame: Frame): Promise<Answer<unknown>> {
    const answer = await pick<DataFile | undefined>(frame, {
      placeholder: l10n.t('Which data does the model learn from?'),
      items: [
        ...dataFiles.map((one) => ({
          label: `$(table) ${one.path}`,
          description: one.dvc ? 'DVC' : '',
          value: one,
        })),
        { label: `$(circle-slash) ${l10n.t('None of them')}`, value: undefined, alwaysShow: true },
      ],
      selected: (value) => value === file,
    });
    if (answer.kind === 'answer') file = answer.value;
    return answer;
  }

  async function askTarget(frame: Frame): Promise<Answer<string | undefined>> {
    const read = table();
    const columns = (await read)?.columns ?? [];
    if (columns.length === 0) return typeTarget(frame);
    for (;;) {
      const answer = await pick<string | typeof OTHER | typeof NONE>(frame, {
        placeholder: l10n.t('What is predicted? Columns of {0}, the likeliest first', file?.path ?? ''),
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
    const columns = (await table())?.columns ?? [];
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

/** `boolean: no 1,903, yes 97`. */
function describe(column: Column): string {
  const values = column.values
    .slice(0, 4)
    .map(({ value }) => (value.length > 20 ? `${value.slice(0, 19)}…` : value));
  const rest = column.values.length > values.length || column.values.length === 0 ? ['…'] : [];
  return column.distinct === 0 ? column.type : `${column.type}: ${[...values, ...rest].join(', ')}`;
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
