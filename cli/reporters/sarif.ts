// The report as SARIF 2.1.0 (OASIS standard, 2020), for code scanning and SARIF viewers.
import { createHash } from 'node:crypto';
import type { Span } from '../../core/base/span.ts';
import { ruleDocPath } from '../../core/rules/docs.ts';
import { rules } from '../../core/rules/index.ts';
import type { Rule } from '../../core/rules/rule.ts';
import type { Fix, Problem, Severity } from '../../core/spec/problem.ts';
import type { SpecFile } from '../../core/spec/spec-file.ts';
import { type Report, type Reporter, shownProblems } from '../report.ts';

/** The folder in which the program ran. Its address stays out of the file: the log must be the same on every machine. */
const ROOT = '%SRCROOT%';
const LEVELS = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const;

export const sarif: Reporter = (report, options) => {
  const shown = report.checked.map((checked) => ({
    ...checked,
    problems: shownProblems(report, checked, options),
  }));
  const described = [
    ...rules.map((rule) => describeRule(rule, report)),
    ...otherCodes(
      shown.flatMap(({ problems }) => problems),
      report,
    ),
  ];
  const indexes = new Map(described.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Modelyard',
            version: report.version,
            semanticVersion: report.version,
            ...(report.homepage && { informationUri: report.homepage }),
            rules: described,
          },
        },
        invocations: [
          {
            executionSuccessful: report.unreadable.length === 0,
            toolExecutionNotifications: report.unreadable.map((path) => ({
              level: 'error',
              message: { text: `"${path}" could not be read.` },
            })),
          },
        ],
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [ROOT]: { description: { text: 'The folder in which modelyard was started.' } },
        },
        artifacts: shown.map(({ file }) => ({ location: artifact(file.uri, report) })),
        results: shown.flatMap(({ file, problems }) => results(file, problems, indexes, report)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

function results(
  file: SpecFile,
  problems: readonly Problem[],
  indexes: ReadonlyMap<string, number>,
  report: Report,
): readonly unknown[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const fixes = (problem.fixes?.() ?? []).filter((fix) => fix.edits.length > 0);
    return {
      ruleId: problem.code,
      ruleIndex: indexes.get(problem.code),
      level: LEVELS[problem.severity],
      message: { text: problem.message },
      locations: [location(problem.uri, problem.span, report)],
      partialFingerprints: { primaryLocationLineHash: fingerprint(file, problem, seen) },
      ...(problem.related?.length && {
        relatedLocations: problem.related.map((related, id) => ({
          id,
          message: { text: related.message },
          ...location(related.uri, related.span, report),
        })),
      }),
      ...(fixes.length > 0 && { fixes: fixes.map((fix) => describeFix(fix, report)) }),
    };
  });
}

/** The same while other lines come and go: code and text of the line, and which of the equal ones it is. */
function fingerprint(file: SpecFile, problem: Problem, seen: Map<string, number>): string {
  const { line } = file.lines.position(problem.span.start);
  const text = file.text.slice(file.lines.lineStart(line), file.lines.lineStart(line + 1)).trim();
  const hash = createHash('sha256').update(`${problem.code}\n${text}`).digest('hex').slice(0, 16);
  const count = (seen.get(hash) ?? 0) + 1;
  seen.set(hash, count);
  return `${hash}:${count}`;
}

function describeFix(fix: Fix, report: Report): unknown {
  const files = [...new Set(fix.edits.map((edit) => edit.uri))];
  return {
    description: { text: fix.title },
    artifactChanges: files.map((uri) => ({
      artifactLocation: artifact(uri, report),
      replacements: fix.edits
        .filter((edit) => edit.uri === uri)
        .map((edit) => ({
          deletedRegion: region(uri, edit.span, report),
          insertedContent: { text: edit.text },
        })),
    })),
  };
}

function location(uri: string, span: Span, report: Report): object {
  return { physicalLocation: { artifactLocation: artifact(uri, report), region: region(uri, span, report) } };
}

function artifact(uri: string, report: Report): object {
  const path = report.pathOf(uri);
  const isBelow = !/^([a-z]:)?[\\/]/i.test(path);
  return isBelow ? { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT } : { uri };
}

function region(uri: string, span: Span, report: Report): object {
  const lines = report.files.get(uri)?.lines;
  const start = lines?.position(span.start) ?? { line: 0, character: 0 };
  const end = lines?.position(span.end) ?? start;
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

interface Described {
  readonly id: string;
  readonly name: string;
}

function describeRule(rule: Rule, report: Report) {
  return {
    id: rule.code,
    name: pascalCase(rule.code),
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.reason },
    help: {
      text: `${rule.reason}\n\nBad:\n${rule.bad}\n\nGood:\n${rule.good}`,
      markdown: `${rule.reason}\n\n**Bad**\n\n\`\`\`yaml\n${rule.bad}\n\`\`\`\n\n**Good**\n\n\`\`\`yaml\n${rule.good}\n\`\`\``,
    },
    ...helpUri(rule.code, report),
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { tags: [rule.code.split('/')[0]], severity: rule.severity satisfies Severity },
  };
}

/** Syntax, schema and suppressions are no rules of the list; only those that occur are named. */
function otherCodes(problems: readonly Problem[], report: Report): readonly Described[] {
  const known = new Set(rules.map((rule) => rule.code as string));
  const codes = new Set(problems.map(({ code }) => code).filter((code) => !known.has(code)));
  return [...codes].sort().map((code) => ({ id: code, name: pascalCase(code), ...helpUri(code, report) }));
}

function helpUri(code: string, { homepage }: Report): object {
  return homepage
    ? { helpUri: `${homepage.replace(/[#?].*$/, '').replace(/\/$/, '')}/${ruleDocPath(code)}` }
    : {};
}

function pascalCase(code: string): string {
  return code.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase());
}
