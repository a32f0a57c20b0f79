// Two layouts of one value are the same; anything a reader would notice is not.
import { strict as assert } from 'node:assert';
import { parseYaml } from '../../core/spec/parse.ts';
import { sameContent } from '../../core/spec/same-content.ts';

describe('same content', () => {
  for (const [what, a, b, expected] of [
    ['comments and blank lines', 'a: 1 # x\n\nb: 2\n', 'a: 1\nb: 2\n', true],
    ['block and flow', 'a:\n  - b: c\n', 'a: [{ b: c }]\n', true],
    ['quotes', 'a: "b"\n', "a: 'b'\n", true],
    ['an empty file and a comment', '', '# c\n', true],
    ['an absent value and null', 'a:\n', 'a: null\n', true],
    ['a number and a text', 'a: 1\n', 'a: "1"\n', false],
    ['another value', 'a: 1\n', 'a: 2\n', false],
    ['another key', 'a: 1\n', 'b: 1\n', false],
    ['another order', 'a: 1\nb: 2\n', 'b: 2\na: 1\n', false],
    ['one item fewer', 'a: [1, 2]\n', 'a: [1]\n', false],
    ['one item more', 'a: [1]\n', 'a: [1, 2]\n', false],
    ['a list and a map', 'a: []\n', 'a: {}\n', false],
    ['an anchor gone', 'a: &x 1\nb: *x\n', 'a: 1\nb: *x\n', false],
    ['an alias written out', 'a: &x 1\nb: *x\n', 'a: &x 1\nb: 1\n', false],
    ['a tag gone', 'a: !t b\n', 'a: b\n', false],
    ['white space at the ends', 'a: "b "\n', 'a: b\n', false],
  ] as const) {
    it(`${expected ? 'holds for' : 'sees'} ${what}`, () => {
      assert.equal(sameContent(parseYaml(a).document, parseYaml(b).document), expected);
    });
  }
});
