// The result of a check, as the reporters see it: files in the order in which they were found, problems by place.
import type { Problem, Severity } from '../core/spec/problem.ts';
import type { SpecFile } from '../core/spec/spec-file.ts';

export interface CheckedFile {
  readonly file: SpecFile;
  readonly path: string;
  readonly problems: readonly Problem[];
}

export interface Report {
  readonly version: string;
  readonly checked: readonly CheckedFile[];
  /** Every file that was read, checked or not: problems may point at them. */
  readonly files: ReadonlyMap<string, SpecFile>;
  /** Path as people write it, from the folder in which the program runs where possible. */
  pathOf(uri: string): string;
  /** Most warnings that still count as clean. */
  readonly maxWarnings: number;
  /** Paths of files that were found but could not be read. */
  readonly unreadable: readonly string[];
  /** Address under which the product's `docs` folder can be read by everyone; absent while there is none. */
  readonly homepage: string | undefined;
}

export interface ReportOptions {
  readonly color: boolean;
  /** Say nothing about what does not fail the check. */
  readonly quiet: boolean;
}

/** Pure: a report in, a text out. */
export type Reporter = (report: Report, options: ReportOptions) => string;

export type Counts = Readonly<Record<Severity, number>>;

export function counts(report: Report): Counts {
  const found = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { problems } of report.checked) for (const { severity } of problems) found[severity]++;
  return found;
}

/** Whether problems of this severity make the check fail. */
export function fails(report: Report, severity: Severity): boolean {
  return severity === 'error' || (severity === 'warning' && counts(report).warning > report.maxWarnings);
}

/** The problems of a file that the user wants to see. */
export function shownProblems(
  report: Report,
  { problems }: CheckedFile,
  { quiet }: ReportOptions,
): readonly Problem[] {
  return quiet ? problems.filter(({ severity }) => fails(report, severity)) : problems;
}

/** `3 errors, 2 warnings in 2 files, checked 4 files` */
export function summary(report: Report): string {
  const found = counts(report);
  const shown = (['error', 'warning', 'info', 'hint'] as const)
    .filter((severity) => found[severity] > 0)
    .map((severity) => plural(found[severity], severity));
  const files = report.checked.filter(({ problems }) => problems.length > 0).length;
  const checked = `checked ${plural(report.checked.length, 'file')}`;
  return shown.length === 0
    ? `No problems, ${checked}`
    : `${shown.join(', ')} in ${plural(files, 'file')}, ${checked}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
