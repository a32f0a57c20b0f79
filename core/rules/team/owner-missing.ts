// team/owner-missing
import type { Cursor } from '../../spec/cursor.ts';
import { setField } from '../../spec/edit.ts';
import { isAnswered } from '../prompt.ts';
import type { Finding, SpecRule } from '../rule.ts';

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
  *check(spec) {
    const owner = spec.get('owner').text;
    // A file that says no more than its name is only being begun.
    if (spec.entries().length > FIRST_FIELDS) yield* unless(spec, 'The project', owner);
    const model = spec.get('model');
    if (model.isMap) yield* unless(model, `The model "${model.get('name').shown ?? ''}"`, owner);
    for (const dataset of spec.get('datasets').items()) {
      if (dataset.isMap) yield* unless(dataset, `The dataset "${dataset.get('name').shown ?? ''}"`, owner);
    }
    const alert = spec.get('monitoring').get('alert');
    if (alert.isMap) yield* unless(alert, 'The alert', owner);
  },
};

/** `schemaVersion`, `name`, `canvas` and `description`. */
const FIRST_FIELDS = 4;

/** A problem unless the thing has an owner; the project's is proposed for its parts. */
function* unless(
  thing: Cursor<{ owner?: string }>,
  what: string,
  projectOwner: string | undefined,
): Iterable<Finding> {
  const owner = thing.get('owner');
  if (isAnswered(owner, QUESTION)) return;
  yield {
    at: owner,
    message: `${what} has no owner. Name the person or team that answers for it in \`owner\`.`,
    fix: () => ({
      title: projectOwner === undefined ? 'Add an owner' : `Make "${projectOwner}" the owner`,
      edits: [setField(thing, 'owner', projectOwner ?? QUESTION)],
      complete: false,
    }),
  };
}
