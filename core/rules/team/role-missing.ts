// team/role-missing
import { listed } from '../../base/listed.ts';
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { appendItem } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';

/** The roles that a machine-learning project needs; one person may have several. */
const ROLES: Readonly<Record<string, string>> = {
  'data-science': 'data science',
  'data-engineering': 'data engineering',
  'ml-engineering': 'ML engineering',
  product: 'product or business',
  operations: 'operations',
  legal: 'legal or privacy',
};

/** What a repair writes for the person to answer; nobody of that name covers anything. */
const QUESTION = 'Who does this?';

export const roleMissing: SpecRule = {
  code: 'team/role-missing',
  on: 'spec',
  severity: 'info',
  kind: 'S',
  title: 'Role that nobody has',
  reason:
    'What nobody is asked to do is done late or not at all: no pipeline, no owner in the business, no answer on privacy.',
  bad: 'team:\n  - { name: Maria, roles: [data-science] }',
  good: 'team:\n  - { name: Maria, roles: [data-science, ml-engineering] }\n  - { name: Tom, roles: [data-engineering, operations] }\n  - { name: Ada, roles: [product, legal] }',
  *check(spec) {
    const team = spec.get('team');
    // A spec without a team says nothing of who does what; one with a team says too little.
    if (!team.isList || team.blank) return;
    const people = team.items().filter((member) => member.get('name').text !== QUESTION);
    const rolesOf = (member: (typeof people)[number]) =>
      member
        .get('roles')
        .items()
        .map((role) => role.text);
    const covered = new Set(people.flatMap(rolesOf));
    const missing = Object.keys(ROLES).filter(
      (role) => !covered.has(role) && !(role === 'legal' && speaksOfNobody(spec)),
    );
    if (missing.length === 0) return;
    const without = people
      .filter((member) => member.get('roles').blank)
      .flatMap((member) => member.get('name').text ?? []);
    const asked = team.items().length > people.length;
    yield {
      at: team,
      message: `Nobody in the team covers ${listed(missing.map((role) => ROLES[role]!))}.${without.length > 0 ? ` No roles are stated for ${listed(without.slice(0, SHOWN))}.` : ''} Name who does, or give the role to somebody in the list.`,
      ...(!asked && {
        fix: () => ({
          title: 'Add a member for the missing roles',
          edits: [appendItem(team, { name: QUESTION, roles: missing })],
          complete: false,
        }),
      }),
    };
  },
};

/** True when each dataset says that it speaks of no persons: then privacy needs nobody. */
function speaksOfNobody(spec: Cursor<MlProject>): boolean {
  const datasets = spec.get('datasets').items();
  return (
    datasets.length > 0 &&
    datasets.every((dataset) => dataset.get('rights').get('personalData').text === 'none')
  );
}

/** So many names read well in a sentence. */
const SHOWN = 4;
