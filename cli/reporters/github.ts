// The report as GitHub workflow commands, which become annotations in the pull request's files.
import { visible } from '../../core/base/printable.ts';
import { type Reporter, shownProblems, summary } from '../report.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const;

export const github: Reporter = (report, options) => {
  const lines = report.checked.flatMap((checked) =>
    shownProblems(report, checked, options).map((problem) => {
      const start = checked.file.lines.position(problem.span.start);
      const end = checked.file.lines.position(problem.span.end);
      const properties = {
        file: checked.path,
        line: start.line + 1,
        endLine: end.line + 1,
        // Columns are only understood within one line.
        ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
        title: problem.code,
      };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${COMMANDS[problem.severity]} ${list.join(',')}::${data(problem.message)}`;
    }),
  );
  if (options.quiet && lines.length === 0) return '';
  return `${[...lines, summary(report)].join('\n')}\n`;
};

/** What would end a command or a property is escaped as the runner's own toolkit does it. */
function data(text: string): string {
  return visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
