// A part that can be added to a canvas or spec: what snippets and "Add to spec…" insert, and where it goes.
import type { SpecKind } from '../spec/spec-file.ts';

export interface Section {
  /** Unique within its file, stable: `dataset`. */
  readonly id: string;
  readonly file: SpecKind;
  /** Keys from the root to the map, list or group of named entries that holds it. */
  readonly path: readonly string[];
  /**
   * `map`: the map at `path` itself. `value`: the scalar there. `item`: one more item of the list there. `entry`: one more
   * named entry of the map there.
   */
  readonly shape: 'map' | 'value' | 'item' | 'entry';
  /** What it is, for a list: `Dataset`. */
  readonly title: string;
  /** What it is for, in one line without a full stop. */
  readonly detail: string;
  /**
   * Lines in VS Code's snippet syntax, indented by two from column 0: the fields of a map or item, the one line of a
   * value, or the name and fields of an entry. With every placeholder at its default the result is valid.
   */
  readonly body: readonly string[];
}
