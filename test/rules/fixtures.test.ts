// Every rule against its fixture folder `test/fixtures/rules/<area>/<name>/`:
//   bad*/          a project that breaks the rule;   bad*.problems.txt   what people see
//   bad*.fixed/    the files after its fixes;        good*/              projects on which it must stay silent
// `UPDATE_GOLDENS=1 npm run test:unit` writes the texts; look at the difference before you commit it.
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { canvasProblems, projectProblems } from '../../core/rules/check.ts';
import { rules } from '../../core/rules/index.ts';
import type { Rule } from '../../core/rules/rule.ts';
import { applyEdits } from '../../core/spec/edit.ts';
import type { Problem } from '../../core/spec/problem.ts';
import { expectGolden } from '../support/golden.ts';
import { type ProjectFolder, readProjectFolder } from '../support/project-folder.ts';
import { renderProblems } from '../support/render-problems.ts';

const ROOT = join(import.meta.dirname, '../fixtures/rules');

for (const rule of rules) {
  describe(rule.code, () => {
    const folder = join(ROOT, rule.code);
    const cases = existsSync(folder)
      ? readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory())
      : [];
    const bad = cases.filter((name) => name.startsWith('bad') && !name.endsWith('.fixed'));
    const good = cases.filter((name) => name.startsWith('good'));

    it('has a bad and a good case', () => {
      assert.ok(bad.length > 0 && good.length > 0, `add ${folder}/bad and ${folder}/good`);
    });

    for (const name of bad) {
      it(`${name}: says what is wrong`, async () => {
        const read = await readProjectFolder(join(folder, name));
        const problems = problemsOf(rule, read);
        assert.notEqual(problems.length, 0, 'the rule found nothing');
        expectGolden(join(folder, `${name}.problems.txt`), renderProblems(problems, read.files));
      });

      it(`${name}: its fixes mend it`, async () => {
        const texts = new Map<string, string>();
        let read = await readProjectFolder(join(folder, name));
        let problems = problemsOf(rule, read);
        if (!problems.some((problem) => problem.fixes)) return;
        for (let round = 0; round < 40; round++) {
          const problem = problems.find((candidate) => candidate.fixes);
          if (!problem) break;
          const fix = problem.fixes!()[0];
          assert.ok(fix, `${problem.code} offers a fix but yields none`);
          for (const file of read.files) {
            const edits = fix.edits.filter((edit) => edit.uri === file.uri);
            if (edits.length > 0) texts.set(file.uri.split('/').at(-1)!, applyEdits(file.text, edits));
          }
          const before = problems.length;
          read = await readProjectFolder(join(folder, name), texts);
          for (const file of read.files)
            assert.deepEqual(
              file.parsed.problems,
              [],
              `the fix "${fix.title}" leaves broken YAML:\n${file.text}`,
            );
          problems = problemsOf(rule, read);
          if (fix.complete)
            assert.ok(
              problems.length < before,
              `the fix "${fix.title}" does not mend its problem:\n${read.files.map((file) => file.text).join('\n')}`,
            );
          else break;
        }
        for (const [file, text] of texts) expectGolden(join(folder, `${name}.fixed`, file), text);
      });
    }

    for (const name of good) {
      it(`${name}: stays silent`, async () => {
        const read = await readProjectFolder(join(folder, name));
        assert.equal(renderProblems(problemsOf(rule, read), read.files), '');
      });
    }
  });
}

describe('rule fixtures', () => {
  it('belong to a rule each', () => {
    const codes = new Set(rules.map((rule) => rule.code as string));
    const orphans = readdirSync(ROOT).flatMap((area) =>
      readdirSync(join(ROOT, area))
        .map((name) => `${area}/${name}`)
        .filter((code) => !codes.has(code)),
    );
    assert.deepEqual(orphans, []);
  });
});

function problemsOf(rule: Rule, read: ProjectFolder): readonly Problem[] {
  const problems = [
    ...read.files.flatMap((file) => (file.kind === 'mlcanvas' ? canvasProblems(file, [rule]) : [])),
    ...read.projects.flatMap((project) => projectProblems(project, [rule])),
  ];
  assert.ok(
    !problems.some((problem) => problem.code === 'modelyard/internal-error'),
    problems.map((problem) => problem.message).join('\n'),
  );
  return problems;
}
