// names/duplicate
import { type NameKind, type NamePlace, namesOf } from '../../project/names.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { remove, replaceValue } from '../../spec/edit.ts';
import type { AnyRule, Repair } from '../rule.ts';

type Thing = Cursor<{ name?: string; dataset?: string }>;

export const duplicateName: AnyRule = {
  code: 'names/duplicate',
  on: 'any',
  severity: 'error',
  kind: 'S',
  title: 'Name used twice',
  reason: 'When two things have one name, nobody can say which of them the rest of the spec means.',
  bad: 'datasets:\n  - { name: customers, path: data/2025.csv }\n  - { name: customers, path: data/2026.csv }',
  good: 'datasets:\n  - { name: customers-2025, path: data/2025.csv }\n  - { name: customers-2026, path: data/2026.csv }',
  *check(project) {
    // Each file once: what the canvas defines is read without a spec.
    const file = project.spec ?? project.canvas;
    const first = new Map<string, NamePlace>();
    for (const place of namesOf(project)) {
      if (place.role !== 'definition' || place.uri !== file?.uri) continue;
      const key = keyOf(place);
      const before = first.get(key);
      if (!before) first.set(key, place);
      else if (before.span.start !== place.span.start) {
        yield {
          at: place.at,
          message: `There are two ${TITLES[place.kind]} called "${place.name}". Give one of them another name.`,
          related: [{ at: before.at, message: 'The first of them.' }],
          fix: () => repairsOf(place, before, first),
        };
      }
    }
  },
};

/** Features of one name are two things when each says that it comes from another dataset. */
function keyOf({ kind, scope, name, at }: NamePlace): string {
  const dataset = kind === 'feature' ? (at as Thing).get('dataset').shown : undefined;
  return JSON.stringify([kind, scope, name, dataset]);
}

function repairsOf(
  place: NamePlace,
  before: NamePlace,
  known: ReadonlyMap<string, NamePlace>,
): readonly Repair[] {
  const name = (place.at as Thing).get('name');
  const copy = textOf(place.at) === textOf(before.at);
  let count = 2;
  while (known.has(keyOf({ ...place, name: `${place.name}-${count}` }))) count++;
  const free = `${place.name}-${count}`;
  return [
    ...(copy
      ? [{ title: `Remove the second "${place.name}", which is the same`, edits: [remove(place.at)] }]
      : []),
    { title: `Call the second "${free}"`, edits: [replaceValue(name, free)], complete: false },
  ];
}

function textOf({ source, valueSpan }: Cursor<unknown>): string | undefined {
  return valueSpan && source.text.slice(valueSpan.start, valueSpan.end).trimEnd();
}

const TITLES: Readonly<Record<NameKind, string>> = {
  dataset: 'datasets',
  feature: 'features',
  target: 'training targets',
  model: 'models',
  step: 'preparation steps of this dataset',
  component: 'components',
  source: 'data sources',
  output: 'outputs',
};
