// Texts to start from: the examples, all fixtures, the snippets, and short texts that are odd in one way each.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { specKindOf } from '../../core/spec/spec-file.ts';
import { expandSnippet } from '../support/expand-snippet.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A spec, a canvas, or both as one folder holds them. */
export interface Sample {
  readonly name: string;
  readonly mlproject?: string;
  readonly mlcanvas?: string;
}

let samples: readonly Sample[] | undefined;

export function corpus(): readonly Sample[] {
  samples ??= [...folders('examples'), ...folders('test/fixtures'), ...snippets(), ...odd()];
  return samples;
}

/** Samples of which every file parses and is not tiny. */
export function soundCorpus(): readonly Sample[] {
  return corpus().filter((sample) => !sample.name.startsWith('odd '));
}

function folders(top: string): Sample[] {
  const found = new Map<string, { mlproject?: string; mlcanvas?: string }>();
  for (const name of readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' }).sort()) {
    const kind = specKindOf(name);
    const path = join(ROOT, top, name);
    if (!kind || name.includes('node_modules')) continue;
    // Fixtures beside each other in one folder, as `a.mlproject.yaml`, belong together by their first word.
    const key = relative(ROOT, `${dirname(path)}/${/([^/]*)\.?ml(canvas|project)\.ya?ml$/.exec(name)![1]}`);
    const sample = found.get(key) ?? {};
    sample[kind] = readFileSync(path, 'utf8');
    found.set(key, sample);
  }
  return [...found].map(([name, texts]) => ({ name, ...texts }));
}

function snippets(): Sample[] {
  return (['mlcanvas', 'mlproject'] as const).flatMap((kind) => {
    const path = join(ROOT, `snippets/${kind}.json`);
    if (!existsSync(path)) return [];
    const all = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { body: readonly string[] }>;
    return Object.entries(all).map(([title, { body }]) => {
      const text = `${body.map(expandSnippet).join('\n')}\n`;
      const whole = text.startsWith('schemaVersion:') ? text : `schemaVersion: 1\nname: x\n${text}`;
      return { name: `snippet ${title}`, [kind]: whole };
    });
  });
}

/** Half-typed and unusual YAML that people and programs write. */
const ODD: readonly string[] = [
  '',
  ' ',
  '\n\n',
  '\ufeff',
  '# only a comment\n',
  '---\n',
  '---\n...\n---\n',
  'a',
  ':',
  '- ',
  '- a\n- b\n',
  '? ',
  '? a\n: b\n',
  '? [a, b]\n: {c: d}\n',
  '{',
  '[',
  '"',
  "'",
  '|\n',
  '>-\n  a\n b\n',
  '&a',
  '*a',
  '!t',
  '!!str 1',
  '%YAML 1.1\n---\nname: yes\n',
  '%TAG ! tag:example.com,2020:\n---\n!x a: 1\n',
  'name: &n churn\nmodel: { name: *n }\ntraining: *missing\n',
  'base: &b { seed: 1 }\ntraining:\n  <<: *b\n  algorithm: svm\n',
  'training:\n  <<: [*a, *b]\n',
  'name: churn\r\nmetric:\r\n  name: f1\r\n',
  'name: churn\rmetric:\r  name: f1\r',
  'name:\tchurn\n\ttask: x\n',
  '"name": "churn"\n"task": { "type": "regression", }\n',
  'datasets: [{name: a}, {name: a}, , {}]\n',
  'datasets:\n-\n-\n  -\n',
  "features:\n  - name: \"a\n    b\"\n  - name: 'it''s'\n",
  'name: |\n  # modelyard-ignore training/*: no\n  text\n# modelyard-ignore\n# modelyard-ignore x\ntraining: {}\n',
  '1: 2\n1.0: 3\ntrue: 4\nnull: 5\n~: 6\n[]: 7\n{}: 8\n',
  '__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n',
  'schemaVersion: 99\nname: later\n',
  'schemaVersion: "1"\nname: 1e400\nseed: 99999999999999999999999999\nx: 0x1F\ny: .inf\nz: -.nan\n',
  'canvas: ./mlproject.yaml\n',
  'canvas: https://example.com/mlcanvas.yaml\n',
  'a: b: c\n',
  'a:b\nc :d\n',
  '- - - - a\n',
  '? ? ? ? a\n',
  '\u2028a: b\u2029c: d\u0085e: f\n',
  'name: \ud83d\ude00 \ud800 \udc00\n',
  '// not yaml\n<html></html>\n',
  '{"schemaVersion": 1, "name": "json", "datasets": [{"name": "a"}]}\n',
];

function odd(): Sample[] {
  return ODD.flatMap((text, index) => [
    { name: `odd spec ${index}`, mlproject: text },
    { name: `odd canvas ${index}`, mlcanvas: text },
    { name: `odd pair ${index}`, mlproject: text, mlcanvas: ODD[(index * 7 + 3) % ODD.length]! },
  ]);
}
