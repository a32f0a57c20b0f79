// What is known of one loss, or of a family of losses that fit the same tasks.
import type { TaskType } from '../task-type.ts';

export interface Loss {
  /** The field's name, mostly scikit-learn's. */
  readonly name: string;
  /** Names of the loss, and of its family, in Keras, PyTorch, XGBoost, LightGBM and CatBoost, in lower case with `_` between words. */
  readonly aliases: readonly string[];
  /** As a sentence names it. */
  readonly title: string;
  /** Tasks for which it is usual. */
  readonly tasks: readonly TaskType[];
  /** Tasks for which it is odd and yet works: neither offered nor reported. */
  readonly possible?: readonly TaskType[];
  /** What it punishes, one sentence. */
  readonly meaning: string;
  /** Where it is defined, one sentence. */
  readonly source: string;
}
