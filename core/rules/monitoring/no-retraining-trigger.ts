// monitoring/no-retraining-trigger

import type { SpecRule } from '../rule.ts';
import { setFields } from '../set-fields.ts';

/** Example of the schema, to be replaced by what the data needs. */
const PERIOD = '1mo';

export const noRetrainingTrigger: SpecRule = {
  code: 'monitoring/no-retraining-trigger',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'No trigger for retraining',
  reason:
    'Every model ages; when nothing says when to train it again, it is trained again after the first damage.',
  bad: 'monitoring:\n  drift: { method: psi, max: 0.2 }',
  good: 'monitoring:\n  drift: { method: psi, max: 0.2 }\n  retrain: { when: drift }',
  *check(spec) {
    const monitoring = spec.get('monitoring');
    const retrain = monitoring.get('retrain');
    if (!monitoring.isMap || monitoring.blank || (retrain.present && !retrain.isMap)) return;
    const when = retrain.get('when');
    const every = retrain.get('every');
    if (when.text === 'schedule' && every.blank) {
      yield {
        at: when,
        message:
          'The model is trained again on a schedule, but `every` does not say how often. Add it, such as 1mo.',
        fix: () => ({
          title: `Train again every ${PERIOD}`,
          edits: setFields(retrain, { every: PERIOD }),
          complete: false,
        }),
      };
    } else if (when.blank && !every.blank) {
      yield {
        at: retrain,
        message: `Retraining has a period (${every.shown}) but no trigger. Set \`when: schedule\`.`,
        fix: () => ({
          title: `Train again every ${every.shown}`,
          edits: setFields(retrain, { when: 'schedule' }),
        }),
      };
    } else if (when.blank) {
      const drifts = !monitoring.get('drift').get('method').blank;
      yield {
        at: retrain,
        message:
          'Nothing says when the model is trained again. Set `retrain.when` to a schedule, drift, performance or new-data; or to manual when a person decides.',
        fix: () => [
          ...(drifts
            ? [
                {
                  title: 'Train again on drift',
                  edits: setFields(retrain, { when: 'drift' }),
                  complete: false,
                },
              ]
            : []),
          {
            title: `Train again every ${PERIOD}`,
            edits: setFields(retrain, { when: 'schedule', every: PERIOD }),
            complete: false,
          },
        ],
      };
    }
  },
};
