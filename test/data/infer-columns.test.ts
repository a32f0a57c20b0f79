// Columns guessed from the first part of a data file. A row: the text, and the columns as `name: type (values)`.
import { strict as assert } from 'node:assert';
import { inferColumns } from '../../core/data/infer-columns.ts';
import { readTableHead, type TableFormat } from '../../core/data/table-head.ts';

describe('columns of a data file', () => {
  checkColumns('plain CSV', 'csv', 'id,age,paid\n1,31,2.5\n2,44,3\n', [
    'id: identifier (1, 2)',
    'age: integer (31, 44)',
    'paid: numeric (2.5, 3)',
  ]);
  checkColumns('semicolons, Windows line ends, a byte order mark', 'csv', '\ufeffa;b\r\n1;x\r\n2;y\r\n', [
    'a: integer (1, 2)',
    'b: categorical (x, y)',
  ]);
  checkColumns(
    'quoted cells with delimiters, quotes and line breaks',
    'csv',
    'a,b\n"x, y","say ""hi""\nthere"\n',
    ['a: categorical (x, y)', 'b: categorical (say "hi"\nthere)'],
  );
  checkColumns('tabs', 'tsv', 'a\tb\n1,5\t2\n', ['a: categorical (1,5)', 'b: integer (2)']);
  checkColumns('yes and no', 'csv', 'a,b,c,d\nyes,1,TRUE,N\nno,0,false,Y\n', [
    'a: boolean (no, yes)',
    'b: boolean (0, 1)',
    'c: boolean (TRUE, false)',
    'd: boolean (N, Y)',
  ]);
  checkColumns('missing values', 'csv', 'a,b\n1,NA\n,x\n', ['a?: integer (1)', 'b?: categorical (x)']);
  checkColumns('leading zeros are no numbers', 'csv', 'zip\n01234\n90210\n', [
    'zip: categorical (01234, 90210)',
  ]);
  checkColumns('dates', 'csv', 'a,b,c\n2026-10-01,2026-10-01T12:00:00Z,31.12.2026\n', [
    'a: datetime (2026-10-01)',
    'b: datetime (2026-10-01T12:00:00Z)',
    'c: datetime (31.12.2026)',
  ]);
  checkColumns(
    'keys by name and by form',
    'csv',
    'customer_id,userId,ref\nC-1,7,0b0c66aa-6f11-4f0f-9d0c-3a5e6a6a0f55\n',
    [
      'customer_id: identifier (C-1)',
      'userId: identifier (7)',
      'ref: identifier (0b0c66aa-6f11-4f0f-9d0c-3a5e6a6a0f55)',
    ],
  );
  checkColumns('free text', 'csv', 'review\n"it came late and the box was open, never again"\n', [
    'review: text (it came late and the box was open, never again)',
  ]);
  checkColumns('one JSON object a line', 'jsonl', '{"a":1,"b":null}\n{"a":2,"c":{"d":1}}\n', [
    'a: integer (1, 2)',
    'b?: text ()',
    'c?: categorical ({"d":1})',
  ]);
  checkColumns('an array of objects', 'json', '[{"a":"}{"}, {"a":"x"}]', ['a: categorical (x, }{)']);
  checkColumns('hostile names', 'csv', '__proto__,constructor\n1,2\n', [
    '__proto__: integer (1)',
    'constructor: integer (2)',
  ]);

  for (const [sentence, format, text] of [
    ['an empty file has none', 'csv', ''],
    ['a table of numbers has no header', 'csv', '1,2\n3,4\n'],
    ['two columns of one name are no header', 'csv', 'a,a\n1,2\n'],
    ['broken JSON has none', 'jsonl', '{"a":\n'],
    ['JSON settings have none', 'json', '"x"'],
  ] as const)
    it(sentence, () => assert.equal(readTableHead(text, format, true), undefined));

  it('leaves out a last row that was cut off', () => {
    assert.equal(readTableHead('a,b\n1,2\n3', 'csv', false)?.rows.length, 1);
    assert.equal(readTableHead('a,b\n1,2\n3', 'csv', true)?.rows.length, 2);
    assert.equal(readTableHead('{"a":1}\n{"a":2', 'jsonl', false)?.rows.length, 1);
  });

  it('reads a million commas and an open quote in no time', () => {
    const commas = readTableHead(`${'c,'.repeat(3)}d\n${','.repeat(1_000_000)}`, 'csv', true);
    assert.equal(commas, undefined, 'three columns of one name');
    const head = readTableHead(`a,b\n"${'x,\n'.repeat(300_000)}`, 'csv', false);
    assert.equal(head?.rows.length, 0);
  });
});

function checkColumns(
  sentence: string,
  format: TableFormat,
  text: string,
  expected: readonly string[],
): void {
  it(sentence, () => {
    const head = readTableHead(text, format, true);
    assert.ok(head, 'no header was found');
    const shown = inferColumns(head).map(
      (column) =>
        `${column.name}${column.missing ? '?' : ''}: ${column.type} (${column.values.map(({ value }) => value).join(', ')})`,
    );
    assert.deepEqual(shown, expected);
  });
}
