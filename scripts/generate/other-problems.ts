// Problem codes that belong to no rule, with their meaning. A test holds the list against the codes in the source.

export const otherProblems: Readonly<Record<string, string>> = {
  'yaml/syntax': 'The text is no YAML at this place. What stands before and after is still read.',
  'yaml/duplicate-key': 'A key stands twice in one map; only the last would count.',
  'yaml/key-without-value':
    'A key in braces has no colon and no value; mostly it is the rest of a text that holds a comma and is not quoted.',
  'yaml/too-deep': 'Lists and maps are nested deeper than any plan needs. Nothing in the file is checked.',
  'yaml/alias':
    'An alias stands for nothing, leads back to itself, or aliases expand to very many values. In the last two cases nothing in the file is checked.',
  'yaml/too-large': 'The file is larger than Modelyard reads. Nothing in it is checked.',
  'yaml/not-text': 'The file is no UTF-8 text. Nothing in it is checked.',
  'yaml/several-documents': 'The file holds more than one YAML document; only the first is read.',
  'schema/missing-field': 'A field that the format needs is missing.',
  'schema/unknown-field': 'The format has no such field here; often a typing error.',
  'schema/type': 'A value has another type than the field, such as text in place of a number.',
  'schema/value': 'A value is none of those that the field allows.',
  'schema/range': 'A number is above or below what the field allows.',
  'schema/length': 'A list has too many or too few items.',
  'schema/format': 'A text has not the form that the field asks for, such as `90d` or `60 USD`.',
  'schema/version':
    'The file was written for a newer format than this Modelyard knows. Nothing else in it is checked.',
  'suppression/no-code': 'A comment that should silence a rule names none.',
  'suppression/unknown-code': 'A comment silences a rule that does not exist.',
  'suppression/unused': 'A comment silences a rule that finds nothing on the next line.',
  'suppression/no-reason': 'A comment silences a rule without saying why.',
  'modelyard/internal-error':
    'A check of Modelyard failed and says nothing about this file. The other checks ran.',
};
