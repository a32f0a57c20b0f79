// What Modelyard writes into files: renames, formatting, quick fixes, fix all. Values and comments stay, the rest of the text
// stays, and what was promised is done. Cases come from all real files and from invented ones.
import { strict as assert } from 'node:assert';
import { LineIndex } from '../../core/base/span.ts';
import { namesOf } from '../../core/project/names.ts';
import { applyEdits } from '../../core/spec/edit.ts';
import { parseYaml } from '../../core/spec/parse.ts';
import type { FileEdit, Fix, Problem } from '../../core/spec/problem.ts';
import type { SpecKind } from '../../core/spec/spec-file.ts';
import { spanOf } from '../../language-server/convert.ts';
import { formatting } from '../../language-server/features/formatting.ts';
import { rename } from '../../language-server/features/names.ts';
import { fixedText } from '../../language-server/fix-all.ts';
import { problemsOf, type Texts } from './check-text.ts';
import { corpus, type Sample } from './corpus.ts';
import { Draw } from './draw.ts';
import { textOf } from './fuzz-cases.ts';
import { generate } from './generate.ts';
import { mutate } from './mutate.ts';
import { URIS, workspaceOf } from './sample-workspace.ts';
import { scaled, tell } from './scale.ts';
import { leavesOf, lostComments, plainValue } from './yaml-parts.ts';

const RENAMES = scaled(5000, 50_000);
const FORMATTED = scaled(2000, 50_000);
const INVENTED = scaled(300, 20_000);

describe('robustness: round trips', () => {
  it(`${RENAMES.toLocaleString('en')} renames change the name in its places, and nothing else`, async function () {
    this.timeout(scaled(120_000, 3_600_000));
    let renamed = 0;
    let places = 0;
    for (let number = 0; renamed < RENAMES; number++) {
      const draw = new Draw(number);
      const texts = soundCase(draw);
      const count = await holdRename(texts, draw, `case ${number}`);
      renamed += Number(count > 0);
      places += count;
    }
    tell(`${renamed} renames of ${places} places`);
  });

  it(`${FORMATTED.toLocaleString('en')} files are formatted: value and comments stay, and a second time nothing changes`, async function () {
    this.timeout(scaled(180_000, 3_600_000));
    let changed = 0;
    const seen = new Set<string>();
    for (let number = 0; seen.size < FORMATTED; number++) {
      const draw = new Draw(number);
      const kind = draw.item(['mlproject', 'mlproject', 'mlcanvas'] as const);
      const text = soundCase(draw)[kind];
      if (text === undefined || seen.has(text)) continue;
      seen.add(text);
      changed += Number(await holdFormat(kind, text, draw.item([2, 2, 4]), `case ${number}`));
    }
    tell(`${seen.size} different files, of which formatting changes ${changed}`);
  });

  it(`every fix of every sample and of ${INVENTED} invented files mends its problem and keeps all comments`, async function () {
    this.timeout(scaled(240_000, 3_600_000));
    let fixes = 0;
    const codes = new Set<string>();
    const all: Texts[] = [...corpus()];
    for (let number = 0; number < INVENTED; number++) all.push(soundCase(new Draw(number)));
    const failures = new Map<string, string>();
    for (const texts of all) {
      for (const { code, failure } of await fixesOf(texts)) {
        fixes++;
        codes.add(code);
        if (failure) failures.set(`${code} ${failure.split('\n')[0]}`, failure);
      }
    }
    assert.equal(failures.size, 0, [...failures.values()].slice(0, 12).join('\n\n'));
    assert.ok(codes.size > 30, `only ${codes.size} rules offered a fix`);
    tell(`${fixes} fixes of ${codes.size} codes applied`);
  });

  it('fix all leaves no complete fix undone, loses no comment, and does nothing the second time', async function () {
    this.timeout(scaled(180_000, 3_600_000));
    let changed = 0;
    for (const sample of [
      ...corpus(),
      ...Array.from({ length: scaled(150, 3000) }, (_, number) => soundCase(new Draw(number))),
    ])
      changed += await holdFixAll(sample);
    tell(`fix all changed ${changed} files`);
  });
});

/** Texts without syntax errors: a sample, a sample lightly damaged, or invented. */
function soundCase(draw: Draw): Texts {
  for (;;) {
    const texts = candidate(draw);
    const parsed = Object.values(texts).filter((text) => typeof text === 'string');
    if (parsed.every((text) => parseYaml(text).problems.length === 0)) return texts;
  }
}

function candidate(draw: Draw): Texts {
  if (draw.chance(0.4)) {
    const both = draw.chance(0.5);
    const canvas = generate('mlcanvas', draw);
    return both
      ? { mlproject: generate('mlproject', draw), mlcanvas: canvas }
      : { mlproject: generate('mlproject', draw) };
  }
  const sample: Sample = draw.item(corpus());
  if (draw.chance(0.5)) return sample;
  const damaged = (text: string | undefined) =>
    text === undefined ? undefined : mutate(text, draw, () => textOf(draw.item(corpus())));
  return { mlproject: damaged(sample.mlproject), mlcanvas: damaged(sample.mlcanvas) };
}

const NEW_NAMES = [
  'tenure_months',
  'a b',
  'a: b',
  'a #b',
  "it's",
  'say "x"',
  '- dash',
  'yes',
  'null',
  '007',
  '1e3',
  '{x}',
  '[y',
  '*star',
  '&and',
  '!bang',
  '|',
  '%',
  '@at',
  '`tick`',
  'a, b',
  '\u00fcber \ud83d\ude80',
  'back\\slash',
  'two\nlines',
  'tab\tbed',
  ' padded ',
  '? x',
  'x:',
  '__proto__',
  '<<',
  '~',
  '---',
  'n'.repeat(300),
];

/** Number of places that were renamed. */
async function holdRename(texts: Texts, draw: Draw, what: string): Promise<number> {
  const workspace = workspaceOf(texts);
  const uri =
    URIS[
      texts.mlproject !== undefined && draw.chance(0.7)
        ? 'mlproject'
        : texts.mlcanvas !== undefined
          ? 'mlcanvas'
          : 'mlproject'
    ];
  const places = (await workspace.projectsOf(uri))
    .flatMap((project) => namesOf(project))
    .filter((place) => place.uri === uri);
  if (places.length === 0) return 0;
  const place = draw.item(places);
  const file = (await workspace.file(uri))!;
  const position = file.lines.position(draw.between(place.span.start, place.span.end));
  const newName = draw.item(NEW_NAMES);
  const edit = await rename(workspace, uri, position, newName);
  const said = `${what}: ${JSON.stringify(place.name)} to ${JSON.stringify(newName)}`;
  assert.ok(edit?.changes, said);
  let count = 0;
  for (const kind of ['mlproject', 'mlcanvas'] as const) {
    const edits = edit.changes[URIS[kind]] ?? [];
    const before = texts[kind];
    if (before === undefined || edits.length === 0) continue;
    count += edits.length;
    const lines = new LineIndex(before);
    const after = applyEdits(
      before,
      edits.map(({ range, newText }) => ({ uri: URIS[kind], span: spanOf(lines, range), text: newText })),
    );
    const told = `${said}\n${before}\n=>\n${after}`;
    assert.deepEqual(
      parseYaml(after).problems.filter((problem) => problem.code === 'yaml/syntax'),
      [],
      told,
    );
    assert.deepEqual(lostComments(before, after), [], told);
    const [old, now] = [leavesOf(plainValue(before)), leavesOf(plainValue(after))];
    assert.deepEqual(
      now.map(([path]) => path),
      old.map(([path]) => path),
      told,
    );
    now.forEach(([path, leaf], index) => {
      const was = old[index]![1];
      if (Object.is(was, leaf)) return;
      assert.equal(leaf, newName.trim().replace('\n', ' '), `${told}\nat ${path}`);
      assert.equal(String(was).trim(), place.name, `${told}\nat ${path}`);
    });
  }
  return count;
}

/** True when formatting changed the text. */
async function holdFormat(kind: SpecKind, text: string, tabSize: number, what: string): Promise<boolean> {
  const after = await formatted(kind, text, tabSize);
  const told = `${what}\n${JSON.stringify(text)}\n=>\n${JSON.stringify(after)}`;
  assert.deepEqual(lostComments(text, after), [], told);
  assert.deepEqual(plainValue(after), plainValue(text), told);
  assert.equal(await formatted(kind, after, tabSize), after, told);
  return after !== text;
}

async function formatted(kind: SpecKind, text: string, tabSize: number): Promise<string> {
  const edits = await formatting(workspaceOf({ [kind]: text }), URIS[kind], { tabSize, insertSpaces: true });
  const lines = new LineIndex(text);
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({ uri: URIS[kind], span: spanOf(lines, range), text: newText })),
  );
}

/** Applies each fix by itself. */
async function fixesOf(texts: Texts): Promise<{ code: string; failure: string | undefined }[]> {
  const { problems } = await problemsOf(texts);
  const told: { code: string; failure: string | undefined }[] = [];
  for (const problem of problems) {
    for (const fix of problem.fixes?.() ?? []) {
      const after = applied(texts, fix.edits);
      const failure = await fixFailure(texts, after, problem, problems, fix);
      told.push({
        code: problem.code,
        failure:
          failure && `${failure}\n${problem.code}: ${fix.title} (${problem.message})\n${shown(texts, after)}`,
      });
    }
  }
  return told;
}

/** What goes is deleted whole; comments inside of it go along, those around it stay. */
function isDeletion(edit: FileEdit): boolean {
  return edit.text.trim() === '';
}

function applied(texts: Texts, edits: readonly FileEdit[]): Texts {
  const one = (kind: SpecKind) => {
    const text = texts[kind];
    return text === undefined
      ? undefined
      : applyEdits(
          text,
          edits.filter((edit) => edit.uri === URIS[kind]),
        );
  };
  return { mlproject: one('mlproject'), mlcanvas: one('mlcanvas') };
}

async function fixFailure(
  before: Texts,
  after: Texts,
  problem: Problem,
  problems: readonly Problem[],
  fix: Fix,
): Promise<string | undefined> {
  const shortened = applied(before, fix.edits.filter(isDeletion));
  for (const kind of ['mlproject', 'mlcanvas'] as const) {
    const [old, short, now] = [before[kind], shortened[kind], after[kind]];
    if (old === undefined || short === undefined || now === undefined || old === now) continue;
    if (parseYaml(now).problems.length > parseYaml(old).problems.length)
      return 'the fix brings syntax errors';
    // A comment may become what it says.
    const lost = lostComments(short, now).filter((comment) => !now.includes(comment.replace(/^#\s*/, '')));
    if (lost.length > 0) return `the fix loses ${lost.join(', ')}`;
    for (const { span, text, uri } of fix.edits) {
      if (uri !== URIS[kind] || text.trim() !== '') continue;
      const deleted = old.slice(span.start, span.end).trim();
      if (/^#|\n[ \t]*#[^\n]*$/.test(deleted)) return 'the fix deletes comments around what it removes';
    }
  }
  if (before.mlproject === after.mlproject && before.mlcanvas === after.mlcanvas)
    return 'the fix changes nothing';
  if (!fix.complete) return undefined;
  const same = (list: readonly Problem[]) =>
    list.filter(
      (one) => one.code === problem.code && one.message === problem.message && one.uri === problem.uri,
    ).length;
  const left = (await problemsOf(after)).problems;
  return same(left) < same(problems) ? undefined : 'the problem is still there';
}

/** Number of files that were changed. */
async function holdFixAll(texts: Texts): Promise<number> {
  const workspace = workspaceOf(texts);
  const { problems } = await problemsOf(texts);
  const deletes = problems.some((problem) => problem.fixes?.().some((fix) => fix.edits.some(isDeletion)));
  let changed = 0;
  for (const kind of ['mlproject', 'mlcanvas'] as const) {
    const before = texts[kind];
    if (before === undefined) continue;
    const after = await fixedText(workspace, (await workspace.file(URIS[kind]))!);
    if (after === before) continue;
    changed++;
    const told = shown({ [kind]: before }, { [kind]: after });
    if (!deletes)
      assert.deepEqual(
        lostComments(before, after).filter((comment) => !after.includes(comment.replace(/^#\s*/, ''))),
        [],
        told,
      );
    assert.ok(parseYaml(after).problems.length <= parseYaml(before).problems.length, told);
    const again = workspaceOf({ ...texts, [kind]: after });
    assert.equal(await fixedText(again, (await again.file(URIS[kind]))!), after, told);
  }
  return changed;
}

function shown(before: Texts, after: Texts): string {
  return (['mlproject', 'mlcanvas'] as const)
    .filter((kind) => before[kind] !== after[kind])
    .map((kind) => `${kind}:\n${before[kind]}\n=>\n${after[kind]}`)
    .join('\n');
}
