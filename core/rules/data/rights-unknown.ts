// data/rights-unknown
import { listed } from '../../base/listed.ts';
import { replaceValue, setField } from '../../spec/edit.ts';
import { blankOnes, isAnswered } from '../prompt.ts';
import type { Repair, SpecRule } from '../rule.ts';
import { setFields } from '../set-fields.ts';
import { type Dataset, datasetsOf, named, namedFirst } from './dataset.ts';

const QUESTIONS = {
  license: 'Under which licence or contract may the data be used?',
  ownership: 'Who owns the data?',
} as const;

/** Data behind keys is personal too (GDPR, recital 26): it needs a legal basis as names do (article 6). */
const NEEDS_BASIS: readonly string[] = ['pseudonymous', 'personal', 'sensitive'];
/** The bases that companies rely on most; completion offers the others. */
const USUAL_BASES = ['consent', 'contract', 'legitimate-interests'];

export const rightsUnknown: SpecRule = {
  code: 'data/rights-unknown',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'Rights to a dataset unknown',
  reason:
    'A model trained on data that nobody was allowed to use may have to be withdrawn together with all that was built on it.',
  bad: 'datasets:\n  - name: customers\n    rights:\n      personalData: pseudonymous',
  good: 'datasets:\n  - name: customers\n    rights:\n      license: internal\n      ownership: the company\n      personalData: pseudonymous\n      legalBasis: contract',
  *check(spec) {
    for (const dataset of datasetsOf(spec)) {
      const rights = dataset.get('rights');
      if (rights.present && !rights.isMap) continue;
      const personal = rights.get('personalData');
      const unsaid = [
        ...(isAnswered(rights.get('license'), QUESTIONS.license)
          ? []
          : ['under which licence it may be used']),
        ...(isAnswered(rights.get('ownership'), QUESTIONS.ownership) ? [] : ['who owns it']),
        ...(personal.blank ? ['whether it holds personal data'] : []),
      ];
      const noBasis = NEEDS_BASIS.includes(personal.text ?? '') && rights.get('legalBasis').blank;
      if (unsaid.length === 0 && !noBasis) continue;
      const faults = [
        ...(unsaid.length > 0 ? [`does not say ${listed(unsaid)}`] : []),
        ...(noBasis ? [`holds ${personal.text} data without a legal basis (GDPR, article 6)`] : []),
      ];
      const repairs = repairsOf(dataset, noBasis);
      yield {
        at: unsaid.length === 0 ? personal : rights,
        message: `${namedFirst(dataset)} ${faults.join(' and ')}. ${
          unsaid.length === 0 ? 'Add `legalBasis` to' : 'State it under'
        } \`rights\`.`,
        ...(repairs.length > 0 && { fix: () => repairs.map((repair) => repair()) }),
      };
    }
  },
};

/** Repairs that a person chooses from; what may be done with data cannot be guessed. */
function repairsOf(dataset: Dataset, noBasis: boolean): readonly (() => Repair)[] {
  const rights = dataset.get('rights');
  const blank = blankOnes(rights, QUESTIONS);
  const state = (title: string, key: string, value: string) => (): Repair => ({
    title,
    edits: rights.isMap ? [setField(rights, key, value)] : [replaceValue(rights, { [key]: value })],
    complete: false,
  });
  return [
    ...(Object.keys(blank).length > 0
      ? [
          (): Repair => ({
            title: `Insert the open questions about the rights to ${named(dataset)}`,
            edits: setFields(rights, blank),
            complete: false,
          }),
        ]
      : []),
    ...(rights.get('personalData').blank
      ? [
          state(`State that ${named(dataset)} holds no personal data`, 'personalData', 'none'),
          state(`State that ${named(dataset)} holds personal data`, 'personalData', 'personal'),
        ]
      : []),
    ...(noBasis
      ? USUAL_BASES.map((basis) => state(`State the legal basis: ${basis}`, 'legalBasis', basis))
      : []),
  ];
}
