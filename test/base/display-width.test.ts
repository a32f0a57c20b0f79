// Columns of a text in a terminal.
import { strict as assert } from 'node:assert';
import { displayWidth } from '../../core/base/display-width.ts';

describe('displayWidth', () => {
  for (const [text, width] of [
    ['', 0],
    ['churn', 5],
    ['naïve', 5],
    ['nai\u0308ve', 5],
    ['需要予測', 8],
    ['수요', 4],
    ['ab🙂', 4],
    ['a\u200bb', 2],
    ['…–·', 3],
    ['ＡＢ', 4],
  ] as const) {
    it(`${JSON.stringify(text)} takes ${width}`, () => assert.equal(displayWidth(text), width));
  }
});
