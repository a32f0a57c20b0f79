// training/several-primary-metrics
import { sameMetric } from '../../evaluation/metrics.ts';
import { remove } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';
import { decidingMetric, primaryMetrics } from './deciding-metric.ts';

export const severalPrimaryMetrics: SpecRule = {
  code: 'training/several-primary-metrics',
  on: 'spec',
  severity: 'error',
  kind: 'S',
  title: 'Several primary metrics',
  reason: 'Two metrics that decide will one day disagree, and then nobody has decided.',
  bad: 'metric: { name: f1 }\nmetrics: [{ name: recall, primary: true }]',
  good: 'metric: { name: f1, guardrails: [{ name: recall, min: 0.75 }] }',
  *check(spec) {
    const deciding = decidingMetric(spec);
    if (!deciding) return;
    const inMetric = spec.get('metric').get('name').text !== undefined;
    for (const metric of primaryMetrics(spec)) {
      const name = metric.get('name');
      if (name === deciding || sameMetric(name.text!, deciding.text!)) continue;
      yield {
        at: metric.get('primary'),
        message: `"${name.text}" is marked as primary, and "${deciding.text}" decides already. Keep one; make the other a guardrail with a limit.`,
        related: [{ at: deciding, message: `"${deciding.text}" decides.` }],
        fix: () => ({
          title: `Let "${deciding.text}" decide, not "${name.text}"`,
          edits: [remove(metric.get('primary'))],
          // Among equals the person has to choose; `metric` is a choice made.
          complete: inMetric,
        }),
      };
    }
  },
};
