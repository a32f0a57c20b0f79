// team/one-sided-team
import { either } from '../../base/either.ts';
import type { SpecRule } from '../rule.ts';

type Quarter = 'operations' | 'data' | 'models' | 'business';

const QUARTERS: Readonly<Record<string, Quarter>> = {
  operations: 'operations',
  'data-engineering': 'data',
  'data-science': 'models',
  'ml-engineering': 'models',
  product: 'business',
  legal: 'business',
};

const TITLES: Readonly<Record<Quarter, string>> = {
  operations: 'operations',
  data: 'data engineering',
  models: 'models (data science, ML engineering)',
  business: 'business (product, legal)',
};

/** As the schema gives it for `thresholds.teamShare`. */
const DEFAULT_SHARE = 0.7;
/** Below two people a team has no sides. */
const MIN_PEOPLE = 2;

export const oneSidedTeam: SpecRule = {
  code: 'team/one-sided-team',
  on: 'spec',
  severity: 'hint',
  kind: 'S',
  title: 'One-sided team',
  reason:
    'A team that is nearly all modellers, or nearly all operators, builds the part it knows and finds the others late.',
  bad: 'team:\n  - { name: Maria, roles: [data-science], effort: 1 }\n  - { name: Jo, roles: [ml-engineering], effort: 1 }\n  - { name: Ada, roles: [product], effort: 0.2 }',
  good: 'team:\n  - { name: Maria, roles: [data-science], effort: 1 }\n  - { name: Tom, roles: [data-engineering, operations], effort: 1 }\n  - { name: Ada, roles: [product], effort: 0.5 }',
  *check(spec) {
    const team = spec.get('team');
    const efforts: Record<Quarter, number> = { operations: 0, data: 0, models: 0, business: 0 };
    let people = 0;
    for (const member of team.items()) {
      const effort = member.get('effort').number;
      const quarters = member
        .get('roles')
        .items()
        .flatMap((role) => QUARTERS[role.text ?? ''] ?? []);
      if (effort === undefined || quarters.length === 0) continue;
      people++;
      // Somebody with several roles divides the time evenly among them.
      for (const quarter of quarters) efforts[quarter] += effort / quarters.length;
    }
    const total = Object.values(efforts).reduce((sum, effort) => sum + effort, 0);
    const limit = spec.get('thresholds').get('teamShare').number ?? DEFAULT_SHARE;
    if (people < MIN_PEOPLE || total <= 0) return;
    const quarters = (Object.keys(efforts) as Quarter[]).map((quarter) => ({
      quarter,
      share: efforts[quarter] / total,
    }));
    const most = quarters.reduce((one, other) => (other.share > one.share ? other : one));
    if (most.share < limit - ROUNDING) return;
    const none = quarters.filter(({ share }) => share === 0).map(({ quarter }) => TITLES[quarter]);
    yield {
      at: team,
      message: `${percent(most.share)} of the team's effort goes to ${TITLES[most.quarter]}; from ${percent(limit)} on a team is one-sided.${none.length > 0 ? ` Nobody works on ${either(none)}.` : ''} Ask who covers the rest, or set \`thresholds.teamShare\`.`,
    };
  },
};

/** Sums of efforts such as 0.7 and 0.1 are off by so little. */
const ROUNDING = 1e-9;

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
