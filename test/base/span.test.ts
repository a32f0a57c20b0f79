// Offsets and positions, also those that an editor should not send.
import { strict as assert } from 'node:assert';
import { LineIndex } from '../../core/base/span.ts';

describe('line index', () => {
  const text = 'ab\ncd\r\nef\rg';
  const lines = new LineIndex(text);

  it('ends lines at \\n, \\r\\n and a lone \\r', () => {
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => lines.lineStart(line)),
      [0, 3, 7, 10],
    );
    assert.equal(lines.lineCount, 4);
  });

  it('finds each offset again', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      // Between \r and \n there is no place.
      if (offset !== 6) assert.equal(lines.offset(lines.position(offset)), offset);
    }
  });

  for (const [line, character, offset] of [
    [0, 99, 2],
    [1, 99, 5],
    [2, 99, 9],
    [3, 99, 11],
    [0, -1, 0],
    [-1, 1, 1],
    [-5, 0, 0],
    [4, 0, 11],
    [2 ** 32, 2 ** 32, 11],
  ] as const) {
    it(`takes ${line}:${character} for offset ${offset}`, () => {
      assert.equal(lines.offset({ line, character }), offset);
    });
  }

  it('takes offsets outside of the text for its ends', () => {
    assert.deepEqual(lines.position(-1), { line: 0, character: 0 });
    assert.deepEqual(lines.position(99), { line: 3, character: 1 });
  });
});
