// The source line of a problem with carets below it.
import { strict as assert } from 'node:assert';
import { visible } from '../../core/base/printable.ts';
import { LineIndex } from '../../core/base/span.ts';
import { frame } from '../../core/spec/frame.ts';

/** `text` holds the place between « and ». */
function framed(text: string): string {
  const start = text.indexOf('«');
  const end = text.indexOf('»') - 1;
  const plain = text.replace(/[«»]/g, '');
  const { line, column, source, carets } = frame(plain, new LineIndex(plain), { span: { start, end } });
  return [`${line}:${column}`, source, carets].join('\n');
}

describe('frame', () => {
  it('underlines the place', () => {
    assert.equal(framed('a: 1\nname: «churn» # x\n'), '2:7\nname: churn # x\n      ^^^^^');
  });

  it('underlines at least one column', () => {
    assert.equal(framed('a:«»\n'), '1:3\na:\n  ^');
    assert.equal(framed('«»'), '1:1\n\n^');
  });

  it('stays in line with wide characters before and under it', () => {
    assert.equal(framed('名前: «需要» # x'), '1:5\n名前: 需要 # x\n      ^^^^');
  });

  it('shows tabs as spaces and control characters as dots', () => {
    assert.equal(framed('\ta\u001b: «b»'), '1:6\n a·: b\n     ^');
  });

  it('ends at the end of the first line', () => {
    assert.equal(framed('a: «|\r\n  b\r\n  c»\r\n'), '1:4\na: |\n   ^');
  });

  it('cuts long lines around the place', () => {
    const { source, carets } = (() => {
      const text = `a: ${'x'.repeat(500)} bad ${'y'.repeat(500)}`;
      const start = text.indexOf('bad');
      return frame(text, new LineIndex(text), { span: { start, end: start + 3 } });
    })();
    assert.equal(source.length, 102);
    assert.match(source, /^…x+ bad y+…$/);
    assert.equal(source.slice(carets.indexOf('^'), carets.length), 'bad');
  });
});

describe('visible', () => {
  it('leaves nothing that steers a terminal or turns the reading direction', () => {
    assert.equal(visible('a\u001b[31m\u0007\u009b\u202e\u2066b\nc'), 'a·[31m····b·c');
  });
});
