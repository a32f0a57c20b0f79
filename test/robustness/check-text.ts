// Everything the core says about a spec and its canvas, held against what must be true of any text.
import type { Span } from '../../core/base/span.ts';
import { lifecycle } from '../../core/project/lifecycle.ts';
import { namesOf } from '../../core/project/names.ts';
import type { ProjectOutline } from '../../core/project/outline.ts';
import type { Project } from '../../core/project/project.ts';
import { canvasProblems, fileProblems, projectProblems } from '../../core/rules/check.ts';
import { frame } from '../../core/spec/frame.ts';
import { locate, patternOf } from '../../core/spec/locate.ts';
import type { Problem } from '../../core/spec/problem.ts';
import { SchemaValidator } from '../../core/spec/schema-validation.ts';
import { type CanvasFile, type ProjectFile, readSpecFile, type SpecFile } from '../../core/spec/spec-file.ts';

export interface Texts {
  readonly mlproject?: string | undefined;
  readonly mlcanvas?: string | undefined;
}

export interface Checked {
  readonly files: readonly SpecFile[];
  readonly problems: readonly Problem[];
  /** Time of parsing, schema and rules, in milliseconds. */
  readonly milliseconds: number;
}

/** Longest message that an editor shows whole. */
const MAX_MESSAGE = 1200;

/** Answers the problems of both files; throws on anything that must not be. */
export async function checkTexts(texts: Texts): Promise<Checked> {
  const from = performance.now();
  const { files, problems, project } = await problemsOf(texts);
  const milliseconds = performance.now() - from;
  for (const problem of problems) holdProblem(problem, files);
  for (const place of namesOf(project)) holdSpan(place.span, fileOf(place.uri, files), `name ${place.name}`);
  for (const file of files) holdFile(file, problems);
  holdOutline(lifecycle(project, problems));
  if (({} as { polluted?: unknown }).polluted !== undefined) throw new Error('Object.prototype was changed');
  return { files, problems, milliseconds };
}

export async function problemsOf(
  texts: Texts,
  schema = new SchemaValidator(),
): Promise<{ files: readonly SpecFile[]; problems: readonly Problem[]; project: Project }> {
  const spec =
    texts.mlproject === undefined
      ? undefined
      : (readSpecFile('mlproject', 'file:///p/mlproject.yaml', texts.mlproject) as ProjectFile);
  const canvas =
    texts.mlcanvas === undefined
      ? undefined
      : (readSpecFile('mlcanvas', 'file:///p/mlcanvas.yaml', texts.mlcanvas) as CanvasFile);
  const link = canvas ? { kind: 'linked' as const, uri: canvas.uri } : { kind: 'none' as const };
  const project: Project = { spec, canvas, link, workflows: [] };
  const files = [spec, canvas].filter((file) => file !== undefined);
  const raw: Problem[] = [...(canvas ? canvasProblems(canvas) : []), ...projectProblems(project)];
  for (const file of files) raw.push(...(await schema.problems(file)));
  return { files, problems: files.flatMap((file) => fileProblems(file, raw, {})), project };
}

/** A view refuses two rows with one id, and rows without a name. */
function holdOutline(outline: ProjectOutline): void {
  const ids = outline.stages.flatMap((stage) => stage.items.map((item) => `${stage.stage} ${item.id}`));
  if (new Set(ids).size !== ids.length) throw new Error('two rows of the outline have one id');
  if (outline.name === '' && outline.id !== '') throw new Error('a project without a name');
}

function holdProblem(problem: Problem, files: readonly SpecFile[]): void {
  const file = fileOf(problem.uri, files);
  const what = `${problem.code} (${problem.message.slice(0, 200)})`;
  if (problem.code === 'modelyard/internal-error') throw new Error(what);
  if (!/^[a-z]+\/[a-z-]+$/.test(problem.code)) throw new Error(`odd code ${problem.code}`);
  if (problem.message.length > MAX_MESSAGE)
    throw new Error(`${problem.message.length} characters in ${what}`);
  if (!/[.?!)`"]$/.test(problem.message)) throw new Error(`half a sentence: ${problem.message}`);
  if (LEAK.test(problem.message) && !LEAK.test(file.text)) throw new Error(`a leak in ${problem.message}`);
  holdSpan(problem.span, file, what);
  frame(file.text, file.lines, problem);
  for (const place of problem.related ?? [])
    holdSpan(place.span, fileOf(place.uri, files), `related of ${what}`);
  for (const fix of problem.fixes?.() ?? []) {
    if (fix.title === '' || /[.\r\n]$/.test(fix.title)) throw new Error(`odd title of a fix: ${fix.title}`);
    if (fix.title.length > 200)
      throw new Error(`${fix.title.length} characters in the title of a fix of ${what}`);
    if (fix.edits.length === 0) throw new Error(`a fix without edits: ${fix.title}`);
    for (const edit of fix.edits) holdSpan(edit.span, fileOf(edit.uri, files), `${fix.title} of ${what}`);
    holdApart(fix.edits, `${fix.title} of ${what}`);
  }
}

function holdFile(file: SpecFile, problems: readonly Problem[]): void {
  const refused = file.parsed.document === undefined;
  if (refused && !problems.some((problem) => problem.uri === file.uri && problem.severity === 'error'))
    throw new Error('a file was refused and nothing says so');
  for (let i = 0; i <= 8; i++) {
    const offset = Math.floor((file.text.length * i) / 8);
    const at = locate(file, offset);
    patternOf(at.chain);
    holdSpan(at.cursor.span, file, `cursor ${at.cursor.path.slice(0, 80)}`);
    if (at.cursor.keySpan) holdSpan(at.cursor.keySpan, file, 'key');
    if (at.cursor.valueSpan) holdSpan(at.cursor.valueSpan, file, 'value');
  }
}

function holdSpan({ start, end }: Span, file: SpecFile, what: string): void {
  const fine =
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= file.text.length;
  if (!fine) throw new Error(`${start} to ${end} is no place in ${file.text.length} characters: ${what}`);
}

function holdApart(edits: readonly { uri: string; span: Span }[], what: string): void {
  for (const [index, one] of edits.entries())
    for (const other of edits.slice(index + 1))
      if (one.uri === other.uri && one.span.start < other.span.end && other.span.start < one.span.end)
        throw new Error(`edits overlap: ${what}`);
}

/** What a bug leaves in a message, unless the file itself says it. */
const LEAK = /\bundefined\b|\[object |\bNaN\b/i;

function fileOf(uri: string, files: readonly SpecFile[]): SpecFile {
  const file = files.find((one) => one.uri === uri);
  if (!file) throw new Error(`a problem lies in ${uri}, which is not read`);
  return file;
}
