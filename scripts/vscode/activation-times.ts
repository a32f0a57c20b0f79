// Reads the figures that VS Code keeps about an extension's activation, as `Developer: Startup Performance` shows them.

/** All in milliseconds. */
export interface ActivationTimes {
  /** Reading and evaluating the extension's main module. */
  readonly load: number;
  /** The call of `activate` until it returned. */
  readonly call: number;
  /** From that return until the promise of `activate` was settled. */
  readonly finish: number;
  readonly total: number;
  /** The event that activated it, such as `onLanguage:yaml`. */
  readonly event: string;
}

/** Finds the extension's row in the report's table of activations; fails when it has not been activated. */
export function readActivationTimes(report: string, extensionId: string): ActivationTimes {
  const rows = report.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const header = rows.findIndex((row) => row[0] === 'Extension' && row[2] === 'Load Code');
  const row = rows.slice(header + 1).find((cells) => cells[0]?.toLowerCase() === extensionId.toLowerCase());
  if (header < 0 || !row) throw new Error(`VS Code lists no activation of ${extensionId}`);
  const [load, call, finish] = row.slice(2, 5).map(Number) as [number, number, number];
  return { load, call, finish, total: load + call + finish, event: row[5] ?? '' };
}
