// What the prediction task produces, and which decisions rest on it.
import type { MlCanvas } from '../../schema/generated/mlcanvas.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { says } from './placeholder.ts';

export type Output = Cursor<NonNullable<NonNullable<MlCanvas['predictionTask']>['outputs']>[number]>;
export type Decision = Cursor<NonNullable<MlCanvas['decisions']>[number]>;

/** Outputs that have a name. */
export function outputsOf(canvas: Cursor<MlCanvas>): readonly Output[] {
  return canvas
    .get('predictionTask')
    .get('outputs')
    .items()
    .filter((output) => output.get('name').text !== undefined && says(output.get('name')));
}

export function namesOf(outputs: readonly Output[]): readonly string[] {
  return [...new Set(outputs.map((output) => output.get('name').text!))];
}

/** Decisions that are maps, half-typed ones included. */
export function decisionsOf(canvas: Cursor<MlCanvas>): readonly Decision[] {
  return canvas
    .get('decisions')
    .items()
    .filter((decision) => decision.isMap);
}
