// The dataset that live data is best compared with.
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { datasetsOf, roleOf } from '../data/dataset.ts';

/** Name of the dataset made for it, or else of the first training dataset. */
export function referenceDataset(spec: Cursor<MlProject>): string | undefined {
  for (const role of ['reference', 'training']) {
    const dataset = datasetsOf(spec).find((one) => roleOf(one) === role && one.get('name').shown);
    if (dataset) return dataset.get('name').shown;
  }
  return undefined;
}
