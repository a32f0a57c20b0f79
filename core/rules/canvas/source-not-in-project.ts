// canvas/source-not-in-project
import type { MlCanvas } from '../../schema/generated/mlcanvas.ts';
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { appendItem, setField } from '../../spec/edit.ts';
import type { CrossRule, Finding } from '../rule.ts';

type Source = Cursor<NonNullable<MlCanvas['dataSources']>[number]>;
type Dataset = Cursor<NonNullable<MlProject['datasets']>[number]>;

export const sourceNotInProject: CrossRule = {
  code: 'canvas/source-not-in-project',
  on: 'both',
  severity: 'warning',
  kind: 'X',
  title: 'Data source that the project does not use',
  reason:
    'Data that the plan counts on and the project does not read, or the reverse, is a surprise in waiting.',
  bad: '# canvas\ndataSources: [{ name: crm }, { name: call log }]\n# spec\ndatasets: [{ name: customers, source: crm }]',
  good: '# canvas\ndataSources: [{ name: crm }]\n# spec\ndatasets: [{ name: customers, source: crm }]',
  *check(canvas, spec) {
    const sources = canvas.get('dataSources');
    const datasets = spec.get('datasets');
    // A part that is not written yet is reported as missing by other rules.
    if (!sources.isList || sources.blank || !datasets.isList || datasets.blank) return;
    const byName = new Map(sources.items().map((source) => [source.get('name').shown, source]));
    const used = new Set<Source>();
    const orphans: Dataset[] = [];
    for (const dataset of datasets.items()) {
      const source = sourceOf(dataset, byName, sources.items());
      if (source) used.add(source);
      // A name that leads nowhere is reported by names/unknown.
      else if (!dataset.get('source').present) orphans.push(dataset);
    }
    for (const source of sources.items()) {
      if (!used.has(source) && !source.get('dataset').present) yield unusedSource(source, datasets);
    }
    for (const dataset of orphans) yield orphan(dataset, sources, byName);
  },
};

/** By the dataset's `source`, by the source's `dataset`, or by the same name. */
function sourceOf(
  dataset: Dataset,
  byName: ReadonlyMap<string | undefined, Source>,
  sources: readonly Source[],
): Source | undefined {
  const name = dataset.get('name').shown;
  const written = dataset.get('source').shown;
  if (written !== undefined) return byName.get(written);
  if (name === undefined) return undefined;
  return sources.find((source) => source.get('dataset').shown === name) ?? byName.get(name);
}

function unusedSource(source: Source, datasets: Cursor<unknown>): Finding {
  const name = source.get('name').shown ?? '';
  return {
    at: source,
    message: `The data source "${name}" has no dataset in the project spec. Add one, name it in \`dataset\`, or take the source off the canvas.`,
    related: [{ at: datasets, message: 'The datasets of the spec' }],
    fix: () => ({
      title: `Add a dataset for "${name}" to the spec`,
      edits: [
        appendItem(datasets, {
          name,
          source: name,
          description: `What one row of ${name} is, and which part of it is used.`,
        }),
      ],
      complete: false,
    }),
  };
}

function orphan(
  dataset: Dataset,
  sources: Cursor<unknown>,
  byName: ReadonlyMap<string | undefined, Source>,
): Finding {
  const name = dataset.get('name').shown ?? '';
  const only = byName.size === 1 ? [...byName.keys()][0] : undefined;
  return {
    at: dataset,
    message: `The dataset "${name}" comes from no data source of the canvas. Name the source in \`source\`, or add it to the canvas.`,
    related: [{ at: sources, message: 'The data sources of the canvas' }],
    fix: () => [
      ...(only === undefined
        ? []
        : [
            {
              title: `Make "${only}" its source`,
              edits: [setField(dataset, 'source', only)],
              complete: false,
            },
          ]),
      { title: `Add the source "${name}" to the canvas`, edits: [appendItem(sources, { name })] },
    ],
  };
}
