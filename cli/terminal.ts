// The outside world of the command line, as a parameter: what it writes to, where it stands, what the environment says.

export interface Terminal {
  /** Folder from which relative paths are meant. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** True when standard output is shown to a person. */
  readonly isInteractive: boolean;
  out(text: string): void;
  err(text: string): void;
}

export type ColorWish = 'always' | 'never' | 'auto';

/** A flag beats `NO_COLOR` (https://no-color.org), which beats `FORCE_COLOR`; without any, colours are for terminals only. */
export function usesColor(wish: ColorWish, terminal: Terminal): boolean {
  if (wish !== 'auto') return wish === 'always';
  const { NO_COLOR, FORCE_COLOR, TERM } = terminal.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return terminal.isInteractive && TERM !== 'dumb';
}

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 } as const;

export type Paint = (style: keyof typeof CODES, text: string) => string;

export function paintWith(color: boolean): Paint {
  return (style, text) => (color && text !== '' ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text);
}
