// What a rule is: a value. It neither throws nor knows an editor; it yields what it finds.

import type { Project } from '../project/project.ts';
import type { MlCanvas } from '../schema/generated/mlcanvas.ts';
import type { MlProject } from '../schema/generated/mlproject.ts';
import type { Cursor } from '../spec/cursor.ts';
import type { FileEdit, Severity } from '../spec/problem.ts';

export type Area =
  | 'canvas'
  | 'team'
  | 'data'
  | 'features'
  | 'training'
  | 'evaluation'
  | 'registry'
  | 'deployment'
  | 'monitoring'
  | 'names';

export interface Repair {
  /** What the person gets: `Set the seed to 42`. Sentence case, no full stop. */
  readonly title: string;
  readonly edits: readonly FileEdit[];
  /** False when the person still has to fill something in: such a repair is not part of "fix all". Default true. */
  readonly complete?: boolean;
}

export interface Finding {
  /** The value that is wrong, or the absent field: its cursor knows the best place. */
  readonly at: Cursor<unknown>;
  /** What is wrong with the value in it, then what to do. */
  readonly message: string;
  readonly related?: readonly { readonly at: Cursor<unknown>; readonly message: string }[];
  /** Called only when the editor asks for repairs. The first is the preferred one. */
  readonly fix?: () => Repair | readonly Repair[];
  /** Where the severity of this finding differs from the rule's. */
  readonly severity?: Severity;
  readonly unnecessary?: boolean;
}

interface About {
  /** `<area>/<name>`, stable for ever. */
  readonly code: `${Area}/${string}`;
  readonly severity: Severity;
  /** S reads one file, X crosses files, E needs evidence. */
  readonly kind: 'S' | 'X' | 'E';
  /** Name of the rule in a list, sentence case: `No holdout`. */
  readonly title: string;
  /** Why it matters, one sentence. */
  readonly reason: string;
  /** Short YAML that breaks the rule, for the docs. */
  readonly bad: string;
  /** The same, mended. */
  readonly good: string;
}

/** Reads the project spec; runs once for each spec. */
export interface SpecRule extends About {
  readonly on: 'spec';
  check(spec: Cursor<MlProject>, project: Project): Iterable<Finding>;
}

/** Reads the canvas; runs once for each canvas, with or without a spec. */
export interface CanvasRule extends About {
  readonly on: 'canvas';
  check(canvas: Cursor<MlCanvas>): Iterable<Finding>;
}

/** Holds canvas and spec against each other; runs only where both are there. */
export interface CrossRule extends About {
  readonly on: 'both';
  check(canvas: Cursor<MlCanvas>, spec: Cursor<MlProject>, project: Project): Iterable<Finding>;
}

/** Reads whichever files are there: runs once for each canvas alone, then without a spec, and once for each spec. */
export interface AnyRule extends About {
  readonly on: 'any';
  check(project: Project): Iterable<Finding>;
}

export type Rule = SpecRule | CanvasRule | CrossRule | AnyRule;
