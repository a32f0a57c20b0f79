// Text edits of YAML: what the text is after each, comments and style included; and over a text of many styles, that each
// edit changes the one value it means and nothing else.
import { strict as assert } from 'node:assert';
import { isMap, isSeq, parse } from 'yaml';
import type { Cursor } from '../../core/spec/cursor.ts';
import { appendItem, applyEdits, type Plain, remove, replaceValue, setField } from '../../core/spec/edit.ts';
import type { SyntaxProblem } from '../../core/spec/parse.ts';
import type { FileEdit } from '../../core/spec/problem.ts';
import { readSpecFile } from '../../core/spec/spec-file.ts';

type Call =
  | readonly ['set', path: string, key: string, value: Plain, order?: readonly string[]]
  | readonly ['replace', path: string, value: Plain]
  | readonly ['append', path: string, item: Plain]
  | readonly ['remove', path: string];

type Row = readonly [name: string, before: string, call: Call, after: string];

const rows: readonly Row[] = [
  ['sets a key of a block map', 'a:\n  x: 1\n', ['set', 'a', 'w', 2], 'a:\n  x: 1\n  w: 2\n'],
  ['replaces the value of a key', 'a:\n  x: 1 # why\n', ['set', 'a', 'x', 2], 'a:\n  x: 2 # why\n'],
  [
    'keeps a comment behind the last key',
    'a:\n  x: 1 # why\n',
    ['set', 'a', 'w', 2],
    'a:\n  x: 1 # why\n  w: 2\n',
  ],
  [
    'comes behind comments that belong to the map',
    'a:\n  x: 1\n  # z: 3\n\n# about b\nb: 1\n',
    ['set', 'a', 'w', 2],
    'a:\n  x: 1\n  # z: 3\n  w: 2\n\n# about b\nb: 1\n',
  ],
  ['sets a key at the end of the file', 'a: 1\n', ['set', '', 'b', { c: 1 }], 'a: 1\nb:\n  c: 1\n'],
  ['works without a final newline', 'a: 1', ['set', '', 'b', 2], 'a: 1\nb: 2'],
  [
    'keeps CRLF',
    'a:\r\n  x: 1\r\nb: 2\r\n',
    ['set', 'a', 'w', { z: 1 }],
    'a:\r\n  x: 1\r\n  w:\r\n    z: 1\r\nb: 2\r\n',
  ],
  ['writes into an empty file', '', ['set', '', 'a', { b: 1 }], 'a:\n  b: 1\n'],
  ['writes below comments', '# plan\n', ['set', '', 'a', 1], '# plan\na: 1\n'],
  ['writes below a comment without a line break', '# plan', ['set', 'a', 'b', 1], '# plan\na:\n  b: 1\n'],
  ['fills a key with nothing behind it', 'a:\nb: 1\n', ['set', '', 'a', 5], 'a: 5\nb: 1\n'],
  ['fills it with a map', 'a:\nb: 1\n', ['set', 'a', 'x', 5], 'a:\n  x: 5\nb: 1\n'],
  ['keeps the comment of an empty key', 'a: # why\nb: 1\n', ['set', 'a', 'x', 5], 'a: # why\n  x: 5\nb: 1\n'],
  [
    'keeps the comment of a value that becomes a map',
    'a: 7 # why\n',
    ['replace', 'a', { x: 5 }],
    'a: # why\n  x: 5\n',
  ],
  ['replaces an explicit null', 'a: ~ # why\n', ['set', '', 'a', 5], 'a: 5 # why\n'],
  ['replaces a written null by a map', 'a: null\n', ['set', 'a', 'x', 5], 'a:\n  x: 5\n'],
  ['makes absent parents', 'a: 1\n', ['set', 'b.c', 'd', 2], 'a: 1\nb:\n  c:\n    d: 2\n'],
  [
    'makes absent parents inside a flow map',
    'a: { x: 1 }\n',
    ['set', 'a.b.c', 'd', 2],
    'a: { x: 1, b: { c: { d: 2 } } }\n',
  ],
  ['sets a key of a flow map', 'a: { x: 1 }\n', ['set', 'a', 'w', [1, 2]], 'a: { x: 1, w: [1, 2] }\n'],
  [
    'fills a flow key with nothing behind it',
    'a: { x: , w: 1 }\n',
    ['set', 'a', 'x', 5],
    'a: { x: 5 , w: 1 }\n',
  ],
  ['fills a flow key without a colon', 'a: { x, w: 1 }\n', ['set', 'a', 'x', 5], 'a: { x: 5, w: 1 }\n'],
  [
    'adds behind a flow key without a colon',
    'a: { w: 1, x }\n',
    ['set', 'a', 'z', 5],
    'a: { w: 1, x, z: 5 }\n',
  ],
  ['keeps a trailing comma', 'a: { x: 1, }\n', ['set', 'a', 'w', 2], 'a: { x: 1, w: 2, }\n'],
  [
    'keeps out of the comment of a flow map of several lines',
    'a: {\n  x: 1, # one\n  w: 2 # two\n}\n',
    ['set', 'a', 'z', 3],
    'a: {\n  x: 1, # one\n  w: 2, z: 3 # two\n}\n',
  ],
  ['opens an empty flow map', 'a: {}\n', ['set', 'a', 'x', { w: 1 }], 'a:\n  x:\n    w: 1\n'],
  [
    'keeps an empty map on its line inside a flow map',
    'a: { b: {} }\n',
    ['set', 'a.b', 'x', 1],
    'a: { b: { x: 1 } }\n',
  ],
  [
    'sets a key of a list item',
    'l:\n  - x: 1\n  - x: 2\n',
    ['set', 'l.0', 'w', 3],
    'l:\n  - x: 1\n    w: 3\n  - x: 2\n',
  ],
  [
    'sets a key of an item at the margin',
    'l:\n- x: 1\n- x: 2\n',
    ['set', 'l.1', 'w', 3],
    'l:\n- x: 1\n- x: 2\n  w: 3\n',
  ],
  [
    'sets a key of an item in a list of lists',
    'l:\n  - - x: 1\n',
    ['set', 'l.0.0', 'w', 3],
    'l:\n  - - x: 1\n      w: 3\n',
  ],
  ['sets a key of an empty item', 'l:\n  -\n  - x: 2\n', ['set', 'l.0', 'w', 3], 'l:\n  - w: 3\n  - x: 2\n'],
  [
    'sets a key of an item that is a blank and nothing',
    'l:\n  - \n',
    ['replace', 'l.0', { w: 3, z: 4 }],
    'l:\n  - w: 3\n    z: 4\n',
  ],
  [
    'replaces an item that is null',
    'l:\n  - ~\n',
    ['replace', 'l.0', { w: 3, z: 4 }],
    'l:\n  - w: 3\n    z: 4\n',
  ],
  ['replaces an item', 'l:\n    - x # why\n', ['replace', 'l.0', 'w'], 'l:\n    - w # why\n'],
  [
    'takes the indentation of four from the file',
    'a:\n    x: 1\n',
    ['set', 'b', 'c', { d: [{ e: 1, f: 2 }] }],
    'a:\n    x: 1\nb:\n    c:\n        d:\n            - e: 1\n              f: 2\n',
  ],
  [
    'does not take the indentation from a list item',
    'l:\n    - x: 1\n      w:\n          z: 1\n',
    ['set', 'a', 'b', 1],
    'l:\n    - x: 1\n      w:\n          z: 1\na:\n    b: 1\n',
  ],
  ['finds quoted keys', '"a": { \'x y\': 1 }\n', ['set', 'a', 'x y', 2], '"a": { \'x y\': 2 }\n'],
  ['quotes a key that needs it', 'a:\n  x: 1\n', ['set', 'a', 'b: c', 2], 'a:\n  x: 1\n  "b: c": 2\n'],
  ['finds the colon behind a quoted key with colons', '"a: b":\n', ['set', '', 'a: b', 2], '"a: b": 2\n'],
  [
    'sets a key beside one that is written with a question mark',
    'a:\n  ? x\n  : 1\n',
    ['set', 'a', 'w', 2],
    'a:\n  ? x\n  : 1\n  w: 2\n',
  ],
  ['fills a key that is a question mark alone', 'a:\n  ? x\n', ['set', 'a', 'x', 2], 'a:\n  ? x\n  : 2\n'],
  ['keeps an anchor', 'a: &one\n  x: 1\nb: *one\n', ['replace', 'a', { w: 2 }], 'a: &one\n  w: 2\nb: *one\n'],
  ['keeps the anchor of a scalar', 'a: &one 1\nb: *one\n', ['replace', 'a', 2], 'a: &one 2\nb: *one\n'],
  [
    'keeps the anchor of an item',
    'l:\n  - &one x\n  - *one\n',
    ['replace', 'l.0', { w: 1 }],
    'l:\n  - &one { w: 1 }\n  - *one\n',
  ],
  ['fills an anchored key', 'a: &one\nb: *one\n', ['replace', 'a', 2], 'a: &one 2\nb: *one\n'],
  [
    'sets a key of an anchored item',
    'l:\n  - &one x: 1\n    w: 2\n',
    ['set', 'l.0', 'z', 3],
    'l:\n  - &one x: 1\n    w: 2\n    z: 3\n',
  ],
  [
    'replaces an alias by a value',
    'a: &one { x: 1 }\nb: *one\n',
    ['replace', 'b', { w: 2 }],
    'a: &one { x: 1 }\nb:\n  w: 2\n',
  ],
  [
    'overrides what a merge key brings',
    'a: &one\n  x: 1\nb:\n  <<: *one\n  w: 1\n',
    ['set', 'b', 'x', 2],
    'a: &one\n  x: 1\nb:\n  <<: *one\n  w: 1\n  x: 2\n',
  ],
  [
    'replaces a block map by a scalar',
    'a:\n  x: 1\n  w: 2 # why\nb: 1\n',
    ['replace', 'a', 5],
    'a: 5 # why\nb: 1\n',
  ],
  [
    'keeps the comment of a key whose map is replaced',
    'a: # why\n  x: 1\nb: 1\n',
    ['replace', 'a', { w: 2 }],
    'a: # why\n  w: 2\nb: 1\n',
  ],
  ['replaces a block text', 'a: |\n  one\n  two\n\nb: 1\n', ['replace', 'a', 'three'], 'a: three\n\nb: 1\n'],
  ['replaces a folded plain text', 'a: one\n  two\nb: 1\n', ['replace', 'a', { x: 1 }], 'a:\n  x: 1\nb: 1\n'],
  [
    'replaces a flow map by a flow map',
    'a: { x: 1 }\n',
    ['replace', 'a', { w: { z: 1 } }],
    'a: { w: { z: 1 } }\n',
  ],
  ['replaces a text on the line below its key', 'a:\n  text\n', ['replace', 'a', 'other'], 'a: other\n'],
  ['puts a mere text in place of a map that is wanted', 'a: half\n', ['set', 'a', 'x', 1], 'a:\n  x: 1\n'],
  [
    'writes a long list in lines',
    'a: 1\n',
    ['set', '', 'b', ['x'.repeat(40), 'y'.repeat(40)]],
    `a: 1\nb:\n  - ${'x'.repeat(40)}\n  - ${'y'.repeat(40)}\n`,
  ],
  ['writes empty collections', 'a: 1\n', ['set', '', 'b', { c: [], d: {} }], 'a: 1\nb:\n  c: []\n  d: {}\n'],

  [
    'puts a section in its usual place',
    'name: x\nvalue: 1\n',
    ['set', '', 'task', { type: 'regression' }, ['name', 'task', 'value']],
    'name: x\ntask:\n  type: regression\nvalue: 1\n',
  ],
  [
    'parts sections by a blank line where the file does',
    'name: x\n\n# about the value\nvalue:\n  w: 1\n',
    ['set', '', 'task', { type: 'regression' }, ['name', 'task', 'value']],
    'name: x\n\ntask:\n  type: regression\n\n# about the value\nvalue:\n  w: 1\n',
  ],
  [
    'puts a field in its usual place',
    'a: { x: 1, z: 3 }\n',
    ['set', 'a', 'w', 2, ['x', 'w', 'z']],
    'a: { x: 1, w: 2, z: 3 }\n',
  ],
  [
    'takes the end when nothing precedes',
    'a:\n  z: 3\n',
    ['set', 'a', 'w', 2, ['x', 'w', 'z']],
    'a:\n  z: 3\n  w: 2\n',
  ],

  [
    'appends to a block list',
    'l:\n  - x # why\nb: 1\n',
    ['append', 'l', 'w'],
    'l:\n  - x # why\n  - w\nb: 1\n',
  ],
  [
    'appends a map',
    'l:\n  - x: 1\n',
    ['append', 'l', { x: 2, w: { z: 1 } }],
    'l:\n  - x: 1\n  - x: 2\n    w:\n      z: 1\n',
  ],
  ['appends to a list at the margin', 'l:\n- x\nb: 1\n', ['append', 'l', 'w'], 'l:\n- x\n- w\nb: 1\n'],
  ['appends behind an empty item', 'l:\n  - x\n  -\n', ['append', 'l', 'w'], 'l:\n  - x\n  -\n  - w\n'],
  ['appends to a flow list', 'l: [x, w] # why\n', ['append', 'l', 'z'], 'l: [x, w, z] # why\n'],
  [
    'appends to a flow list with a trailing comma',
    'l: [\n  x,\n  w, # two\n]\n',
    ['append', 'l', 'z'],
    'l: [\n  x,\n  w, z, # two\n]\n',
  ],
  ['appends to an empty flow list', 'l: []\n', ['append', 'l', { x: 1 }], 'l:\n  - x: 1\n'],
  ['makes the list', 'a: 1\n', ['append', 'l', { x: 1 }], 'a: 1\nl:\n  - x: 1\n'],
  ['makes the list behind its empty key', 'l:\na: 1\n', ['append', 'l', { x: 1 }], 'l:\n  - x: 1\na: 1\n'],
  [
    'appends behind a text in lines',
    'l:\n  - |\n    one\n\n    two\n\nb: 1\n',
    ['append', 'l', 'three'],
    'l:\n  - |\n    one\n\n    two\n  - three\n\nb: 1\n',
  ],

  ['removes a line', 'a:\n  x: 1 # why\n  w: 2\n', ['remove', 'a.x'], 'a:\n  w: 2\n'],
  ['removes the lines of a map', 'a:\n  x:\n    z: 1\n\n  w: 2\n', ['remove', 'a.x'], 'a:\n\n  w: 2\n'],
  ['removes the last line without a newline', 'a: 1\nb: 2', ['remove', 'b'], 'a: 1\n'],
  ['removes a key with nothing behind it', 'a: 1\nb:\nc: 3\n', ['remove', 'b'], 'a: 1\nc: 3\n'],
  ['removes an item', 'l:\n  - x: 1\n    w: 2\n  - x: 3\n', ['remove', 'l.0'], 'l:\n  - x: 3\n'],
  [
    'removes an item that begins below its dash',
    'l:\n  -\n    x: 1\n  - x: 3\n',
    ['remove', 'l.0'],
    'l:\n  - x: 3\n',
  ],
  [
    'removes the first key of an item',
    'l:\n  - x: 1 # one\n    # two\n    w: 2\n',
    ['remove', 'l.0.x'],
    'l:\n  - # two\n    w: 2\n',
  ],
  ['removes an item with its only key', 'l:\n  - x: 1\n  - w: 2\n', ['remove', 'l.0.x'], 'l:\n  - w: 2\n'],
  ['removes the first item of an inner list', 'l:\n  - - x\n    - w\n', ['remove', 'l.0.0'], 'l:\n  - - w\n'],
  ['removes from a flow map', 'a: { x: 1, w: 2 }\n', ['remove', 'a.x'], 'a: { w: 2 }\n'],
  ['removes the last of a flow map', 'a: { x: 1, w: 2 }\n', ['remove', 'a.w'], 'a: { x: 1 }\n'],
  ['removes the only one of a flow map', 'a: { x: 1 }\n', ['remove', 'a.x'], 'a: {}\n'],
  ['removes from a flow list', 'l: [x, w, z]\n', ['remove', 'l.1'], 'l: [x, z]\n'],
  [
    'removes from a flow list of several lines',
    'l: [\n  x,\n  w,\n  z,\n]\n',
    ['remove', 'l.1'],
    'l: [\n  x,\n  z,\n]\n',
  ],
  ['keeps comments between', 'l: [\n  x, # one\n  w,\n]\n', ['remove', 'l.0'], 'l: [\n   # one\n  w,\n]\n'],
  [
    'removes from a map with two fields of one name',
    'a: { x: 1, w: 2, x: 3 }\n',
    ['remove', 'a.w'],
    'a: { x: 1, x: 3 }\n',
  ],
  ['removes with CRLF', 'a: 1\r\nb: 2\r\nc: 3\r\n', ['remove', 'b'], 'a: 1\r\nc: 3\r\n'],
];

describe('edits', () => {
  for (const [name, before, call, after] of rows) {
    it(name, () => {
      assert.equal(edited(before, call), after);
      // The table must not be wrong itself: what it expects is YAML without problems.
      assert.deepEqual(
        errorsOf(after).filter(({ code }) => code !== 'yaml/duplicate-key'),
        [],
      );
    });
  }

  it('changes the one value that it means, at every place of a text of many styles', () => {
    for (const text of [STYLES, STYLES.replaceAll('\n', '\r\n'), STYLES.trimEnd()]) {
      for (const path of pathsOf(text)) {
        const calls: Call[] = [
          ['replace', path, 'new, text'],
          ['replace', path, { k: 1, m: { n: 'a: b' }, l: [{ o: 1 }, { p: 2 }] }],
          ['replace', path, [{ o: 1, q: 2 }, 'x']],
          ['replace', path, []],
          ['remove', path],
        ];
        const kind = kindAt(text, path);
        if (kind === 'map')
          calls.push(
            ['set', path, 'new', 1],
            ['set', path, 'new', { k: { m: 1 }, n: [1] }],
            ['set', `${path}.new.x`, 'y', 2],
          );
        if (kind === 'list') calls.push(['append', path, 7], ['append', path, { k: 1, m: { n: 1 } }]);
        for (const call of calls) holdMeaning(text, call);
      }
    }
  });

  it('applies several at once; texts inserted at one place keep their order', () => {
    const edit = (start: number, end: number, text: string): FileEdit => ({
      uri: '',
      span: { start, end },
      text,
    });
    const edits = [edit(4, 5, 'E'), edit(2, 2, '1'), edit(2, 3, 'C'), edit(2, 2, '2'), edit(0, 0, '^')];
    assert.equal(applyEdits('abcdef', edits), '^ab12CdEf');
  });
});

const STYLES = `# plan
schemaVersion: 1
name: "a, b" # quoted
text: |
  one
  # no comment

  two
folded: one
  two
empty:
noted: # later
  x: 1
  # inside

  y:
    - p
    - q: 1 # behind
      r: { s: 1, t: [u, v] }

    # between
    - - deep
      - deeper
    -
    - ~
# at the margin
margin:
- a: 1
- b:
    c: 2
flow: { one: 1, 'two': [x, "y", { z: 1 }], three: { }, four: }
lines: {
  one: 1, # first
  two: [
    x, # second
    y,
  ],
}
below:
  just text
quoted: 'it''s'
null: ~
last:
  - x
  - y: { z: 1 }
`;

/** The value after the edit is the value before with this one change, and nothing of the comments is lost but what was inside. */
function holdMeaning(text: string, call: Call): void {
  const after = edited(text, call);
  const what = `${JSON.stringify(call)}\n${after}`;
  assert.deepEqual(errorsOf(after), [], what);
  const expected = changed(parse(text), call);
  const actual = parse(after);
  // A block that lost its last line is empty: YAML says null.
  assert.deepEqual(withoutEmpty(actual), withoutEmpty(expected), what);
  if (call[0] === 'set' || call[0] === 'append')
    for (const comment of text.match(/#[^\r\n]*/g)!)
      assert.ok(after.includes(comment), `lost ${comment}: ${what}`);
}

function errorsOf(text: string): readonly SyntaxProblem[] {
  const { problems } = readSpecFile('mlproject', 'file:///mlproject.yaml', text).parsed;
  return problems.filter((problem) => problem.severity === 'error');
}

function edited(text: string, call: Call): string {
  const file = readSpecFile('mlproject', 'file:///mlproject.yaml', text);
  return applyEdits(text, [editOf(file.root, call)]);
}

function editOf(root: Cursor<unknown>, call: Call): FileEdit {
  const at = cursorAt(root, call[1]);
  switch (call[0]) {
    case 'set':
      return setField(at, call[2], call[3], call[4]);
    case 'replace':
      return replaceValue(at, call[2]);
    case 'append':
      return appendItem(at, call[2]);
    case 'remove':
      return remove(at);
  }
}

function cursorAt(root: Cursor<unknown>, path: string): Cursor<unknown> {
  let at = root;
  for (const step of path === '' ? [] : path.split('.'))
    at = at.isList
      ? at.items()[Number(step)]!
      : ((at as Cursor<Record<string, unknown>>).field(step) as Cursor<unknown>);
  return at;
}

function pathsOf(text: string): readonly string[] {
  const paths: string[] = [];
  const walk = (cursor: Cursor<unknown>, path: string) => {
    if (path !== '') paths.push(path);
    const below = cursor.isList ? cursor.items() : (cursor as Cursor<Record<string, unknown>>).entries();
    for (const child of below)
      walk(child as Cursor<unknown>, path === '' ? String(child.name) : `${path}.${child.name}`);
  };
  walk(readSpecFile('mlproject', 'file:///mlproject.yaml', text).root as Cursor<unknown>, '');
  return paths;
}

function kindAt(text: string, path: string): 'map' | 'list' | undefined {
  const { node } = cursorAt(
    readSpecFile('mlproject', 'file:///mlproject.yaml', text).root as Cursor<unknown>,
    path,
  );
  return isMap(node) ? 'map' : isSeq(node) ? 'list' : undefined;
}

type Value = Record<string, unknown>;

/** The same change made to plain data. */
function changed(value: unknown, call: Call): unknown {
  const steps = call[1].split('.');
  const root = { root: value } as Value;
  let holder = root;
  let key = 'root';
  for (const step of steps) {
    holder[key] ??= {};
    holder = holder[key] as Value;
    key = step;
  }
  if (call[0] === 'replace') holder[key] = call[2];
  else if (call[0] === 'append') (holder[key] as unknown as unknown[]).push(call[2]);
  else if (call[0] === 'set') holder[key] = { ...(holder[key] as Value | undefined), [call[2]]: call[3] };
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
  return root.root;
}

/** Empty collections and nulls are alike, and a list's item goes with its only field. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(withoutEmpty).filter((item) => item !== null);
    return items.length === 0 ? null : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).flatMap(([key, child]) => {
    const kept = withoutEmpty(child);
    return kept === null ? [] : [[key, kept] as const];
  });
  return fields.length === 0 ? null : Object.fromEntries(fields);
}
