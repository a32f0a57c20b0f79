// team/owner-missing
import type { MlCanvas } from '../../schema/generated/mlcanvas.ts';
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { setField } from '../../spec/edit.ts';
import { type Dataset, datasetsOf, namedFirst } from '../data/dataset.ts';
import { isAnswered } from '../prompt.ts';
import type { Finding, Repair, SpecRule } from '../rule.ts';

/** What a repair writes where nobody can be proposed. */
const QUESTION = 'Who answers for it?';

export const ownerMissing: SpecRule = {
  code: 'team/owner-missing',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'No owner',
  reason: 'What nobody owns nobody mends: data goes stale, alerts go unread, models serve on.',
  bad: 'name: churn\nmodel: { name: churn }',
  good: 'name: churn\nowner: retention-ml\nmodel: { name: churn, owner: retention-ml }',
  *check(spec, { canvas }) {
    const owner = spec.get('owner').text;
    const planned = canvas?.root.get('owner').text;
    // A file that says no more than what it is called is only being begun.
    if (spec.entries().some((field) => !FIRST_FIELDS.has(String(field.name))))
      yield* unless(spec, 'The project', [guess(planned)]);
    const model = spec.get('model');
    const name = model.get('name').shown;
    if (model.isMap) yield* unless(model, name ? `Model "${name}"` : 'The model', [guess(owner)]);
    for (const dataset of datasetsOf(spec))
      yield* unless(dataset, namedFirst(dataset), [sourceOwner(canvas?.root, dataset), guess(owner)]);
    const alert = spec.get('monitoring').get('alert');
    // An alert that reaches nobody at all is told by monitoring/no-alert.
    if (alert.isMap && !alert.get('channel').blank) yield* unless(alert, 'The alert', [guess(owner)]);
  },
};

const FIRST_FIELDS: ReadonlySet<string> = new Set([
  'schemaVersion',
  'name',
  'canvas',
  'description',
  'owner',
  'notes',
]);

interface Candidate {
  readonly name: string | undefined;
  /** True when another place of the plan says so of the same thing. */
  readonly certain: boolean;
}

function guess(name: string | undefined): Candidate {
  return { name, certain: false };
}

/** Who answers for the data source that a dataset holds answers for the dataset. */
function sourceOwner(canvas: Cursor<MlCanvas> | undefined, dataset: Dataset): Candidate {
  const name = dataset.get('name').text;
  const from = dataset.get('source').text ?? name;
  const source = canvas
    ?.get('dataSources')
    .items()
    .find((one) => one.get('name').text === from || one.get('dataset').text === name);
  return { name: source?.get('owner').text, certain: true };
}

/** A problem unless the thing has an owner. */
function* unless(
  thing: Cursor<{ owner?: string }> | Cursor<MlProject>,
  what: string,
  candidates: readonly Candidate[],
): Iterable<Finding> {
  const owner = (thing as Cursor<{ owner?: string }>).get('owner');
  if (isAnswered(owner, QUESTION)) return;
  const known = candidates.filter(({ name }) => name !== undefined);
  yield {
    at: owner,
    message: `${what} has no owner. Name the person or team that answers for it in \`owner\`.`,
    ...((owner.blank || known.length > 0) && {
      fix: (): readonly Repair[] =>
        known.length > 0
          ? known.map(({ name, certain }) => ({
              title: `Make "${name}" the owner`,
              edits: [setField(thing, 'owner', name!, ORDER)],
              complete: certain,
            }))
          : [
              {
                title: 'Insert the question who owns it',
                edits: [setField(thing, 'owner', QUESTION, ORDER)],
                complete: false,
              },
            ],
    }),
  };
}

/** The owner stands near the name. */
const ORDER = ['schemaVersion', 'name', 'description', 'owner'];
