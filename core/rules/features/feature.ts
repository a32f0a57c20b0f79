// What the rules about features ask of one feature.
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { isAnswered } from '../prompt.ts';

export type Feature = Cursor<NonNullable<MlProject['features']>[number]>;

/** Features that are maps, half-typed ones included; items of another type are the schema's matter. */
export function featuresOf(spec: Cursor<MlProject>): readonly Feature[] {
  return spec
    .get('features')
    .items()
    .filter((feature) => feature.isMap);
}

/** `feature "tenure"`, for the inside of a sentence. */
export function named(feature: Feature): string {
  const name = feature.get('name').shown;
  return name ? `feature "${name}"` : 'this feature';
}

/** `Feature "tenure"`, for the beginning of a sentence. */
export function namedFirst(feature: Feature): string {
  const text = named(feature);
  return text[0]!.toUpperCase() + text.slice(1);
}

/** Column in the data: the feature's name unless it says otherwise. */
export function columnOf(feature: Feature): string | undefined {
  return feature.get('column').shown ?? feature.get('name').shown;
}

/** What a repair writes into `reason` for a person to answer. */
export const REASON_QUESTION =
  'Why may the model learn from this identifier, and what does it do with one it has not seen?';

/** True when the spec says why what is unusual about the feature is right. */
export function isReasoned(feature: Feature): boolean {
  return isAnswered(feature.get('reason'), REASON_QUESTION);
}
