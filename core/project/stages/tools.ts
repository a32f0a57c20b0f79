// What the stages of the lifecycle share: items from cursors, problems counted by place, states from both.
import { type Phrase, phrase } from '../../base/phrase.ts';
import { sayable } from '../../base/printable.ts';
import type { LineIndex, Span } from '../../base/span.ts';
import type { Cursor } from '../../spec/cursor.ts';
import type { Problem } from '../../spec/problem.ts';
import type { SpecFile } from '../../spec/spec-file.ts';
import type {
  OutlineAdd,
  OutlineFact,
  OutlineItem,
  OutlineKind,
  OutlinePlace,
  OutlineState,
  ProblemCounts,
} from '../outline.ts';
import { words } from './words.ts';

export type Field = Cursor<unknown>;

export interface ItemSpec {
  readonly id: string;
  readonly kind: OutlineKind;
  readonly label: Phrase;
  /** The value itself; when it is absent the item is missing and stands where the value would go. */
  readonly at: Field;
  readonly description?: Phrase | undefined;
  readonly facts?: readonly (OutlineFact | undefined)[];
  /** Id of the section that adds it. */
  readonly add?: string;
}

/** What a stage is made from: its items, and what is said about it as a whole. */
export interface StageContent {
  readonly items: readonly OutlineItem[];
  readonly description: Phrase | undefined;
  /** Where a click goes; undefined when nothing of the stage is written. */
  readonly at: Field | undefined;
  /** Section that begins the stage, while it is missing. */
  readonly add?: { readonly file: SpecFile; readonly section: string };
}

/** Longest list that is shown item by item. */
const MAX_ITEMS = 50;

export class StageTools {
  readonly #problems: readonly Problem[];
  readonly #lines: ReadonlyMap<string, LineIndex>;
  readonly #files: readonly SpecFile[];

  constructor(files: readonly SpecFile[], problems: readonly Problem[]) {
    this.#files = files;
    this.#problems = problems;
    this.#lines = new Map(files.map((file) => [file.uri, file.lines]));
  }

  item(spec: ItemSpec): OutlineItem {
    const { at } = spec;
    const present = !at.blank;
    const problems = this.problemsIn(at);
    const file = this.#files.find((candidate) => candidate.uri === at.source.uri);
    return {
      id: spec.id,
      kind: spec.kind,
      label: spec.label,
      description: present ? spec.description : phrase(words.missing),
      state: present ? stateOf(problems) : 'missing',
      place: this.place(at),
      problems,
      facts: (spec.facts ?? []).filter((fact) => fact !== undefined),
      add: !present && spec.add && file ? { file: file.kind, uri: file.uri, section: spec.add } : undefined,
    };
  }

  /** A list item by item; of a long one the first, and one item for the rest. */
  list<T>(
    list: Cursor<readonly T[]> | Field,
    entries: readonly Cursor<T>[],
    toItem: (entry: Cursor<T>, index: number) => OutlineItem,
    rest: (count: number) => Phrase,
  ): OutlineItem[] {
    const shown = entries.length > MAX_ITEMS ? entries.slice(0, MAX_ITEMS - 1) : entries;
    const items = shown.map(toItem);
    const first = entries[shown.length];
    if (!first) return items;
    const problems = sum(entries.slice(shown.length).map((entry) => this.problemsIn(entry)));
    return [
      ...items,
      {
        id: `${list.path}/more`,
        kind: 'more',
        label: rest(entries.length - shown.length),
        description: undefined,
        state: stateOf(problems),
        place: this.place(first),
        problems,
        facts: [],
        add: undefined,
      },
    ];
  }

  place(at: Field): OutlinePlace | undefined {
    const lines = this.#lines.get(at.source.uri);
    if (!lines) return undefined;
    const { start, end } = at.span;
    return { uri: at.source.uri, range: { start: lines.position(start), end: lines.position(end) } };
  }

  addition(file: SpecFile, section: string): OutlineAdd {
    return { file: file.kind, uri: file.uri, section };
  }

  problemsIn(at: Field): ProblemCounts {
    const extent = extentOf(at);
    if (!extent) return NONE;
    return countProblems(
      this.#problems.filter(
        (problem) =>
          problem.uri === at.source.uri &&
          problem.span.start >= extent.start &&
          problem.span.start <= extent.end,
      ),
    );
  }
}

export const NONE: ProblemCounts = { errors: 0, warnings: 0, notes: 0 };

export function countProblems(problems: readonly Problem[]): ProblemCounts {
  const count = (...severities: readonly string[]) =>
    problems.filter((problem) => severities.includes(problem.severity)).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('info', 'hint') };
}

export function stateOf(problems: ProblemCounts): OutlineState {
  return problems.errors > 0 ? 'problem' : problems.warnings > 0 ? 'partial' : 'done';
}

/** Characters of a value in a tooltip. */
const LONGEST_VALUE = 300;

/** A row of the tooltip; undefined when the file does not say. */
export function fact(name: string, value: Field | string | undefined): OutlineFact | undefined {
  const text = value === undefined || typeof value === 'string' ? value : value.shown;
  return text ? { name: phrase(name), value: sayable(text, LONGEST_VALUE) } : undefined;
}

/** Key and value of a field. */
export function extentOf(at: Field): Span | undefined {
  const { keySpan, valueSpan } = at;
  const start = keySpan?.start ?? valueSpan?.start;
  const end = valueSpan?.end ?? keySpan?.end;
  return start === undefined || end === undefined ? undefined : { start, end };
}

function sum(all: readonly ProblemCounts[]): ProblemCounts {
  return all.reduce(
    (total, one) => ({
      errors: total.errors + one.errors,
      warnings: total.warnings + one.warnings,
      notes: total.notes + one.notes,
    }),
    NONE,
  );
}
