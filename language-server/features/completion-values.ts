// Values that exist in the project or in our catalogues, for a field of known meaning.
import { instanceNames } from '../../core/cost/instances/known.ts';
import { lossesForTask } from '../../core/evaluation/losses.ts';
import { metricsForTask } from '../../core/evaluation/metrics.ts';
import type { FieldMeaning } from '../../core/project/fields.ts';
import { type NamePlace, namesOf } from '../../core/project/names.ts';
import type { Project } from '../../core/project/project.ts';
import type { Cursor } from '../../core/spec/cursor.ts';
import type { Located } from '../../core/spec/locate.ts';

export interface Proposal {
  readonly label: string;
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
}

export function proposals(
  meaning: Exclude<FieldMeaning, { kind: 'path' }>,
  project: Project,
  at: Located,
): readonly Proposal[] {
  const task =
    project.spec?.root.get('task').get('type').text ??
    project.canvas?.root.get('predictionTask').get('type').text;
  switch (meaning.kind) {
    case 'name':
      return namesProposed(project, meaning.of, at);
    case 'column':
      return columns(project, at);
    case 'metric':
      return metricsForTask(task).map((metric) => ({
        label: metric.short ?? metric.name,
        ...(metric.direction && {
          detail: `${metric.title}, ${metric.direction === 'maximize' ? 'more' : 'less'} is better`,
        }),
        documentation: metric.meaning,
      }));
    case 'loss':
      return lossesForTask(task).map((loss) => ({ label: loss.name, documentation: loss.meaning }));
    default:
      return instances(at);
  }
}

function namesProposed(project: Project, kind: NamePlace['kind'], at: Located): readonly Proposal[] {
  const places = namesOf(project);
  // Steps are known within their dataset; features of the spec are proposed to the canvas, whose own are only uses.
  const dataset = at.chain[1]?.name === 'datasets' ? `datasets[${String(at.chain[2]?.name)}]` : undefined;
  const defined = places.filter(
    (place) =>
      place.kind === kind && place.role === 'definition' && (kind !== 'step' || place.scope === dataset),
  );
  const found = new Map<string, Proposal>();
  for (const place of defined) found.set(place.name, { label: place.name, ...detailOf(place) });
  return [...found.values()];
}

function detailOf(place: NamePlace): Pick<Proposal, 'detail'> {
  const thing = place.at as Cursor<{ description?: string; path?: string; type?: string; kind?: string }>;
  const detail =
    thing.get('type').shown ??
    thing.get('kind').shown ??
    thing.get('path').shown ??
    thing.get('description').shown;
  return detail === undefined ? {} : { detail: detail.slice(0, 60) };
}

/** Columns that the spec speaks of: its features, targets, keys and time columns. */
function columns(project: Project, at: Located): readonly Proposal[] {
  const spec = project.spec?.root;
  if (!spec) return [];
  const found = new Map<string, Proposal>();
  const add = (value: Cursor<unknown>, detail: string): void => {
    for (const one of value.oneOrMore()) {
      // What is being typed here is no proposal for itself.
      if (one.text !== undefined && one !== at.cursor && !found.has(one.text))
        found.set(one.text, { label: one.text, detail });
    }
  };
  add(spec.get('task').get('target'), 'target');
  add(spec.get('task').get('entity'), 'entity');
  add(spec.get('task').get('time'), 'time');
  for (const dataset of spec.get('datasets').items()) {
    add(dataset.get('key'), 'key');
    add(dataset.get('timestamp'), 'time');
  }
  for (const output of project.canvas?.root.get('predictionTask').get('outputs').items() ?? [])
    add(output.get('name'), 'output of the canvas');
  for (const feature of spec.get('features').items()) {
    add(
      feature.get('column').present ? feature.get('column') : feature.get('name'),
      feature.get('type').shown ?? 'feature',
    );
  }
  return [...found.values()];
}

function instances(at: Located): readonly Proposal[] {
  const owner = at.cursor.parent as Cursor<{ kind?: string; infra?: string; workspace?: string }> | undefined;
  const kind = owner?.get('kind').text;
  if (!owner || kind === undefined) return [];
  return instanceNames({ kind, infra: owner.get('infra').text, workspace: owner.get('workspace').text }).map(
    (label) => ({ label }),
  );
}
