// What people read at run time: every translation holds all texts of the bundle, which is made from the code.
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../l10n');

describe('translations', () => {
  for (const file of readdirSync(folder).filter((name) => /^bundle\.l10n\..+\.json$/.test(name))) {
    it(`${file} is whole`, () => {
      const original = read(join(folder, 'bundle.l10n.json'));
      const translated = read(join(folder, file));
      assert.deepEqual(Object.keys(translated), Object.keys(original));
      for (const [text, words] of Object.entries(translated))
        assert.deepEqual(
          placeholders(words),
          placeholders(text),
          `"${text}" and "${words}" have other values`,
        );
    });
  }
});

function read(path: string): Record<string, string> {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function placeholders(text: string): string[] {
  return (text.match(/\{\d+\}/g) ?? []).sort();
}
