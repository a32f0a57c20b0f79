// Keys that YAML allows and nobody means.
import { strict as assert } from 'node:assert';
import { parseYaml } from '../../core/spec/parse.ts';

function problems(text: string): readonly string[] {
  return parseYaml(text).problems.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

describe('keys', () => {
  for (const [says, text, expected] of [
    ['the rest of a text after a comma', '{ why: fast, and cheap }', ['yaml/key-without-value and cheap']],
    ['the same inside lists and maps', 'a:\n  - { b: c, d }\n', ['yaml/key-without-value d']],
    ['a quoted text with a comma', '{ why: "fast, and cheap" }', []],
    ['a key with an empty value', '{ why: , how: 1 }', []],
    ['a list in brackets', 'a: [b, c]', []],
    ['an empty value of a block map', 'a:\nb: 1\n', []],
    ['a key that stands twice', 'a: 1\nb: 2\na: 3\n', ['yaml/duplicate-key a']],
  ] as const) {
    it(`${says}: ${expected.length > 0 ? 'reported' : 'fine'}`, () =>
      assert.deepEqual(problems(text), expected));
  }
});
