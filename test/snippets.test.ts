// Every snippet, with its placeholders at their defaults, is a valid part of a file.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { sections } from '../core/project/sections/index.ts';
import { parseYaml } from '../core/spec/parse.ts';
import type { SpecKind } from '../core/spec/spec-file.ts';
import type { Snippet } from '../scripts/generate/snippets.ts';
import { expandSnippet } from './support/expand-snippet.ts';

const root = join(import.meta.dirname, '..');

for (const kind of ['mlcanvas', 'mlproject'] as const) {
  describe(`snippets for ${kind}`, () => {
    const snippets: Record<string, Snippet> = JSON.parse(
      readFileSync(join(root, `snippets/${kind}.json`), 'utf8'),
    );
    const schema = JSON.parse(readFileSync(join(root, `schemas/${kind}.schema.json`), 'utf8'));
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

    it('have a prefix each', () => {
      const prefixes = Object.values(snippets).map((snippet) => snippet.prefix);
      assert.deepEqual(
        prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index),
        [],
      );
    });

    for (const [title, snippet] of Object.entries(snippets)) {
      it(`${title}: expands to a valid document`, () => {
        const text = inFile(kind, snippet);
        const parsed = parseYaml(text);
        assert.deepEqual(parsed.problems, [], text);
        const value = parsed.document?.toJS();
        assert.ok(validate(value), `${JSON.stringify(validate.errors, undefined, 1)}\n${text}`);
      });
    }
  });
}

/** The snippet in the smallest file that may hold it. */
function inFile(kind: SpecKind, snippet: Snippet): string {
  const body = snippet.body.map(expandSnippet);
  if (body[0]!.startsWith('schemaVersion:')) return `${body.join('\n')}\n`;
  const section = sections[kind].find(
    (one) =>
      one.id === snippet.prefix ||
      (one.shape !== 'entry' && one.path.at(-1) === snippet.prefix && body[0] === `${snippet.prefix}:`),
  )!;
  const above = body[0] === `${section.path.at(-1)}:` ? section.path.slice(0, -1) : section.path;
  const lines = ['schemaVersion: 1', 'name: x'];
  above.forEach((key, depth) => {
    lines.push(`${'  '.repeat(depth)}${key}:`);
    for (const [field, value] of Object.entries(REQUIRED[above.slice(0, depth + 1).join('.')] ?? {}))
      lines.push(`${'  '.repeat(depth + 1)}${field}: ${value}`);
  });
  return `${[...lines, ...body.map((line) => '  '.repeat(above.length) + line)].join('\n')}\n`;
}

/** Fields without which a section that holds others is not valid. */
const REQUIRED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  metric: { name: 'f1' },
  deployment: { kind: 'docker' },
};
