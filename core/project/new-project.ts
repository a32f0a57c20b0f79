// The text of a new project spec: what could be found out is filled in, what only people know is asked in comments.

import type { Column } from '../data/infer-columns.ts';
import { flow, scalarText } from '../spec/yaml-text.ts';
import type { Findings, Table } from './findings.ts';
import { guessEntity, guessPositive, guessTime, type TaskType, usualMetric } from './guess.ts';

export interface NewProject {
  readonly name: string;
  readonly owner: string | undefined;
  readonly task: TaskType;
  /** Column that is predicted; undefined for tasks without one. */
  readonly target: string | undefined;
  readonly table: Table | undefined;
  readonly findings: Findings;
  /** Path of the canvas from the spec's folder. */
  readonly canvas: string;
}

/** Columns beyond this are left out: a spec of a thousand generated lines is read by nobody. */
const MAX_FEATURES = 100;
/** Values beyond this are no list for people. */
const MAX_CATEGORIES = 10;

export function newSpec(project: NewProject): string {
  const parts = [
    head(project),
    task(project),
    metric(project),
    dataset(project),
    features(project),
    training(project),
    tracking(project),
    OPEN,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** A name as a key of other things: `Churn 2026!` becomes `churn-2026`. */
export function slug(text: string): string {
  const name = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'project' : name;
}

function head({ name, owner, canvas }: NewProject): string {
  return lines(
    `# How ${oneLine(name)} is built. Modelyard checks it against the canvas`,
    '# while you type. Hover over a field to see what it means.',
    'schemaVersion: 1',
    `name: ${scalarText(name)}`,
    owner && `owner: ${scalarText(owner)}`,
    `canvas: ${scalarText(canvas)}`,
  );
}

function task({ task: type, target, table }: NewProject): string {
  const columns = table?.columns ?? [];
  const column = columns.find((one) => one.name === target);
  const positive = type === 'binary-classification' && column ? guessPositive(column) : undefined;
  const entity = guessEntity(columns);
  const time = guessTime(columns);
  return lines(
    'task:',
    `  type: ${type}`,
    target && `  target: ${scalarText(target)}`,
    positive && '  # The value that counts as positive: please check.',
    positive && `  positive: ${typedValue(positive, column!)}`,
    entity && `  entity: ${scalarText(entity.name)}`,
    time && `  time: ${scalarText(time.name)}`,
    type === 'forecasting' && '  # How far ahead, and how far apart are two points in time?',
    type === 'forecasting' && '  # horizon: 30d',
    type === 'forecasting' && '  # frequency: 1d',
  );
}

function metric({ task: type }: NewProject): string {
  const lessIsBetter = usualMetric[type] === 'mae';
  return lines(
    '# One metric decides, chosen before training.',
    '# From which value on is the project worth it?',
    'metric:',
    `  name: ${usualMetric[type]}`,
    `  # target: ${lessIsBetter ? 10 : 0.8}`,
    '',
    '# What must the model beat? The way it is done today is the first baseline.',
    '# baselines:',
    '#   - kind: current-system',
    '#     description: how it is done today',
    `#     ${usualMetric[type]}: ${lessIsBetter ? 20 : 0.4}`,
  );
}

function dataset(project: NewProject): string {
  const { table, findings } = project;
  if (!table)
    return lines(
      '# Where is the data, how is it split, and what may be done with it?',
      '# datasets:',
      '#   - name: customers',
      '#     path: data/customers.csv',
    );
  const { file, columns } = table;
  const entity = guessEntity(columns);
  return lines(
    'datasets:',
    `  - name: ${scalarText(datasetName(file.path))}`,
    '    # description: what one row is, and where the data comes from',
    `    path: ${scalarText(file.path)}`,
    entity && `    key: ${scalarText(entity.name)}`,
    file.dvc ? '    version: { tool: dvc }' : findings.git && '    # version: { tool: git }',
    '    # A proposal. Change it before the first training, not after.',
    `    split: ${split(project)}`,
    '    # May it be used? Who owns it, and does it speak of people?',
    '    # rights:',
    '    #   license: internal',
    '    #   ownership: the company',
    '    #   personalData: pseudonymous',
  );
}

export function datasetName(path: string): string {
  return slug(path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, ''));
}

function split({ task: type, table }: NewProject): string {
  const columns = table?.columns ?? [];
  const time = guessTime(columns);
  const entity = guessEntity(columns);
  const ratios = 'ratios: [0.7, 0.15, 0.15]';
  // What is predicted lies in the future of what was learned from, and so must the test rows.
  if (time) return `{ strategy: time, by: ${scalarText(time.name)}, ${ratios} }`;
  if (type === 'forecasting') return `{ strategy: time, ${ratios} }`;
  // Rows of one customer on both sides of a split would leak.
  if (entity?.repeats) return `{ strategy: group, by: ${scalarText(entity.name)}, ${ratios}, seed: 42 }`;
  const strategy =
    /classification/.test(type) && type !== 'multilabel-classification' ? 'stratified' : 'random';
  return `{ strategy: ${strategy}, ${ratios}, seed: 42 }`;
}

function features({ table, target, task: type }: NewProject): string {
  if (!table || table.columns.length === 0) return '';
  const keys = table.columns.filter((column) => column.type === 'identifier');
  const time = guessTime(table.columns);
  const used = table.columns.filter(
    (column) => column.name !== target && column.type !== 'identifier' && column !== time,
  );
  if (used.length === 0) return '';
  const left = used.length - MAX_FEATURES;
  return lines(
    `# Found in ${oneLine(table.file.path)}. Say of each when it is known, with`,
    '# "knownAt: prediction" or "knownAt: before". What is only known after the',
    '# prediction must go.',
    keys.length > 0 && `# Left out as keys: ${oneLine(keys.map((key) => key.name).join(', '))}.`,
    time !== undefined && type !== 'forecasting' && `# Left out as the time: ${oneLine(time.name)}.`,
    'features:',
    ...used.slice(0, MAX_FEATURES).map((column) => feature(column, table.complete)),
    left > 0 && `  # ${left} more columns are not listed.`,
  );
}

function feature(column: Column, complete: boolean): string {
  const values = column.values.map(({ value }) => value);
  const categories =
    column.type === 'categorical' && complete && values.length > 0 && values.length <= MAX_CATEGORIES
      ? `, categories: ${flow([...values].sort())}`
      : '';
  return `  - { name: ${scalarText(column.name)}, type: ${column.type}${categories} }`;
}

function training({ findings }: NewProject): string {
  const { trainingScripts, lock, requirements } = findings;
  const script = trainingScripts[0];
  const environment = lock
    ? `  environment: { lock: ${scalarText(lock)} }`
    : requirements && `  environment: { requirements: ${scalarText(requirements)} }`;
  return lines(
    'training:',
    '  # algorithm: gradient-boosting',
    script && `  entryPoint: ${scalarText(script)}`,
    '  seed: 42',
    environment,
    ...(script?.endsWith('.py')
      ? ['  targets:', '    local:', '      kind: local', `      command: ${command(script)}`]
      : []),
  );
}

/** One line; a list of words where a space in the path would split it. */
function command(script: string): string {
  return /\s/.test(script) ? flow(['python', script]) : scalarText(`python ${script}`);
}

function tracking({ findings, name }: NewProject): string {
  if (findings.store === undefined) return '';
  return lines(
    'tracking:',
    `  store: ${scalarText(findings.store)}`,
    `  experiment: ${scalarText(slug(name))}`,
  );
}

const OPEN = lines(
  '# Still to come: evaluation, model, deployment, monitoring and team.',
  '# "Modelyard: Add to spec…" inserts each of them with its usual fields.',
);

/** A value of the data as YAML: of a column of numbers a number, of words a quoted word. */
function typedValue(value: string, column: Column): string {
  const isNumber = column.values.every((one) => /^[+-]?\d+$/.test(one.value));
  return isNumber ? value : scalarText(value);
}

/** For a comment: a line break in a name would end it. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function lines(...all: readonly (string | false | undefined)[]): string {
  return all.filter((line) => line !== false && line !== undefined).join('\n');
}
