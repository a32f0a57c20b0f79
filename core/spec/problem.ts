// What is wrong in a file of the user's, and how a text edit would mend it. Problems are data, never exceptions.
import type { Span } from '../base/span.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export interface FileEdit {
  readonly uri: string;
  readonly span: Span;
  readonly text: string;
}

export interface Fix {
  /** What the person gets, as a sentence without a full stop: `Set the seed of the split to 42`. */
  readonly title: string;
  readonly edits: readonly FileEdit[];
  /** True when the result needs no further thought of the person: only such fixes are part of "fix all". */
  readonly complete: boolean;
}

export interface RelatedPlace {
  readonly uri: string;
  readonly span: Span;
  readonly message: string;
}

export interface Problem {
  /** `<area>/<name>`, stable for ever. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong with the value in it, then what to do. */
  readonly message: string;
  readonly uri: string;
  readonly span: Span;
  readonly related?: readonly RelatedPlace[];
  /** Computed when asked for: most problems are never fixed from the same text. */
  readonly fixes?: () => readonly Fix[];
  /** The value has no effect: editors fade it. */
  readonly unnecessary?: boolean;
}
