// data/question-unanswered
import { listed } from '../../base/listed.ts';
import { blankOnes, isAnswered } from '../prompt.ts';
import type { SpecRule } from '../rule.ts';
import { setFields } from '../set-fields.ts';
import { datasetsOf, named, namedFirst } from './dataset.ts';

const QUESTIONS = {
  accessible: 'Who can reach the data, how, and at what cost?',
  sizeable: 'Are there enough rows, overall and of the rare cases?',
  usable: 'Are the values complete and correct enough, and in a form that code can read?',
  understandable: 'Who knows what each column means, and where is it written down?',
  reliable: 'Will the data arrive in the same way tomorrow, and are its labels right?',
} as const;
const KEYS = Object.keys(QUESTIONS) as readonly (keyof typeof QUESTIONS)[];

export const questionUnanswered: SpecRule = {
  code: 'data/question-unanswered',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'Question about a dataset unanswered',
  reason:
    'Data that cannot be reached, is too small, too dirty, not understood or not reliable ends a project; asking costs minutes.',
  bad: 'datasets:\n  - name: customers\n    questions:\n      accessible: nightly export',
  good: 'datasets:\n  - name: customers\n    questions:\n      accessible: nightly export to the lake\n      sizeable: 48,000 rows, 2,900 leavers\n      usable: tenure is missing in 0.4 %\n      understandable: data dictionary in the wiki\n      reliable: audited each quarter',
  *check(spec) {
    for (const dataset of datasetsOf(spec)) {
      const questions = dataset.get('questions');
      if (questions.present && !questions.isMap) continue;
      const open = KEYS.filter((key) => !isAnswered(questions.get(key), QUESTIONS[key]));
      if (open.length === 0) continue;
      const blank = blankOnes(questions, QUESTIONS);
      yield {
        at: questions,
        message: `${namedFirst(dataset)} does not say whether the data is ${listed(open)}. Answer in words under \`questions\`.`,
        ...(Object.keys(blank).length > 0 && {
          fix: () => ({
            title: `Insert the open questions about ${named(dataset)}`,
            edits: setFields(questions, blank),
            complete: false,
          }),
        }),
      };
    }
  },
};
