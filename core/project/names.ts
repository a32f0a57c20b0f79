// Every name in canvas and spec that stands for something: where it is defined, and where it is used.
//
// A hard use must have a definition (names/unknown reports it); a soft use may also mean something that no file defines,
// such as a column of the data.

import type { Span } from '../base/span.ts';
import type { MlCanvas } from '../schema/generated/mlcanvas.ts';
import type { MlProject } from '../schema/generated/mlproject.ts';
import type { Cursor } from '../spec/cursor.ts';
import type { Project } from './project.ts';

export type NameKind =
  | 'dataset'
  | 'feature'
  | 'target'
  | 'model'
  | 'source'
  | 'output'
  | 'step'
  | 'component';

export interface NamePlace {
  readonly kind: NameKind;
  readonly name: string;
  readonly role: 'definition' | 'use' | 'soft-use';
  readonly uri: string;
  /** The name itself, without quotes' surroundings: what a rename replaces. */
  readonly span: Span;
  /** The named thing; for a use, the value that names it. */
  readonly at: Cursor<unknown>;
  /** Steps are known within their dataset only. */
  readonly scope?: string;
}

export function namesOf(project: Project): readonly NamePlace[] {
  const places: NamePlace[] = [];
  if (project.spec) collectSpec(project.spec.root, places);
  if (project.canvas) collectCanvas(project.canvas.root, places);
  return places;
}

/** Names defined, for completion and "did you mean". */
export function definedNames(
  places: readonly NamePlace[],
  kind: NameKind,
  scope?: string,
): readonly string[] {
  return [
    ...new Set(
      places
        .filter(
          (place) =>
            place.kind === kind &&
            place.role === 'definition' &&
            (scope === undefined || place.scope === scope),
        )
        .map((place) => place.name),
    ),
  ];
}

function collectSpec(spec: Cursor<MlProject>, places: NamePlace[]): void {
  const task = spec.get('task');
  for (const target of task.get('target').oneOrMore()) add(places, 'output', 'soft-use', target);
  add(places, 'output', 'use', task.get('output'));
  spec
    .get('datasets')
    .items()
    .forEach((dataset, index) => {
      const scope = `datasets[${index}]`;
      add(places, 'dataset', 'definition', dataset.get('name'), dataset);
      add(places, 'source', 'use', dataset.get('source'));
      for (const step of dataset.get('preparation').items())
        add(places, 'step', 'definition', step.get('name'), step, scope);
      add(places, 'step', 'use', dataset.get('split').get('after'), undefined, scope);
    });
  for (const feature of spec.get('features').items()) {
    add(places, 'feature', 'definition', feature.get('name'), feature);
    add(places, 'dataset', 'use', feature.get('dataset'));
  }
  for (const target of spec.get('training').get('targets').entries()) {
    addKey(places, 'target', target);
    add(places, 'dataset', 'use', target.get('dataset'));
  }
  const evaluation = spec.get('evaluation');
  add(places, 'dataset', 'use', evaluation.get('dataset'));
  add(places, 'output', 'soft-use', evaluation.get('label'));
  for (const slice of evaluation.get('slices').items())
    add(places, 'feature', 'soft-use', slice.isMap ? (slice as Cursor<{ by?: string }>).get('by') : slice);
  add(places, 'model', 'definition', spec.get('model').get('name'), spec.get('model'));
  const served = spec.get('deployment').get('model').get('name');
  // A registry may qualify names (`prod.churn`), and may hold models of other projects.
  const own = spec.get('model').get('name').present && !QUALIFIED.test(served.text ?? '');
  add(places, 'model', own ? 'use' : 'soft-use', served);
  const monitoring = spec.get('monitoring');
  const reference = monitoring.get('reference');
  add(places, 'dataset', PATH.test(reference.text ?? '') ? 'soft-use' : 'use', reference);
  for (const column of monitoring.get('drift').get('columns').items())
    add(places, 'feature', 'soft-use', column);
  add(places, 'target', 'use', monitoring.get('retrain').get('target'));
  for (const component of spec.get('architecture').get('components').items())
    add(places, 'component', 'definition', component.get('name'), component);
  for (const flow of spec.get('architecture').get('flows').items()) {
    add(places, 'component', 'soft-use', flow.get('from'));
    add(places, 'component', 'soft-use', flow.get('to'));
  }
}

function collectCanvas(canvas: Cursor<MlCanvas>, places: NamePlace[]): void {
  for (const source of canvas.get('dataSources').items()) {
    add(places, 'source', 'definition', source.get('name'), source);
    add(places, 'dataset', 'use', source.get('dataset'));
  }
  for (const output of canvas.get('predictionTask').get('outputs').items())
    add(places, 'output', 'definition', output.get('name'), output);
  for (const decision of canvas.get('decisions').items())
    add(places, 'output', 'soft-use', decision.get('prediction'));
  for (const feature of canvas.get('features').items()) {
    add(places, 'feature', 'soft-use', feature.get('name'));
    add(places, 'source', 'use', feature.get('source'));
  }
}

/** A profile's file, in the place of a dataset's name. */
const PATH = /[/\\.]/;
const QUALIFIED = /[./:]/;

function add(
  places: NamePlace[],
  kind: NameKind,
  role: NamePlace['role'],
  value: Cursor<unknown>,
  thing?: Cursor<unknown>,
  scope?: string,
): void {
  const name = value.shown;
  const span = value.valueSpan;
  if (name === undefined || name === '' || !span) return;
  places.push({
    kind,
    name,
    role,
    uri: value.source.uri,
    span: unquoted(value.source.text, span),
    at: thing ?? value,
    ...(scope !== undefined && { scope }),
  });
}

function addKey(places: NamePlace[], kind: NameKind, field: Cursor<unknown>): void {
  const span = field.keySpan;
  if (!span || field.name === '') return;
  places.push({
    kind,
    name: String(field.name),
    role: 'definition',
    uri: field.source.uri,
    span: unquoted(field.source.text, span),
    at: field,
  });
}

function unquoted(text: string, span: Span): Span {
  const first = text[span.start];
  const quoted =
    (first === '"' || first === "'") && text[span.end - 1] === first && span.end - span.start > 1;
  return quoted ? { start: span.start + 1, end: span.end - 1 } : span;
}
