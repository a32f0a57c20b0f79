// What the Project view, the status bar and reports show of a project: its lifecycle as a tree of plain data, which can
// cross a process border as it is.
import type { Phrase } from '../base/phrase.ts';
import type { Position } from '../base/span.ts';
import type { SpecKind } from '../spec/spec-file.ts';

export type StageName =
  | 'plan'
  | 'data'
  | 'features'
  | 'training'
  | 'evaluation'
  | 'deployment'
  | 'monitoring';

/**
 * `problem`: an error lies in it. `partial`: something that belongs to it is missing, or a warning lies in it. `missing`:
 * nothing of it is written yet.
 */
export type OutlineState = 'done' | 'partial' | 'missing' | 'problem';

/** A place that a click opens. */
export interface OutlinePlace {
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
  /** Infos and hints. */
  readonly notes: number;
}

/** What an item stands for, for its icon and its menu. `more` stands for the rest of a list that was cut. */
export type OutlineKind =
  | 'block'
  | 'section'
  | 'dataset'
  | 'feature'
  | 'target'
  | 'metric'
  | 'baseline'
  | 'slice'
  | 'model'
  | 'alarm'
  | 'more';

/** A row of an item's tooltip: what is asked, and what the file says. */
export interface OutlineFact {
  readonly name: Phrase;
  readonly value: string;
}

export interface OutlineItem {
  /** Path in the tree, the same after each edit that keeps the thing: `data/customers`. */
  readonly id: string;
  readonly kind: OutlineKind;
  /** A name from the file, or the word for a part of it. */
  readonly label: Phrase;
  /** The one figure that matters. */
  readonly description: Phrase | undefined;
  readonly state: OutlineState;
  readonly place: OutlinePlace | undefined;
  readonly problems: ProblemCounts;
  readonly facts: readonly OutlineFact[];
  /** Section that "Add to spec…" can insert here: its id in the list of sections of that file. */
  readonly add: OutlineAdd | undefined;
}

export interface OutlineAdd {
  readonly file: SpecKind;
  readonly uri: string;
  readonly section: string;
}

export interface OutlineStage {
  readonly stage: StageName;
  readonly description: Phrase | undefined;
  readonly state: OutlineState;
  readonly place: OutlinePlace | undefined;
  readonly problems: ProblemCounts;
  readonly items: readonly OutlineItem[];
  readonly add: OutlineAdd | undefined;
}

export interface ProjectOutline {
  /** Address of the spec, or of the canvas when there is no spec. */
  readonly id: string;
  readonly name: string;
  readonly spec: string | undefined;
  readonly canvas: string | undefined;
  readonly problems: ProblemCounts;
  readonly stages: readonly OutlineStage[];
}
