// data/undocumented
import { listed } from '../../base/listed.ts';
import type { Plain } from '../../spec/edit.ts';
import { blankOnes, isAnswered } from '../prompt.ts';
import type { SpecRule } from '../rule.ts';
import { setFields } from '../set-fields.ts';
import { type Dataset, datasetsOf, named, namedFirst, roleOf } from './dataset.ts';

const QUESTIONS = {
  description: 'What is one row, and where do the rows come from?',
  exclusions: 'Which rows and columns are left out, and why? Write "none" when nothing is.',
} as const;
const STEP_QUESTION = 'What is done to the raw data, and why? Write an empty list when nothing is.';

export const dataUndocumented: SpecRule = {
  code: 'data/undocumented',
  on: 'spec',
  severity: 'info',
  kind: 'S',
  title: 'Dataset undocumented',
  reason:
    'Who does not know what a row is, how it was made and what was left out cannot say for which cases the model holds.',
  bad: 'datasets:\n  - name: customers\n    path: data/customers.parquet',
  good: 'datasets:\n  - name: customers\n    description: One row a customer and month, from the CRM.\n    preparation: []\n    exclusions: none\n    split: { strategy: stratified, seed: 7, ratios: [0.7, 0.15, 0.15] }',
  *check(spec) {
    for (const dataset of datasetsOf(spec)) {
      const lacks = [
        ...(isAnswered(dataset.get('description'), QUESTIONS.description)
          ? []
          : ['description (what one row is)']),
        ...(saysPreparation(dataset) ? [] : ['preparation (`[]` when there is none)']),
        ...(roleOf(dataset) === 'training' && dataset.get('split').blank ? ['split'] : []),
        ...(isAnswered(dataset.get('exclusions'), QUESTIONS.exclusions)
          ? []
          : ['exclusions ("none" when nothing is left out)']),
      ];
      if (lacks.length === 0) continue;
      const skeleton: Readonly<Record<string, Plain>> = {
        ...blankOnes(dataset, QUESTIONS),
        ...(!dataset.get('preparation').present && {
          preparation: [{ name: 'first-step', description: STEP_QUESTION }],
        }),
      };
      yield {
        at: dataset,
        message: `${namedFirst(dataset)} is not documented: ${listed(lacks)} ${lacks.length === 1 ? 'is' : 'are'} missing. Write down what others need to judge the data.`,
        ...(Object.keys(skeleton).length > 0 && {
          fix: () => ({
            title: `Insert what is missing in ${named(dataset)} as questions`,
            edits: setFields(dataset, skeleton),
            complete: false,
          }),
        }),
      };
    }
  },
};

/** An empty list is an answer: nothing was done. */
function saysPreparation(dataset: Dataset): boolean {
  const preparation = dataset.get('preparation');
  return (
    preparation.present && !preparation.items().some((step) => step.get('description').text === STEP_QUESTION)
  );
}
