// Formatting that keeps comments: Prettier's YAML printer, loaded when it is first asked for.
import type { FormattingOptions, TextEdit } from 'vscode-languageserver';
import { parseYaml } from '../../core/spec/parse.ts';
import { sameContent } from '../../core/spec/same-content.ts';
import { minimalEdits } from '../minimal-edits.ts';
import type { Workspace } from '../workspace.ts';

/** Width at which Prettier folds flow collections; prose is left as it is. */
const PRINT_WIDTH = 120;
/** Longest text, in characters, that is formatted: for longer ones the server would answer nothing else for seconds. */
const LONGEST = 500_000;

export async function formatting(
  workspace: Workspace,
  uri: string,
  options: FormattingOptions,
): Promise<TextEdit[]> {
  const file = await workspace.file(uri);
  // A file with syntax errors is left alone: a printer would guess.
  if (
    !file ||
    file.text.length > LONGEST ||
    file.parsed.problems.some((problem) => problem.severity === 'error')
  )
    return [];
  const { format } = await import('../formatter.ts');
  const formatted = await format(file.text.replaceAll('\r\n', '\n'), {
    tabWidth: options.tabSize,
    printWidth: PRINT_WIDTH,
  });
  // The printer trims what it takes for white space, and may grow new ideas: an edit of the layout never changes a value.
  if (formatted === undefined || !sameContent(file.parsed.document, parseYaml(formatted).document)) return [];
  return minimalEdits(
    file.text,
    file.text.includes('\r\n') ? formatted.replaceAll('\n', '\r\n') : formatted,
    file.lines,
  );
}
