// canvas/source-not-in-project
import { nearest } from '../../base/did-you-mean.ts';
import type { MlCanvas } from '../../schema/generated/mlcanvas.ts';
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { appendItem, type Plain, setField } from '../../spec/edit.ts';
import { type Dataset, datasetsOf, roleOf } from '../data/dataset.ts';
import type { CrossRule, Finding, Repair } from '../rule.ts';
import { says } from './placeholder.ts';

type Source = Cursor<NonNullable<MlCanvas['dataSources']>[number]>;

export const sourceNotInProject: CrossRule = {
  code: 'canvas/source-not-in-project',
  on: 'both',
  severity: 'warning',
  kind: 'X',
  title: 'Data source not in the project',
  reason:
    'A source that no dataset holds is data the model will not have; a dataset without a source is one that nobody planned for.',
  bad: '# canvas\ndataSources:\n  - { name: crm }\n# project spec\ndatasets:\n  - { name: clicks, path: data/clicks.csv }',
  good: '# canvas\ndataSources:\n  - { name: crm, dataset: customers }\n# project spec\ndatasets:\n  - { name: customers, path: data/customers.csv }',
  *check(canvas, spec) {
    const sources = sourcesOf(canvas);
    const datasets = datasetsOf(spec).filter((dataset) => dataset.get('name').text !== undefined);
    // What is not written at all yet is told as a whole.
    if (sources.length === 0 || datasets.length === 0) return;
    const free = sources.filter((source) => !datasets.some((dataset) => belong(source, dataset)));
    const loose = datasets.filter((dataset) => !sources.some((source) => belong(source, dataset)));
    // A name that leads nowhere is told by names/unknown; what it was meant for is not missing as well.
    const lost = lostNames(sources, datasets);
    const unheld = free.filter((source) => source.get('dataset').blank && !meansOne(lost.sources, source));
    const unplanned = loose.filter(
      (dataset) =>
        roleOf(dataset) === 'training' && dataset.get('source').blank && !meansOne(lost.datasets, dataset),
    );
    for (const source of unheld) yield noDataset(spec, source, unplanned);
    for (const dataset of unplanned) yield noSource(canvas, dataset, unheld);
  },
};

/** Sources that have a name. */
function sourcesOf(canvas: Cursor<MlCanvas>): readonly Source[] {
  return canvas
    .get('dataSources')
    .items()
    .filter((source) => source.get('name').text !== undefined && says(source.get('name')));
}

/** As the schema puts it: either names the other, or both have one name. */
function belong(source: Source, dataset: Dataset): boolean {
  const [named, name] = [source.get('dataset').text, source.get('name').text];
  const [from, dataName] = [dataset.get('source').text, dataset.get('name').text];
  if (named === dataName || from === name) return true;
  return named === undefined && from === undefined && name === dataName;
}

interface LostNames {
  readonly sources: readonly string[];
  readonly datasets: readonly string[];
}

function lostNames(sources: readonly Source[], datasets: readonly Dataset[]): LostNames {
  const of = (things: readonly Cursor<{ name?: string }>[]) => things.map((thing) => thing.get('name').text);
  const lost = (used: readonly (string | undefined)[], known: readonly (string | undefined)[]) =>
    used.filter((name) => name !== undefined && !known.includes(name)) as string[];
  return {
    sources: lost(
      datasets.map((dataset) => dataset.get('source').text),
      of(sources),
    ),
    datasets: lost(
      sources.map((source) => source.get('dataset').text),
      of(datasets),
    ),
  };
}

function meansOne(lost: readonly string[], thing: Cursor<{ name?: string }>): boolean {
  return lost.some((name) => nearest(name, [thing.get('name').text!]) !== undefined);
}

function noDataset(spec: Cursor<MlProject>, source: Source, unplanned: readonly Dataset[]): Finding {
  const name = source.get('name').text!;
  return {
    at: source.get('name'),
    message: `No dataset of the project spec holds the data source "${name}". Name the dataset in \`dataset\`, or add one to the spec.`,
    related: [{ at: spec.get('datasets'), message: 'The datasets stand here.' }],
    fix: () => [
      ...unplanned.slice(0, OFFERED).map((dataset) => link(source, dataset)),
      {
        title: `Add a dataset "${name}" to the project spec`,
        edits: [appendItem(spec.get('datasets'), datasetFor(source))],
        complete: false,
      },
    ],
  };
}

function noSource(canvas: Cursor<MlCanvas>, dataset: Dataset, unheld: readonly Source[]): Finding {
  const name = dataset.get('name').text!;
  return {
    at: dataset.get('name'),
    message: `The dataset "${name}" comes from no data source of the canvas. Name the source in \`source\`, or add one to the canvas.`,
    related: [{ at: canvas.get('dataSources'), message: 'The data sources stand here.' }],
    fix: () => [
      ...unheld.slice(0, OFFERED).map((source) => link(source, dataset)),
      {
        title: `Add a data source "${name}" to the canvas`,
        edits: [appendItem(canvas.get('dataSources'), sourceFor(dataset))],
        complete: false,
      },
    ],
  };
}

/** So many read well in a menu. */
const OFFERED = 3;

function link(source: Source, dataset: Dataset): Repair {
  const [from, to] = [source.get('name').text!, dataset.get('name').text!];
  return {
    title: `Say that the dataset "${to}" holds the data source "${from}"`,
    edits: [setField(source, 'dataset', to)],
    complete: false,
  };
}

function datasetFor(source: Source): Plain {
  return { name: source.get('name').text!, ...copied(source) };
}

function sourceFor(dataset: Dataset): Plain {
  return { name: dataset.get('name').text!, ...copied(dataset) };
}

/** What is said of the one holds for the other. */
function copied(thing: Cursor<{ description?: string; owner?: string }>): Readonly<Record<string, string>> {
  const fields = (['description', 'owner'] as const).map((key) => [key, thing.get(key)] as const);
  return Object.fromEntries(
    fields.flatMap(([key, field]) => (field.text !== undefined && says(field) ? [[key, field.text]] : [])),
  );
}
