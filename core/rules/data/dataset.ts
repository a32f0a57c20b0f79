// What the rules about data ask of one dataset.
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';

export type Dataset = Cursor<NonNullable<MlProject['datasets']>[number]>;

/** Datasets that are maps, half-typed ones included; items of another type are the schema's matter. */
export function datasetsOf(spec: Cursor<MlProject>): readonly Dataset[] {
  return spec
    .get('datasets')
    .items()
    .filter((dataset) => dataset.isMap);
}

export function trainingDatasets(spec: Cursor<MlProject>): readonly Dataset[] {
  return datasetsOf(spec).filter((dataset) => roleOf(dataset) === 'training');
}

/** The role, with the schema's default. */
export function roleOf(dataset: Dataset): string {
  return dataset.get('role').text ?? 'training';
}

/** `dataset "customers"`, for the inside of a sentence. */
export function named(dataset: Dataset): string {
  const name = dataset.get('name').shown;
  return name ? `dataset "${name}"` : 'this dataset';
}

/** `Dataset "customers"`, for the beginning of a sentence. */
export function namedFirst(dataset: Dataset): string {
  const text = named(dataset);
  return text[0]!.toUpperCase() + text.slice(1);
}
