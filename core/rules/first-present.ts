// Where a problem with an absent section stands: at that which asks for the section, so that a file's first line does not
// gather them all.
import type { Cursor } from '../spec/cursor.ts';

/** The first of `places` that is in the file; the first of all when none is. */
export function firstPresent(...places: readonly [Cursor<unknown>, ...Cursor<unknown>[]]): Cursor<unknown> {
  return places.find((place) => place.present || place.pair) ?? places[0];
}
