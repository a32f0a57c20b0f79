// Whether two documents say the same: keys, values, order, anchors and tags, whatever their layout and comments.
import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { YamlDocument } from './parse.ts';

export function sameContent(a: YamlDocument | undefined, b: YamlDocument | undefined): boolean {
  return same(a?.contents, b?.contents);
}

/** Nesting is limited by the parser, so this may call itself. */
function same(a: unknown, b: unknown): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (isAlias(a)) return isAlias(b) && a.source === b.source;
  if (isPair(a)) return isPair(b) && same(a.key, b.key) && same(a.value, b.value);
  if (isScalar(a))
    return isScalar(b) && Object.is(a.value, b.value) && a.anchor === b.anchor && a.tag === b.tag;
  if ((isMap(a) && isMap(b)) || (isSeq(a) && isSeq(b))) {
    const items: readonly unknown[] = b.items;
    return (
      a.anchor === b.anchor &&
      a.tag === b.tag &&
      a.items.length === items.length &&
      a.items.every((item: unknown, index) => same(item, items[index]))
    );
  }
  return false;
}

function isEmpty(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null && !node.anchor);
}
