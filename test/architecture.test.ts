// Holds the house's import table (ARCHITECTURE.md): imports run down, programs never meet, no circles.
import { strict as assert } from 'node:assert';
import { circles, PROGRAMS, violation } from './support/import-rules.ts';
import { importsOf, sourceFiles } from './support/imports.ts';

describe('architecture', () => {
  const imports = sourceFiles(['core', 'platform', ...PROGRAMS]).flatMap((file) => importsOf(file));

  it('reads the imports of the whole house', () => {
    assert.ok(imports.length > 200, `only ${imports.length} imports were found`);
  });

  it('has no import that runs up or across', () => {
    const violations = imports.flatMap((one) => {
      const why = violation(one);
      return why ? [`${one.from} imports ${one.to}: ${why}`] : [];
    });
    assert.deepEqual(violations, []);
  });

  it('has no circle, types included', () => {
    assert.deepEqual(circles(imports), []);
  });

  for (const [name, from, text, why] of [
    [
      'core that knows Node',
      'core/spec/x.ts',
      "import { readFile } from 'node:fs';",
      'core/ must not know Node',
    ],
    [
      'core that knows the editor',
      'core/spec/x.ts',
      "import type { Uri } from 'vscode';",
      'only extension/ imports vscode',
    ],
    [
      'a type taken from above',
      'core/base/x.ts',
      "import type { Rule } from '../rules/rule.ts';",
      'core/base stands below or beside core/rules',
    ],
    [
      'neighbours',
      'core/data/x.ts',
      "export { a } from '../cost/a.ts';",
      'core/data stands below or beside core/cost',
    ],
    [
      'a program in a program',
      'cli/x.ts',
      "const a = await import('../language-server/main.ts');",
      'programs meet in core/ and never import each other',
    ],
    [
      'the editor in the server',
      'language-server/x.ts',
      "import * as vscode from 'vscode';",
      'only extension/ imports vscode',
    ],
    [
      'a new folder of core',
      'core/misc/x.ts',
      "import { a } from '../base/span.ts';",
      'core/misc has no place in the table',
    ],
  ] as const) {
    it(`catches a planted violation: ${name}`, () => {
      assert.deepEqual(importsOf(from, text).map(violation), [why]);
    });
  }

  it('catches a planted circle', () => {
    const planted = [
      { from: 'core/base/a.ts', to: 'core/base/b.ts' },
      { from: 'core/base/b.ts', to: 'core/base/c.ts' },
      { from: 'core/base/c.ts', to: 'core/base/a.ts' },
    ];
    assert.deepEqual(circles(planted), [['core/base/a.ts', 'core/base/b.ts', 'core/base/c.ts']]);
  });
});
