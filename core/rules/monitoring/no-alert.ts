// monitoring/no-alert

import { isAnswered } from '../prompt.ts';
import type { SpecRule } from '../rule.ts';
import { setFields } from '../set-fields.ts';
import { knownOwner, OWNER_QUESTION } from './alert-owner.ts';

export const noAlert: SpecRule = {
  code: 'monitoring/no-alert',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'Nobody is told',
  reason: 'A check that tells nobody is found by the customers first.',
  bad: 'monitoring:\n  drift: { method: psi, max: 0.2 }',
  good: 'monitoring:\n  drift: { method: psi, max: 0.2 }\n  alert: { owner: retention-ml, channel: "#churn-alerts" }',
  *check(spec) {
    const monitoring = spec.get('monitoring');
    const alert = monitoring.get('alert');
    if (!monitoring.isMap || monitoring.blank || (alert.present && !alert.isMap)) return;
    const owner = alert.get('owner');
    // A person or a place: either reaches somebody.
    if (isAnswered(owner, OWNER_QUESTION) || !alert.get('channel').blank) return;
    const known = knownOwner(spec);
    yield {
      at: owner.present ? owner : alert,
      message:
        'Monitoring tells nobody what it finds. Name a person or team in `alert.owner`, or a place in `alert.channel`.',
      ...(owner.blank && {
        fix: () => ({
          title: known ? `Tell ${known}` : 'Ask who is told',
          edits: setFields(alert, { owner: known ?? OWNER_QUESTION }),
          complete: known !== undefined,
        }),
      }),
    };
  },
};
