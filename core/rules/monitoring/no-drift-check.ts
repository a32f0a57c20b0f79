// monitoring/no-drift-check

import type { SpecRule } from '../rule.ts';
import { setFields } from '../set-fields.ts';
import { DRIFT_METHOD, PSI_LIMIT } from './drift-limit.ts';

export const noDriftCheck: SpecRule = {
  code: 'monitoring/no-drift-check',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'No drift check',
  reason:
    'Labels often come late or never; a shift of the inputs is then the first sign that the model no longer fits.',
  bad: 'monitoring:\n  reference: customers',
  good: 'monitoring:\n  reference: customers\n  drift: { method: psi, max: 0.2 }',
  *check(spec) {
    const monitoring = spec.get('monitoring');
    const drift = monitoring.get('drift');
    if (!monitoring.isMap || monitoring.blank || (drift.present && !drift.isMap)) return;
    const method = drift.get('method');
    const max = drift.get('max');
    if (method.present && max.present) return;
    // A value of another type is reported by the schema.
    if ((method.present && method.text === undefined) || (max.present && max.number === undefined)) return;
    const check = `${DRIFT_METHOD} above ${PSI_LIMIT}`;
    if (!method.present && !max.present) {
      yield {
        at: drift,
        message: `Monitoring does not check for drift. Add \`drift\` with a method and a limit, such as ${check}.`,
        fix: () => ({
          title: `Check for drift: ${check}`,
          edits: setFields(drift, { method: DRIFT_METHOD, max: PSI_LIMIT }),
        }),
      };
    } else if (!method.present) {
      yield {
        at: method,
        message: `Drift has the limit ${max.shown} but no method. Say in \`method\` how it is measured, such as ${DRIFT_METHOD}.`,
        // The limit was chosen for a method that nobody knows now.
        fix: () => ({
          title: `Measure drift by ${DRIFT_METHOD}`,
          edits: setFields(drift, { method: DRIFT_METHOD }),
          complete: false,
        }),
      };
    } else {
      const usual = method.text === DRIFT_METHOD;
      yield {
        at: max,
        message: `Drift is measured by "${method.text}" but has no limit, so it never counts. Set \`max\`${usual ? `, usually ${PSI_LIMIT}` : ''}.`,
        ...(usual && {
          fix: () => ({
            title: `Set the limit to ${PSI_LIMIT}`,
            edits: setFields(drift, { max: PSI_LIMIT }),
          }),
        }),
      };
    }
  },
};
