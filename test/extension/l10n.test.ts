// What people read at run time: the bundle holds every text of the code, and every translation all of the bundle.
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle, bundlePath } from '../../scripts/l10n.ts';

describe('translations', () => {
  it('begin from the texts of the code', async () => {
    assert.equal(readFileSync(bundlePath, 'utf8'), await bundle(), 'run node scripts/l10n.ts');
  }).timeout(60_000);

  for (const file of readdirSync(dirname(bundlePath)).filter((name) =>
    /^bundle\.l10n\..+\.json$/.test(name),
  )) {
    it(`${file} is whole`, () => {
      const original = read(bundlePath);
      const translated = read(join(dirname(bundlePath), file));
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
