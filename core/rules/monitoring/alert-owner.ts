// Who is told when the live model is in trouble.
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';

/** What a repair writes where the spec names nobody. */
export const OWNER_QUESTION = 'Which person or team is told?';

/** Owner of the service, or else of the project. */
export function knownOwner(spec: Cursor<MlProject>): string | undefined {
  return spec.get('deployment').get('owner').shown ?? spec.get('owner').shown;
}
