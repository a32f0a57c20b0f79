// The report as JUnit XML, which nearly every CI shows: a suite for each file, a case for each problem.
import { visible } from '../../core/base/printable.ts';
import { frame } from '../../core/spec/frame.ts';
import type { Problem } from '../../core/spec/problem.ts';
import { type CheckedFile, fails, type Report, type Reporter, shownProblems } from '../report.ts';

export const junit: Reporter = (report, options) => {
  const suites = report.checked.map((checked) => {
    const problems = shownProblems(report, checked, options);
    return { checked, problems, failures: problems.filter(({ severity }) => fails(report, severity)).length };
  });
  const tests = suites.reduce((sum, { problems }) => sum + Math.max(problems.length, 1), 0);
  const failures = suites.reduce((sum, suite) => sum + suite.failures, 0);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="modelyard" tests="${tests}" failures="${failures}" errors="0">`,
    ...suites.flatMap((suite) => [
      `  <testsuite name="${xml(suite.checked.path)}" tests="${Math.max(suite.problems.length, 1)}" failures="${suite.failures}" errors="0">`,
      ...cases(suite.checked, suite.problems, report),
      '  </testsuite>',
    ]),
    '</testsuites>',
  ].join('\n')}\n`;
};

/** A clean file is one passed case, so that CI shows that it was checked. */
function cases(checked: CheckedFile, problems: readonly Problem[], report: Report): readonly string[] {
  if (problems.length === 0) return [`    <testcase classname="${xml(checked.path)}" name="no problems"/>`];
  return problems.map((problem) => testCase(checked, problem, report));
}

function testCase({ file, path }: CheckedFile, problem: Problem, report: Report): string {
  const at = frame(file.text, file.lines, problem);
  const name = `${problem.code} at ${at.line}:${at.column}`;
  const fixes = (problem.fixes?.() ?? []).map((fix) => `fix: ${fix.title}`);
  const text = [`${path}:${at.line}:${at.column}`, problem.message, '', at.source, at.carets, ...fixes].join(
    '\n',
  );
  const inner = fails(report, problem.severity)
    ? `<failure type="${problem.severity}" message="${xml(problem.message)}">${xml(text)}</failure>`
    : `<system-out>${xml(`${problem.severity}: ${text}`)}</system-out>`;
  return `    <testcase classname="${xml(path)}" name="${xml(name)}">${inner}</testcase>`;
}

/** XML 1.0 has no place for control characters and lone surrogates at all, not even escaped. */
function xml(text: string): string {
  return text
    .split('\n')
    .map(visible)
    .join('\n')
    .replace(/\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
