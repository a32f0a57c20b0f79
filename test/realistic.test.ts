// Mature projects as good teams write them, `test/fixtures/realistic/<name>/`: what is said of each is held in
// `<name>.findings.txt`, so that a rule that begins to say something false of them shows up.
// `UPDATE_GOLDENS=1` writes the texts; a finding that is new there has to be true and useful.
import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkPaths } from '../cli/check-paths.ts';
import { nodeFiles } from '../platform/node-files.ts';
import { expectGolden } from './support/golden.ts';
import { renderProblems } from './support/render-problems.ts';

const ROOT = join(import.meta.dirname, 'fixtures/realistic');
const names = readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);

describe('realistic projects', () => {
  it('are there', () => {
    assert.ok(names.length >= 8);
  });

  for (const name of names) {
    it(`${name}: nothing new is said of it`, async () => {
      const { checked } = await checkPaths({ paths: [name], cwd: ROOT, settings: {} }, nodeFiles);
      assert.ok(checked.length > 0, 'a file is found');
      const files = checked.map(({ file }) => file);
      const text = checked.map(({ problems }) => renderProblems(problems, files)).join('');
      expectGolden(join(ROOT, `${name}.findings.txt`), text);
    });

    it(`${name}: fits the schema`, async () => {
      const { checked } = await checkPaths({ paths: [name], cwd: ROOT, settings: {} }, nodeFiles);
      const broken = checked.flatMap(({ problems }) =>
        problems.filter((problem) => /^(yaml|schema|modelyard)\//.test(problem.code)),
      );
      assert.deepEqual(broken, []);
    });
  }
});
