// Short facts above the lines they speak of. Each family has its own switch in the settings.
import type { CodeLens } from 'vscode-languageserver';
import { lifecycle } from '../../core/project/lifecycle.ts';
import { type NameKind, namesOf } from '../../core/project/names.ts';
import type { CodeLensFamily, ProtocolLocation } from '../../core/protocol/server.ts';
import { clientCommands } from '../../core/protocol/server.ts';
import type { Cursor } from '../../core/spec/cursor.ts';
import type { Problem } from '../../core/spec/problem.ts';
import type { SpecFile } from '../../core/spec/spec-file.ts';
import { rangeOf } from '../convert.ts';
import type { Workspace } from '../workspace.ts';
import { projectProblemsShown } from './outline.ts';

export async function codeLenses(workspace: Workspace, uri: string): Promise<CodeLens[]> {
  const found = await workspace.problems(uri);
  if (!found?.file.parsed.document) return [];
  const on = workspace.settings.settings.codeLens;
  const families: Readonly<Record<CodeLensFamily, () => Promise<CodeLens[]> | CodeLens[]>> = {
    completeness: () => completeness(workspace, found.file),
    references: () => references(workspace, found.file),
    problems: () => sectionProblems(found.file, found.problems),
  };
  const lenses: CodeLens[] = [];
  for (const [family, make] of Object.entries(families))
    if (on[family as CodeLensFamily]) lenses.push(...(await make()));
  return lenses;
}

/** Above the first line: how far the project is. */
async function completeness(workspace: Workspace, file: SpecFile): Promise<CodeLens[]> {
  const [project] = await workspace.projectsOf(file.uri);
  if (!project) return [];
  const outline = lifecycle(project, await projectProblemsShown(workspace, project));
  const done = outline.stages.filter((stage) => stage.state === 'done').length;
  const next = outline.stages.find((stage) => stage.state !== 'done');
  const first = (file.root as Cursor<Record<string, unknown>>).entries()[0]?.keySpan ?? { start: 0, end: 0 };
  return [
    {
      range: rangeOf(file.lines, first),
      command: {
        title: next
          ? `${done} of ${outline.stages.length} stages done, next: ${next.stage}`
          : 'All stages done',
        command: clientCommands.showStage,
        arguments: [outline.id, next?.stage ?? outline.stages[0]!.stage],
      },
    },
  ];
}

const LENS_KINDS: ReadonlySet<NameKind> = new Set(['dataset', 'target', 'model', 'source', 'output']);

/** Above what has a name: how often it is used. Features are many and most are used once, so they have none. */
async function references(workspace: Workspace, file: SpecFile): Promise<CodeLens[]> {
  const places = (await workspace.projectsOf(file.uri)).flatMap((project) => namesOf(project));
  const uses = new Map<string, typeof places>();
  for (const place of places) {
    if (place.role === 'definition') continue;
    const key = `${place.kind} ${place.name}`;
    const known = uses.get(key);
    if (known) (known as (typeof place)[]).push(place);
    else uses.set(key, [place]);
  }
  const linesOf = await workspace.linesOf(places.map((place) => place.uri));
  const lenses: CodeLens[] = [];
  const seen = new Set<number>();
  for (const place of places) {
    if (
      place.uri !== file.uri ||
      place.role !== 'definition' ||
      !LENS_KINDS.has(place.kind) ||
      seen.has(place.span.start)
    )
      continue;
    seen.add(place.span.start);
    const locations = unique(
      (uses.get(`${place.kind} ${place.name}`) ?? []).flatMap((use) => {
        const lines = linesOf(use.uri);
        return lines ? [{ uri: use.uri, range: rangeOf(lines, use.span) }] : [];
      }),
    );
    // No use says nothing: a first training dataset, or a target that people launch, needs none.
    if (locations.length === 0) continue;
    const range = rangeOf(file.lines, place.span);
    const title = locations.length === 1 ? '1 use' : `${locations.length} uses`;
    lenses.push({
      range,
      command: {
        title,
        command: clientCommands.showReferences,
        arguments: [file.uri, range.start, locations],
      },
    });
  }
  return lenses;
}

/** Above a section: how many problems it holds. */
function sectionProblems(file: SpecFile, problems: readonly Problem[]): CodeLens[] {
  return (file.root as Cursor<Record<string, unknown>>).entries().flatMap((entry) => {
    const section = entry as Cursor<unknown>;
    const key = section.keySpan;
    if (!key || (!section.isMap && !section.isList)) return [];
    const end = section.valueSpan?.end ?? key.end;
    const inside = problems.filter(
      (problem) =>
        key.start <= problem.span.start &&
        problem.span.start <= end &&
        (problem.severity === 'error' || problem.severity === 'warning'),
    );
    const first = inside[0];
    if (!first) return [];
    const place: ProtocolLocation = { uri: file.uri, range: rangeOf(file.lines, first.span) };
    const errors = inside.filter((problem) => problem.severity === 'error').length;
    const title = [count(errors, 'error'), count(inside.length - errors, 'warning')]
      .filter(Boolean)
      .join(', ');
    return [
      {
        range: rangeOf(file.lines, key),
        command: { title, command: clientCommands.showProblems, arguments: [place] },
      },
    ];
  });
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function unique(places: readonly ProtocolLocation[]): ProtocolLocation[] {
  const seen = new Set<string>();
  return places.filter((place) => {
    const key = JSON.stringify(place);
    return !seen.has(key) && seen.add(key);
  });
}
