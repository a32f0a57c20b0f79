// Runs rules over files and says what people see: severities from the settings, suppressions applied, crashes told.

import { didYouMean } from '../base/did-you-mean.ts';
import { sayable } from '../base/printable.ts';
import { canvasOnly } from '../project/load.ts';
import type { Project } from '../project/project.ts';
import type { Cursor } from '../spec/cursor.ts';
import type { Fix, Problem, Severity } from '../spec/problem.ts';
import { type CanvasFile, SCHEMA_VERSION, type SpecFile } from '../spec/spec-file.ts';
import { suppressionsOf } from '../spec/suppression.ts';
import { rules as allRules } from './index.ts';
import type { Finding, Repair, Rule } from './rule.ts';

/** Code or `area/*` to severity; the longest match wins. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** Rules that read the canvas alone. */
export function canvasProblems(canvas: CanvasFile, rules: readonly Rule[] = allRules): readonly Problem[] {
  if (isUnread(canvas)) return [];
  const found: Problem[] = [];
  for (const rule of rules) {
    if (rule.on === 'canvas') run(rule, canvas, () => rule.check(canvas.root), found);
    else if (rule.on === 'any') run(rule, canvas, () => rule.check(canvasOnly(canvas)), found);
  }
  return found;
}

/** Rules that read the spec, and those that hold it against its canvas. Problems may lie in either file. */
export function projectProblems(project: Project, rules: readonly Rule[] = allRules): readonly Problem[] {
  const { spec, canvas } = project;
  if (!spec || isUnread(spec)) return [];
  const found: Problem[] = [];
  for (const rule of rules) {
    if (rule.on === 'spec') run(rule, spec, () => rule.check(spec.root, project), found);
    else if (rule.on === 'any') run(rule, spec, () => rule.check(project), found);
    else if (rule.on === 'both' && canvas && !isUnread(canvas)) {
      run(rule, spec, () => rule.check(canvas.root, spec.root, project), found);
    }
  }
  return found;
}

/** Findings of one rule in one project that are told. */
const MAX_FINDINGS = 500;
/** Characters of a message and of a fix's title; only values from the file make them longer. */
const MAX_MESSAGE = 1000;
const MAX_TITLE = 160;

/**
 * What people see in one file: its syntax, its version, `raw` (schema and rules, of all projects that read it), with
 * settings and suppressions applied, sorted by place.
 */
export function fileProblems(
  file: SpecFile,
  raw: readonly Problem[],
  settings: RuleSettings,
  rules: readonly Rule[] = allRules,
): readonly Problem[] {
  const version = versionProblem(file);
  const syntax = file.parsed.problems.map((problem): Problem => ({ ...problem, uri: file.uri }));
  const all = [...syntax, ...(version ? [version] : raw)].filter((problem) => problem.uri === file.uri);
  const seen = new Set<string>();
  const unique = all.filter((problem) => {
    const key = `${problem.span.start} ${problem.span.end} ${problem.code} ${problem.message}`;
    return !seen.has(key) && seen.add(key);
  });
  return suppressed(file, unique, rules)
    .map((problem) => withSeverity(problem, settings))
    .filter((problem) => problem !== undefined)
    .map((problem) => {
      const message = sayable(problem.message, MAX_MESSAGE);
      return message === problem.message ? problem : { ...problem, message };
    })
    .sort(
      (a, b) =>
        a.span.start - b.span.start ||
        a.span.end - b.span.end ||
        (a.code < b.code ? -1 : Number(a.code > b.code)),
    );
}

function run(rule: Rule, file: SpecFile, check: () => Iterable<Finding>, found: Problem[]): void {
  try {
    let count = 0;
    for (const finding of check()) {
      const problem = problemOf(rule, finding);
      if (++count > MAX_FINDINGS) {
        const message = `There are more than ${MAX_FINDINGS} places like this one. Mend those above; the rest is not listed until then.`;
        const { fixes, related, ...plain } = problem;
        found.push({ ...plain, message });
        break;
      }
      found.push(problem);
    }
  } catch (error) {
    found.push({
      code: 'modelyard/internal-error',
      severity: 'error',
      message: `The check ${rule.code} failed, so it says nothing about this file (${error instanceof Error ? error.message : String(error)}). The other checks ran. Please report this with the file.`,
      uri: file.uri,
      span: { start: 0, end: Math.min(1, file.text.length) },
    });
  }
}

function problemOf(rule: Rule, finding: Finding): Problem {
  const { at, fix } = finding;
  return {
    code: rule.code,
    severity: finding.severity ?? rule.severity,
    message: finding.message,
    uri: at.source.uri,
    span: at.span,
    ...(finding.related && {
      related: finding.related.map((place) => ({
        uri: place.at.source.uri,
        span: place.at.span,
        message: place.message,
      })),
    }),
    ...(fix && { fixes: () => [fix()].flat().map(fixOf) }),
    ...(finding.unnecessary && { unnecessary: true }),
  };
}

function fixOf(repair: Repair): Fix {
  return { title: sayable(repair.title, MAX_TITLE), edits: repair.edits, complete: repair.complete ?? true };
}

/** Rules say nothing about what was refused by the parser or is of a newer format. */
function isUnread(file: SpecFile): boolean {
  return file.parsed.document === undefined || versionProblem(file) !== undefined;
}

/** A file of a newer format is not judged by what this program knows. */
function versionProblem(file: SpecFile): Problem | undefined {
  const version = (file.root as Cursor<{ schemaVersion: number }>).get('schemaVersion');
  if (version.number === undefined || version.number <= SCHEMA_VERSION) return undefined;
  return {
    code: 'schema/version',
    severity: 'error',
    message: `schemaVersion ${version.shown} is newer than ${SCHEMA_VERSION}, the newest that this Modelyard knows. Update Modelyard; nothing else in this file is checked.`,
    uri: file.uri,
    span: version.span,
  };
}

function suppressed(
  file: SpecFile,
  problems: readonly Problem[],
  rules: readonly Rule[],
): readonly Problem[] {
  const suppressions = suppressionsOf(file);
  if (suppressions.length === 0) return problems;
  const byLine = new Map<number, number[]>();
  for (const [index, { line }] of suppressions.entries()) {
    const here = byLine.get(line);
    if (here) here.push(index);
    else byLine.set(line, [index]);
  }
  const used = new Set<number>();
  const kept = problems.filter((problem) => {
    const line = file.lines.position(problem.span.start).line;
    const hits = (byLine.get(line) ?? []).filter((index) => matches(suppressions[index]!.code, problem.code));
    for (const hit of hits) used.add(hit);
    return hits.length === 0;
  });
  const codes = rules.map((rule) => rule.code as string);
  const said: Problem[] = [];
  suppressions.forEach((entry, index) => {
    const say = (code: string, severity: Severity, message: string, span = entry.codeSpan) =>
      said.push({ code, severity, message, uri: file.uri, span, unnecessary: severity === 'hint' });
    if (entry.code === '') {
      say(
        'suppression/no-code',
        'warning',
        'This comment names no rule, so it silences nothing. Write `# modelyard-ignore <code>: reason`.',
      );
      return;
    }
    const known = entry.code.endsWith('/*')
      ? codes.some((code) => matches(entry.code, code))
      : codes.includes(entry.code);
    if (!known && !/^(yaml|schema|modelyard)\//.test(entry.code)) {
      say(
        'suppression/unknown-code',
        'warning',
        `There is no rule "${entry.code}", so nothing is silenced.${didYouMean(entry.code, codes)}`,
      );
    } else if (!used.has(index)) {
      say(
        'suppression/unused',
        'hint',
        `"${entry.code}" finds nothing on the next line. Remove this comment.`,
      );
    }
    if (entry.reason === '') {
      say(
        'suppression/no-reason',
        'warning',
        `"${entry.code}" is silenced without a reason. Write it behind a colon: \`# modelyard-ignore ${entry.code}: why\`.`,
        entry.commentSpan,
      );
    }
  });
  return [...kept, ...said];
}

function withSeverity(problem: Problem, settings: RuleSettings): Problem | undefined {
  const area = problem.code.split('/')[0];
  const wanted = settings[problem.code] ?? settings[`${area}/*`];
  if (wanted === undefined) return problem;
  return wanted === 'off' ? undefined : { ...problem, severity: wanted };
}

function matches(pattern: string, code: string): boolean {
  return pattern === code || (pattern.endsWith('/*') && code.startsWith(pattern.slice(0, -1)));
}
