// Texts that have ended, stalled or fooled YAML readers. Each says what must be told about it, and where.

export interface HostileText {
  readonly name: string;
  readonly text: string;
  /** Code of a problem that must be among those told; `none` when the text is sound for its size and form. */
  readonly expect: string | 'none' | 'anything';
  /** Line (from 0) of that problem. */
  readonly line?: number;
  /** Times it is parsed in one process: the second time has ended processes. */
  readonly times?: number;
}

const HEAD = 'schemaVersion: 1\nname: x\n';

/** Lazily: some texts are large. */
export function* hostileTexts(): Generator<HostileText> {
  yield* nesting();
  yield* aliases();
  yield* sizes();
  yield* characters();
  yield* shapes();
}

const DEPTHS = [1, 2, 10, 100, 200, 255, 257, 300, 850, 1000, 10_000, 100_000];
const NESTERS: readonly (readonly [name: string, open: string, close: string])[] = [
  ['lists in brackets', '[', ']'],
  ['maps in braces', '{a: ', '}'],
  ['dashes', '- ', ''],
  ['question marks', '? ', ''],
  ['brackets of all kinds', '[{a: [', ']}]'],
  ['keys on one line', 'a: ', ''],
  ['dashes with anchors', '- &a ', ''],
  ['dashes and question marks', '- ? ', ''],
  ['keys, dashes and tabs', '"a": -\t<<: ', ''],
  ['keys in quotes', '- a: !!', ''],
  ['brackets never closed', '[', ''],
  ['braces never closed', '{', ''],
  ['colons in a brace', '{: ', ''],
];

function* nesting(): Generator<HostileText> {
  for (const [name, open, close] of NESTERS) {
    const levels = Math.max(1, open.replace(/[^[{?-]/g, '').length);
    for (const depth of DEPTHS) {
      const times = Math.ceil(depth / levels);
      const text = open.repeat(times) + close.repeat(times);
      if (text.length > 990_000) continue;
      yield {
        name: `${depth} levels: ${name}`,
        text,
        expect:
          depth > 257 && name !== 'dashes with anchors' && name !== 'keys in quotes'
            ? 'yaml/too-deep'
            : 'anything',
        times: text.length < 50_000 ? 50 : 5,
      };
    }
  }
  for (const depth of [1, 10, 100, 250, 256, 260, 1000, 1300]) {
    const lines = Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:\n`);
    yield {
      name: `${depth} levels: indentation`,
      text: lines.join(''),
      expect: depth > 257 ? 'yaml/too-deep' : 'anything',
      times: 50,
      ...(depth > 257 && { line: 256 }),
    };
  }
  yield {
    name: 'a list as deep as is read, in a field',
    text: `${HEAD}notes: ${'['.repeat(250)}${']'.repeat(250)}\n`,
    expect: 'schema/type',
    line: 2,
    times: 50,
  };
  yield {
    name: 'many brackets in a text',
    text: `${HEAD}notes: "${'['.repeat(5000)}"\n# ${'{'.repeat(5000)}\n`,
    expect: 'none',
  };
}

function* aliases(): Generator<HostileText> {
  for (const levels of [5, 6, 10, 20]) {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level <= levels; level++)
      lines.push(
        `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
      );
    yield {
      name: `alias bomb of ${levels} levels`,
      text: `${HEAD}${lines.join('\n')}\n`,
      expect: 'yaml/alias',
      times: 3,
    };
  }
  for (const levels of [5, 10, 20]) {
    const lines = ['a0: &a0 { k: v }'];
    for (let level = 1; level <= levels; level++)
      lines.push(
        `a${level}: &a${level}\n  <<: [${Array(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]\n  k${level}: v`,
      );
    lines.push(`training:\n  <<: *a${levels}`);
    yield {
      name: `merge bomb of ${levels} levels`,
      text: `${HEAD}${lines.join('\n')}\n`,
      expect: levels > 5 ? 'yaml/alias' : 'anything',
      times: 3,
    };
  }
  yield {
    name: 'an alias to itself',
    text: `${HEAD}notes: &n [*n]\n`,
    expect: 'yaml/alias',
    line: 2,
    times: 50,
  };
  yield {
    name: 'a map that holds itself',
    text: `${HEAD}model: &m { name: x, card: *m }\n`,
    expect: 'yaml/alias',
    line: 2,
    times: 50,
  };
  yield {
    name: 'a key that holds its map',
    text: `${HEAD}? &m [*m]\n: 1\n`,
    expect: 'yaml/alias',
    times: 50,
  };
  yield {
    name: 'a map merged into itself',
    text: `${HEAD}training: &t\n  <<: *t\n  seed: 1\n`,
    expect: 'yaml/alias',
    line: 3,
    times: 50,
  };
  yield {
    name: 'two that hold each other',
    text: `${HEAD}a: &a [&b [*a, *b]]\n`,
    expect: 'yaml/alias',
    times: 50,
  };
  yield { name: 'an alias of nothing', text: `${HEAD}owner: *nobody\n`, expect: 'yaml/alias', line: 2 };
  yield {
    name: 'an alias before its anchor',
    text: `${HEAD}owner: *late\nnotes: &late x\n`,
    expect: 'yaml/alias',
    line: 2,
  };
  yield {
    name: '10,000 anchors',
    text: `${HEAD}notes:\n${rows(10_000, (i) => `  - &n${i} v${i}\n`)}`,
    expect: 'schema/type',
  };
  yield {
    name: '10,000 anchors and aliases',
    text: `${HEAD}notes:\n${rows(10_000, (i) => `  - &n${i} v${i}\n  - *n${i}\n`)}`,
    expect: 'schema/type',
  };
  yield {
    name: '10,000 aliases of one anchor',
    text: `${HEAD}owner: &o me\nnotes: [${'*o, '.repeat(10_000)}*o]\n`,
    expect: 'schema/type',
    line: 3,
  };
  yield {
    name: 'one anchor 10,000 times',
    text: `${HEAD}notes:\n${rows(10_000, (i) => `  - &n v${i}\n`)}  - *n\n`,
    expect: 'schema/type',
  };
  yield {
    name: 'a chain of 2,000 aliases',
    text: `${HEAD}notes:\n  - &n0 x\n${rows(2000, (i) => `  - &n${i + 1} [*n${i}]\n`)}`,
    expect: 'anything',
    times: 3,
  };
  yield {
    name: 'a chain of 300 merges',
    text: `${HEAD}m0: &m0 { a: 1 }\n${rows(300, (i) => `m${i + 1}: &m${i + 1} { <<: *m${i} }\n`)}`,
    expect: 'schema/unknown-field',
    times: 3,
  };
  yield {
    name: 'many keys merged many times',
    text: `${HEAD}base: &b\n${rows(20_000, (i) => `  k${i}: v\n`)}${rows(20, (i) => `m${i}: { <<: *b }\n`)}`,
    expect: 'anything',
  };
}

function* sizes(): Generator<HostileText> {
  yield {
    name: 'a key of 1 MB',
    text: `${HEAD}${'k'.repeat(990_000)}: 1\n`,
    expect: 'schema/unknown-field',
    line: 2,
  };
  yield { name: 'a value of 1 MB', text: `${HEAD}notes: ${'v'.repeat(990_000)}\n`, expect: 'none' };
  yield {
    name: 'a line of 1 MB',
    text: `${HEAD}notes: "${'many words, '.repeat(82_000)}"\n`,
    expect: 'none',
  };
  yield {
    name: 'a folded line of 1 MB',
    text: `${HEAD}notes: ${'word\n  '.repeat(140_000)}\n`,
    expect: 'none',
  };
  yield {
    name: 'a name of 200 kB, used',
    text: `${HEAD}datasets:\n  - name: ${'n'.repeat(200_000)}\nfeatures:\n  - name: f\n    dataset: ${'m'.repeat(200_000)}\n`,
    expect: 'anything',
  };
  yield {
    name: '30,000 keys in one map',
    text: rows(30_000, (i) => `${i.toString(36)}: 1\n`),
    expect: 'schema/unknown-field',
  };
  yield {
    name: '60,000 keys of a section',
    text: `${HEAD}training:\n${rows(60_000, (i) => `  k${i}: 1\n`)}`,
    expect: 'schema/unknown-field',
  };
  yield {
    name: '40,000 keys with anchors',
    text: `${HEAD}owner: &o me\ntraining:\n${rows(40_000, (i) => `  k${i}: 1\n`)}`,
    expect: 'schema/unknown-field',
  };
  yield {
    name: '60,000 hyperparameters',
    text: `${HEAD}training:\n  hyperparameters:\n${rows(60_000, (i) => `    k${i}: 1\n`)}`,
    expect: 'anything',
  };
  yield {
    name: '50,000 times the same key',
    text: `${HEAD}${'owner: me\n'.repeat(50_000)}`,
    expect: 'yaml/duplicate-key',
    line: 3,
  };
  yield {
    name: '40,000 datasets',
    text: `${HEAD}datasets:\n${rows(40_000, (i) => `  - name: d${i}\n`)}`,
    expect: 'anything',
  };
  yield {
    name: '60,000 datasets of one name',
    text: `${HEAD}datasets:\n${'  - name: d\n'.repeat(60_000)}`,
    expect: 'anything',
  };
  yield {
    name: '20,000 features of a lost dataset',
    text: `${HEAD}features:\n${rows(20_000, (i) => `  - { name: f${i}, dataset: d }\n`)}`,
    expect: 'anything',
  };
  yield {
    name: '5,000 targets',
    text: `${HEAD}training:\n  targets:\n${rows(5000, (i) => `    t${i}: { kind: local, command: python train.py }\n`)}`,
    expect: 'anything',
  };
  yield {
    name: '20,000 slices and columns',
    text: `${HEAD}evaluation:\n  slices: [${rows(20_000, (i) => `s${i}, `)}s]\nmonitoring:\n  drift:\n    columns: [${rows(20_000, (i) => `c${i}, `)}c]\n`,
    expect: 'anything',
  };
  yield {
    name: '20,000 suppression comments',
    text: `${HEAD}${'# modelyard-ignore training/no-seed: x\n'.repeat(20_000)}training: {}\n`,
    expect: 'anything',
  };
  yield {
    name: '20,000 silenced lines',
    text: `${HEAD}features:\n${rows(10_000, (i) => `  # modelyard-ignore features/undocumented: x\n  - name: f${i}\n`)}`,
    expect: 'anything',
  };
  yield { name: '200,000 empty lines', text: `${HEAD}${'\n'.repeat(200_000)}owner: me\n`, expect: 'none' };
  yield { name: '900 kB of spaces', text: `${HEAD}${' '.repeat(900_000)}`, expect: 'none' };
  yield { name: '900 kB of comments', text: `${HEAD}${'# c\n'.repeat(225_000)}`, expect: 'none' };
  yield { name: '50,000 documents', text: '---\na: 1\n'.repeat(50_000), expect: 'yaml/several-documents' };
  yield { name: '40,000 errors', text: '- "a": '.repeat(40_000), expect: 'yaml/syntax' };
  yield {
    name: '100,000 commas',
    text: `${HEAD}notes: [${','.repeat(100_000)}]\n`,
    expect: 'yaml/syntax',
    line: 2,
  };
  yield {
    name: '200,000 quotes',
    text: `${HEAD}notes: ${'"'.repeat(200_000)}\n`,
    expect: 'yaml/syntax',
    line: 2,
  };
  yield {
    name: '100,000 tags',
    text: `${HEAD}notes: ${'!t '.repeat(100_000)}\n`,
    expect: 'yaml/syntax',
    line: 2,
  };
  for (const megabytes of [1, 2, 5, 10, 50])
    yield {
      name: `${megabytes} MB of a plan`,
      text: `${HEAD}notes: |\n${'  text of a plan\n'.repeat((megabytes * 1_000_000) / 17 + 1)}`,
      expect: 'yaml/too-large',
      line: 0,
    };
}

function* characters(): Generator<HostileText> {
  yield { name: 'a byte order mark', text: `\ufeff${HEAD}`, expect: 'none' };
  yield { name: 'a byte order mark in the middle', text: `${HEAD}\ufeffowner: me\n`, expect: 'anything' };
  yield {
    name: 'Windows line ends',
    text: `${HEAD}datasets: 5\n`.replaceAll('\n', '\r\n'),
    expect: 'schema/type',
    line: 2,
  };
  yield {
    name: 'line ends of both kinds',
    text: 'schemaVersion: 1\r\nname: x\ndatasets: 5\r\nowner: me\n',
    expect: 'schema/type',
    line: 2,
  };
  yield {
    name: 'old Macintosh line ends',
    text: `${HEAD}datasets: 5\n`.replaceAll('\n', '\r'),
    expect: 'anything',
  };
  yield {
    name: 'tabs as indentation',
    text: `${HEAD}training:\n\tseed: 1\n`,
    expect: 'yaml/syntax',
    line: 3,
  };
  yield { name: 'tabs behind values', text: `${HEAD}owner: me\t\t\n`, expect: 'none' };
  yield { name: 'NUL', text: `${HEAD}owner: m\0e\n`, expect: 'yaml/not-text', line: 2 };
  yield { name: 'NUL only', text: '\0'.repeat(10_000), expect: 'yaml/not-text', line: 0 };
  yield {
    name: 'control characters',
    text: `${HEAD}owner: "\u0001\u0007\u001b[31m\u009b"\n`,
    expect: 'anything',
  };
  yield {
    name: 'half of a surrogate pair',
    text: `${HEAD}owner: m\ud800e\nnotes: \udc00\n`,
    expect: 'anything',
  };
  yield { name: 'half a pair in a key', text: `${HEAD}\ud83d: 1\n`, expect: 'schema/unknown-field', line: 2 };
  yield {
    name: 'other line separators',
    text: `${HEAD}owner: a\u2028b\u2029c\u0085d\ndatasets: 5\n`,
    expect: 'schema/type',
    line: 3,
  };
  yield {
    name: 'emoji and combining marks',
    text: `${HEAD}datasets: "e\u0301\ud83d\udc69\u200d\ud83d\udd2c"\n`,
    expect: 'schema/type',
    line: 2,
  };
  yield {
    name: 'right-to-left overrides',
    text: `${HEAD}owner: "a\u202eb\u2066c"\nname\u202e: x\n`,
    expect: 'schema/unknown-field',
    line: 3,
  };
  yield {
    name: 'bytes of a PNG',
    text: bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]),
    expect: 'yaml/not-text',
    line: 0,
  };
  yield {
    name: 'bytes of a JPEG',
    text: bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1]),
    expect: 'yaml/not-text',
    line: 0,
  };
  yield {
    name: 'Latin-1 bytes',
    text: bytes([...Buffer.from('name: caf\u00e9\n', 'latin1')]),
    expect: 'yaml/not-text',
    line: 0,
  };
  yield {
    name: 'UTF-16 read as UTF-8',
    text: bytes([0xff, 0xfe, ...Buffer.from(HEAD, 'utf16le')]),
    expect: 'yaml/not-text',
    line: 0,
  };
}

function* shapes(): Generator<HostileText> {
  yield { name: 'nothing', text: '', expect: 'none' };
  yield { name: 'one line end', text: '\n', expect: 'none' };
  yield { name: 'only comments', text: '# a\n# b\n', expect: 'none' };
  yield { name: 'only a document mark', text: '---\n', expect: 'none' };
  yield { name: 'a word', text: 'hello', expect: 'schema/type', line: 0 };
  yield { name: 'a list', text: '- a\n- b\n', expect: 'schema/type', line: 0 };
  yield { name: 'a number', text: '42', expect: 'schema/type', line: 0 };
  yield {
    name: 'huge numbers',
    text: `${HEAD}training: { seed: ${'9'.repeat(400)} }\nmetric: { name: f1, target: 1e400 }\nbaselines: [{ kind: heuristic, f1: -1e-400 }]\n`,
    expect: 'anything',
  };
  yield {
    name: 'a seed that is infinite',
    text: `${HEAD}training: { seed: .inf }\n`,
    expect: 'schema/type',
    line: 2,
  };
  yield {
    name: 'a target that is no number',
    text: `${HEAD}metric: { name: f1, target: .nan }\n`,
    expect: 'anything',
  };
  yield {
    name: 'the prototype as a key',
    text: `${HEAD}__proto__: { polluted: true }\ntraining: { __proto__: { seed: 1 }, constructor: { prototype: { polluted: true } } }\n`,
    expect: 'schema/unknown-field',
    line: 2,
  };
  yield {
    name: 'the prototype as a name',
    text: `${HEAD}datasets:\n  - name: __proto__\n  - name: constructor\n  - name: toString\nfeatures:\n  - { name: hasOwnProperty, dataset: __proto__ }\ntraining:\n  targets:\n    __proto__: { kind: local, command: x }\n    constructor: { kind: valueOf }\n`,
    expect: 'schema/value',
    line: 11,
  };
  yield {
    name: 'the prototype as a metric',
    text: `${HEAD}task: { type: constructor }\nmetric: { name: __proto__ }\ntraining: { loss: toString, targets: { a: { kind: sagemaker, instance: __proto__ } } }\nmodel: { name: hasOwnProperty }\n`,
    expect: 'schema/value',
    line: 2,
  };
  yield {
    name: 'a function as a tag',
    text: `${HEAD}owner: !!js/function "function () { throw 1 }"\n`,
    expect: 'anything',
  };
  yield {
    name: 'binary data as a tag',
    text: `${HEAD}owner: !!binary aGVsbG8=\nnotes: !!binary "*"\n`,
    expect: 'anything',
  };
  yield {
    name: 'an include',
    text: `${HEAD}datasets: !include /etc/passwd\n`,
    expect: 'schema/type',
    line: 2,
  };
  yield {
    name: 'tags of our own types',
    text: `${HEAD}training: !!map [a]\ndatasets: !!seq { a: b }\nnotes: !!float x\nowner: !!null x\n`,
    expect: 'anything',
  };
  yield {
    name: 'sets, orders and dates',
    text: `${HEAD}notes: !!timestamp 2026-01-01\ntraining: !!set { a, b }\nteam: !!omap [a: 1]\nowner: !!pairs [a: 1]\n`,
    expect: 'anything',
  };
  yield { name: 'a directive of YAML 1.1', text: `%YAML 1.1\n---\n${HEAD}owner: yes\n`, expect: 'anything' };
  yield { name: 'a directive of YAML 9.9', text: `%YAML 9.9\n---\n${HEAD}`, expect: 'anything' };
  yield {
    name: 'a directive of a tag',
    text: `%TAG !e! tag:example.com,2020:\n---\n${HEAD}owner: !e!x me\n`,
    expect: 'anything',
  };
  yield { name: 'an unknown directive', text: `%FOO bar\n---\n${HEAD}`, expect: 'yaml/syntax', line: 0 };
  yield { name: 'two documents', text: `${HEAD}---\n${HEAD}`, expect: 'yaml/several-documents', line: 3 };
  yield {
    name: 'a document behind the end',
    text: `${HEAD}...\n${HEAD}`,
    expect: 'yaml/several-documents',
    line: 3,
  };
  yield {
    name: 'a newer format',
    text: 'schemaVersion: 2\nname: x\nnewField: { a: b }\n',
    expect: 'schema/version',
    line: 0,
  };
  yield {
    name: 'a far newer format',
    text: 'schemaVersion: 1e300\nname: x\n',
    expect: 'schema/version',
    line: 0,
  };
  yield {
    name: 'a format that is text',
    text: 'schemaVersion: one\nname: x\n',
    expect: 'schema/type',
    line: 0,
  };
  yield { name: 'a format below the first', text: 'schemaVersion: -1\nname: x\n', expect: 'anything' };
  yield { name: 'an empty key', text: `${HEAD}: x\n`, expect: 'schema/unknown-field', line: 2 };
  yield { name: 'a list as a key', text: `${HEAD}? [a, b]\n: x\n`, expect: 'schema/unknown-field', line: 2 };
  yield {
    name: 'a map as a key of parameters',
    text: `${HEAD}training:\n  hyperparameters: { { a: b }: 1, [c]: 2, : 3, null: 4 }\n`,
    expect: 'schema/unknown-field',
    line: 3,
  };
  yield {
    name: 'numbers and booleans as keys',
    text: `${HEAD}1: a\ntrue: b\n1.5: c\n`,
    expect: 'schema/unknown-field',
    line: 2,
  };
  yield {
    name: 'marks of a merge conflict',
    text: `${HEAD}<<<<<<< HEAD\nowner: me\n=======\nowner: you\n>>>>>>> theirs\n`,
    expect: 'yaml/syntax',
  };
  yield { name: 'JSON', text: '{"schemaVersion": 1, "name": "x"}', expect: 'none' };
  yield {
    name: 'HTML',
    text: '<!DOCTYPE html>\n<html><body>404</body></html>\n',
    expect: 'schema/type',
    line: 0,
  };
  yield { name: 'Python', text: 'import os\ndef f(x):\n\treturn {"a": [1,\n', expect: 'yaml/syntax' };
}

function rows(count: number, row: (index: number) => string): string {
  let text = '';
  for (let i = 0; i < count; i++) text += row(i);
  return text;
}

/** As a program reads bytes that it takes for UTF-8. */
function bytes(values: readonly number[]): string {
  return new TextDecoder().decode(new Uint8Array([...values, ...values]));
}
