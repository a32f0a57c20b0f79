// Reads the Problems view.
import type { Locator } from 'playwright-core';

export interface Problem {
  readonly severity: 'error' | 'warning' | 'info';
  /** The file's name without its folder. */
  readonly file: string;
  readonly message: string;
  /** Who reports it, such as the extension's name. */
  readonly source: string;
  /** Empty when the problem has none. */
  readonly code: string;
  /** Counted from 1, as is the column. */
  readonly line: number;
  readonly column: number;
}

interface Row {
  readonly file: string;
  readonly icon: string;
  readonly message: string;
  readonly source: string;
  readonly code: string;
  readonly position: string;
}

/** The problems in sight, each under the file whose row stands above it. */
export async function readProblems(panel: Locator): Promise<Problem[]> {
  const rows = await panel.locator('.monaco-list-row').evaluateAll((elements): Row[] => {
    const ordered = elements.sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index));
    return ordered.map((element) => {
      const text = (selector: string) => element.querySelector(selector)?.textContent ?? '';
      return {
        file: text('.resource-label-container .label-name'),
        icon: element.querySelector('.marker-icon')?.className ?? '',
        message: text('.marker-message'),
        source: text('.marker-source'),
        code: text('.marker-code'),
        position: text('.marker-line'),
      };
    });
  });
  const problems: Problem[] = [];
  let file = '';
  for (const row of rows) {
    if (row.file) file = row.file;
    const position = /Ln (\d+), Col (\d+)/.exec(row.position);
    if (!position) continue;
    const severity = row.icon.includes('error') ? 'error' : row.icon.includes('warning') ? 'warning' : 'info';
    const { message, source, code } = row;
    problems.push({
      severity,
      file,
      message,
      source,
      code,
      line: Number(position[1]),
      column: Number(position[2]),
    });
  }
  return problems;
}
