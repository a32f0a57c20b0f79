// data/manual-step
import { setField } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';
import { type Dataset, datasetsOf, named } from './dataset.ts';
import { isVersioned } from './is-versioned.ts';

export const manualStep: SpecRule = {
  code: 'data/manual-step',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'Manual preparation step',
  reason: 'A step that no script does cannot be repeated when the data is updated or a result is questioned.',
  bad: 'datasets:\n  - name: customers\n    preparation:\n      - name: remove-outliers\n        manual: true',
  good: 'datasets:\n  - name: customers\n    preparation:\n      - name: remove-outliers\n        script: src/remove_outliers.py',
  *check(spec) {
    for (const dataset of datasetsOf(spec)) {
      for (const step of dataset.get('preparation').items()) {
        if (!step.isMap) continue;
        const name = step.get('name').shown;
        const which = name ? `Step "${name}" of ${named(dataset)}` : `A step of ${named(dataset)}`;
        if (step.get('manual').boolean === true) {
          // Labels are given by people: what can be asked is that their answers are kept.
          const kept = isVersioned(dataset);
          yield {
            at: step.get('manual'),
            ...(kept && { severity: 'info' }),
            message: kept
              ? `${which} is done by hand: its result is kept, but new data needs a person again. Let a script do what one can, and name it in \`script\`.`
              : `${which} is done by hand, so nobody can repeat it exactly. Let a script do it and name it in \`script\`; where only people can, keep the result under a \`version\`.`,
          };
        } else if (step.get('script').blank) {
          yield {
            at: step,
            message: `${which} names no script, so it cannot be repeated. Name the code that does it in \`script\`.`,
            fix: () => {
              const script = likelyScript(dataset, name);
              return {
                title: `Name the script that does it: ${script}`,
                edits: [setField(step, 'script', script)],
                complete: false,
              };
            },
          };
        }
      }
    }
  },
};

/** The script of another step, as one file often holds them all, or a name made from the step's. */
function likelyScript(dataset: Dataset, step: string | undefined): string {
  const other = dataset
    .get('preparation')
    .items()
    .find((candidate) => candidate.get('script').text !== undefined);
  const slug = (step ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  return other?.get('script').text ?? `src/${slug || 'prepare'}.py`;
}
