// The lifecycle of small projects as indented text: test/fixtures/lifecycle/<case>/ and <case>.outline.txt.
// A line of a fixture that ends in `# error <code>` (or warning, info) carries a problem there.
import { strict as assert } from 'node:assert';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { english, type Phrase } from '../../core/base/phrase.ts';
import { lifecycle } from '../../core/project/lifecycle.ts';
import { canvasOnly } from '../../core/project/load.ts';
import type { OutlinePlace, ProblemCounts, ProjectOutline } from '../../core/project/outline.ts';
import { findSection } from '../../core/project/sections/index.ts';
import type { Problem, Severity } from '../../core/spec/problem.ts';
import type { CanvasFile, SpecFile } from '../../core/spec/spec-file.ts';
import { expectGolden } from '../support/golden.ts';
import { readProjectFolder } from '../support/project-folder.ts';

const root = join(import.meta.dirname, '../fixtures/lifecycle');

describe('lifecycle', () => {
  for (const name of readdirSync(root).filter((entry) => statSync(join(root, entry)).isDirectory())) {
    it(name, async () => {
      const { outline, files } = await outlineOf(join(root, name));
      expectGolden(join(root, `${name}.outline.txt`), render(outline, files));
    });
  }

  it('survives the border between two processes', async () => {
    const { outline } = await outlineOf(join(root, 'complete'));
    assert.deepEqual(
      JSON.parse(JSON.stringify(outline)),
      JSON.parse(JSON.stringify(structuredClone(outline))),
    );
  });

  it('offers only sections that there are', async () => {
    for (const name of ['begun', 'canvas-only', 'lost-canvas']) {
      const { outline } = await outlineOf(join(root, name));
      const added = outline.stages.flatMap((stage) => [stage.add, ...stage.items.map((item) => item.add)]);
      assert.ok(added.some((add) => add));
      for (const add of added) if (add) assert.ok(findSection(add.file, add.section), add.section);
    }
  });
});

async function outlineOf(folder: string): Promise<{ outline: ProjectOutline; files: readonly SpecFile[] }> {
  const { files, projects } = await readProjectFolder(folder);
  const project = projects[0] ?? canvasOnly(files[0] as CanvasFile);
  return { outline: lifecycle(project, files.flatMap(markedProblems)), files };
}

function markedProblems(file: SpecFile): Problem[] {
  return [...file.text.matchAll(/^([ -]*)(\S.*?) # (error|warning|info) (\S+)$/gm)].map((match) => {
    const start = match.index + match[1]!.length;
    const span = { start, end: start + match[2]!.length };
    return { code: match[4]!, severity: match[3] as Severity, message: '', uri: file.uri, span };
  });
}

function render(outline: ProjectOutline, files: readonly SpecFile[]): string {
  const lines = [`${outline.name}${counts(outline.problems)}`];
  for (const stage of outline.stages) {
    lines.push(`  ${row(stage.stage, stage)}`);
    for (const item of stage.items) {
      lines.push(`    ${row(english(item.label), item)}`);
      for (const fact of item.facts) lines.push(`      ${english(fact.name)}: ${fact.value}`);
    }
  }
  return `${lines.join('\n')}\n`;

  function row(
    label: string,
    of: {
      readonly state: string;
      readonly description: Phrase | undefined;
      readonly problems: ProblemCounts;
      readonly place: OutlinePlace | undefined;
      readonly add: { readonly section: string } | undefined;
    },
  ): string {
    const mark = { done: '+', partial: '~', missing: '-', problem: '!' }[of.state];
    const description = of.description ? `  ${english(of.description)}` : '';
    const add = of.add ? `  [add ${of.add.section}]` : '';
    return `${mark} ${label}${description}${counts(of.problems)}${at(of.place)}${add}`;
  }

  function at(place: OutlinePlace | undefined): string {
    if (!place) return '';
    const file = files.find((candidate) => candidate.uri === place.uri)!;
    return `  @${file.kind}:${place.range.start.line + 1}:${place.range.start.character + 1}`;
  }
}

function counts({ errors, warnings, notes }: ProblemCounts): string {
  const said = [errors && `${errors} errors`, warnings && `${warnings} warnings`, notes && `${notes} notes`];
  const shown = said.filter((text) => text !== 0);
  return shown.length > 0 ? `  (${shown.join(', ')})` : '';
}
