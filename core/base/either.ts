// Several names in one sentence, of which one is to be taken.

/** `a`, `a or b`, `a, b or c`. */
export function either(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
