// names/duplicate
import { type NameKind, type NamePlace, namesOf } from '../../project/names.ts';
import type { SpecRule } from '../rule.ts';

export const duplicateName: SpecRule = {
  code: 'names/duplicate',
  on: 'spec',
  severity: 'error',
  kind: 'X',
  title: 'Name used twice',
  reason: 'When two things have one name, nobody can say which of them the rest of the spec means.',
  bad: 'datasets:\n  - { name: customers, path: data/2025.csv }\n  - { name: customers, path: data/2026.csv }',
  good: 'datasets:\n  - { name: customers-2025, path: data/2025.csv }\n  - { name: customers-2026, path: data/2026.csv }',
  *check(_spec, project) {
    const first = new Map<string, NamePlace>();
    for (const place of namesOf(project)) {
      if (place.role !== 'definition') continue;
      const key = `${place.kind} ${place.scope ?? ''} ${place.name}`;
      const before = first.get(key);
      if (!before) first.set(key, place);
      else if (before.span.start !== place.span.start || before.uri !== place.uri) {
        yield {
          at: place.at,
          message: `There are two ${TITLES[place.kind]} called "${place.name}". Give one of them another name.`,
          related: [{ at: before.at, message: 'The first of them' }],
        };
      }
    }
  },
};

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
