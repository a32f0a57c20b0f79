// names/unknown
import { nearest } from '../../base/did-you-mean.ts';
import { either } from '../../base/either.ts';
import { definedNames, type NameKind, type NamePlace, namesOf } from '../../project/names.ts';
import type { Project } from '../../project/project.ts';
import { replaceValue } from '../../spec/edit.ts';
import type { SpecFile } from '../../spec/spec-file.ts';
import type { AnyRule, Finding } from '../rule.ts';

export const unknownName: AnyRule = {
  code: 'names/unknown',
  on: 'any',
  severity: 'error',
  kind: 'X',
  title: 'Unknown name',
  reason: 'A name that refers to nothing is a part that will be missing, or a check that nobody makes.',
  bad: 'datasets:\n  - name: customers\nfeatures:\n  - { name: tenure, dataset: custmers }',
  good: 'datasets:\n  - name: customers\nfeatures:\n  - { name: tenure, dataset: customers }',
  *check(project) {
    const places = namesOf(project);
    const known = new Map<string, readonly string[]>();
    const meant = new Map<string, string | undefined>();
    for (const place of places) {
      if (place.role !== 'use' || !isHere(project, place) || !isReadable(project, HOMES[place.kind]))
        continue;
      const key = JSON.stringify([place.kind, place.scope]);
      if (!known.has(key)) known.set(key, definedNames(places, place.kind, place.scope));
      const names = known.get(key)!;
      if (names.includes(place.name)) continue;
      // A block of the canvas, or the datasets, that are not written at all are told as a whole.
      const foreign = HOMES[place.kind] === 'canvas' || place.uri === project.canvas?.uri;
      if (names.length === 0 && foreign) continue;
      const use = JSON.stringify([key, place.name]);
      if (!meant.has(use)) meant.set(use, nearest(place.name, names));
      yield findingOf(place, names, meant.get(use));
    }
  },
};

/** What a canvas says of itself is judged once, without a spec: several specs may share it. */
function isHere({ spec, canvas }: Project, place: NamePlace): boolean {
  const withinCanvas = HOMES[place.kind] === 'canvas' && place.uri === canvas?.uri;
  return spec === undefined ? withinCanvas : !withinCanvas;
}

function findingOf(place: NamePlace, names: readonly string[], meant: string | undefined): Finding {
  const candidates = meant === undefined ? names.slice(0, OFFERED) : [meant];
  return {
    at: place.at,
    message: `There is no ${TITLES[place.kind]} "${place.name}".${meant === undefined ? advice(place, names) : ` Did you mean "${meant}"?`}`,
    ...(candidates.length > 0 && {
      fix: () =>
        candidates.map((name) => ({
          title: `Change "${place.name}" to "${name}"`,
          edits: [replaceValue(place.at, name)],
          complete: meant !== undefined,
        })),
    }),
  };
}

/** So many read well in a menu. */
const OFFERED = 3;

/** The file that defines names of a kind. */
const HOMES: Readonly<Record<NameKind, 'spec' | 'canvas'>> = {
  dataset: 'spec',
  feature: 'spec',
  target: 'spec',
  model: 'spec',
  step: 'spec',
  component: 'spec',
  source: 'canvas',
  output: 'canvas',
};

const TITLES: Readonly<Record<NameKind, string>> = {
  dataset: 'dataset',
  feature: 'feature',
  target: 'training target',
  model: 'model',
  step: 'preparation step of this dataset called',
  component: 'component',
  source: 'data source of the canvas called',
  output: 'output of the canvas called',
};

const SECTIONS: Readonly<Record<NameKind, string>> = {
  dataset: 'datasets',
  feature: 'features',
  target: 'training.targets',
  model: 'model',
  step: 'preparation',
  component: 'architecture.components',
  source: 'dataSources',
  output: 'predictionTask.outputs',
};

/** Names listed in a message; more would hide its end. */
const MAX_NAMES = 6;

function advice(place: NamePlace, names: readonly string[]): string {
  const section = SECTIONS[place.kind];
  if (names.length === 0 || names.length > MAX_NAMES)
    return ` Add it to \`${section}\`, or correct the name.`;
  return ` Add it to \`${section}\`, or use ${either(names.map((name) => `"${name}"`))}.`;
}

/** Names of a file that is not linked, or that is broken, cannot be told from names that nobody defined. */
function isReadable(project: Project, home: 'spec' | 'canvas'): boolean {
  const file: SpecFile | undefined = project[home];
  return file !== undefined && !file.parsed.problems.some((problem) => problem.severity === 'error');
}
