// team/role-missing
import { listed } from '../../base/listed.ts';
import { appendItem } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';

/** The roles that a machine-learning project needs; one person may have several. */
const ROLES: Readonly<Record<string, string>> = {
  'data-science': 'data science',
  'data-engineering': 'data engineering',
  'ml-engineering': 'ML engineering',
  product: 'product or business',
  operations: 'operations',
  legal: 'legal and privacy',
};

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
    const covered = new Set(
      team.items().flatMap((member) =>
        member
          .get('roles')
          .items()
          .map((role) => role.text),
      ),
    );
    const missing = Object.keys(ROLES).filter((role) => !covered.has(role));
    if (missing.length === 0) return;
    yield {
      at: team,
      message: `Nobody in the team covers ${listed(missing.map((role) => ROLES[role]!))}. Name who does, or give the role to somebody in the list.`,
      fix: () => ({
        title: 'Add a member for the missing roles',
        edits: [appendItem(team, { name: 'Who does this?', roles: missing })],
        complete: false,
      }),
    };
  },
};
