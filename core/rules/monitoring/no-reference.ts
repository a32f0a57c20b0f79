// monitoring/no-reference
import { setField } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';
import { referenceDataset } from './reference-dataset.ts';

export const noReference: SpecRule = {
  code: 'monitoring/no-reference',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'No reference for drift',
  reason:
    'Drift is a distance: without the data that the model learned from there is nothing to measure it to.',
  bad: 'monitoring:\n  drift: { method: psi, max: 0.2 }',
  good: 'monitoring:\n  reference: customers\n  drift: { method: psi, max: 0.2 }',
  *check(spec) {
    const monitoring = spec.get('monitoring');
    const reference = monitoring.get('reference');
    if (!monitoring.isMap || monitoring.blank || !reference.blank) return;
    const dataset = referenceDataset(spec);
    yield {
      at: reference,
      message: `Monitoring names nothing to compare live data with. Set \`reference\` to ${dataset ? `a dataset, such as "${dataset}",` : 'a dataset'} or a profile.`,
      ...(dataset !== undefined && {
        fix: () => ({
          title: `Compare live data with "${dataset}"`,
          edits: [setField(monitoring, 'reference', dataset)],
        }),
      }),
    };
  },
};
