// Which field a place belongs to; `<|>` is the cursor.
import { strict as assert } from 'node:assert';
import { locate, patternOf } from '../../core/spec/locate.ts';
import { readSpecFile } from '../../core/spec/spec-file.ts';

describe('locate', () => {
  for (const [what, marked, expected] of [
    ['a key', 'na<|>me: x\n', 'name key'],
    ['a value', 'name: x<|>\n', 'name value'],
    ['behind a value, where the next word is typed', 'name: x <|>\n', 'name value'],
    ['an empty value', 'name: <|>\nowner: y\n', 'name value'],
    ['the second field in braces', 'features:\n  - { name: a, dataset: b<|> }\n', 'features[].dataset value'],
    [
      'an empty field in braces',
      'features:\n  - { name: a, dataset: <|>, unit: c }\n',
      'features[].dataset value',
    ],
    [
      'the last empty field in braces',
      'features:\n  - { name: a, dataset: <|> }\n',
      'features[].dataset value',
    ],
    ['behind a comma in braces', 'features:\n  - { name: a, <|> }\n', 'features[] inside'],
    ['a comma in quotes', 'features:\n  - { name: "a, b<|>", unit: c }\n', 'features[].name value'],
    ['braces in braces', 'datasets:\n  - { name: a, split: { by: x<|> } }\n', 'datasets[].split.by value'],
    ['behind inner braces', 'datasets:\n  - { split: { by: x }, name: a<|> }\n', 'datasets[].name value'],
  ] as const) {
    it(`finds ${what}`, () => {
      const offset = marked.indexOf('<|>');
      const file = readSpecFile('mlproject', 'file:///p/mlproject.yaml', marked.replace('<|>', ''));
      const at = locate(file, offset);
      assert.equal(`${patternOf(at.chain)} ${at.part}`, expected);
    });
  }
});
