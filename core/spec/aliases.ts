// Anchors and aliases, resolved once. Aliases that form a circle, or that would expand without measure, are refused.
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type ParsedNode,
  visit,
} from 'yaml';
import type { Span } from '../base/span.ts';

/** Most nodes that a document may have once its aliases are expanded; a spec of 10,000 lines has about 40,000. */
export const MAX_EXPANDED = 500_000;

type Node = ParsedNode | null;

export interface AliasTrouble {
  readonly kind: 'circle' | 'bomb';
  readonly span: Span;
}

export interface Aliases {
  /** What makes the document unfit to be read. */
  readonly trouble: AliasTrouble | undefined;
  /** Aliases whose name no value before them carries. */
  readonly lost: readonly { readonly name: string; readonly span: Span }[];
}

/**
 * Points every alias at its target, so that resolving one later costs nothing (the package's own way walks the whole
 * document for each).
 */
export function resolveAliases(document: Document.Parsed): Aliases {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, (_key, node) => {
    if (isAlias(node)) targets.set(node, anchors.get(node.source) ?? null);
    else if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor)
      anchors.set(node.anchor, node as ParsedNode);
  });
  for (const [alias, target] of targets) alias.resolve = () => (target ?? undefined) as never;
  const lost = [...targets].flatMap(([alias, target]) =>
    target ? [] : [{ name: alias.source, span: spanOf(alias) }],
  );
  return { trouble: targets.size === 0 ? undefined : expansionTrouble(document.contents, targets), lost };
}

function expansionTrouble(root: Node, targets: ReadonlyMap<Alias, Node>): AliasTrouble | undefined {
  const sizes = new Map<unknown, number>();
  const open = new Set<unknown>();
  let trouble: AliasTrouble | undefined;
  const size = (node: unknown): number => {
    const known = sizes.get(node);
    if (known !== undefined) return known;
    let total = 1;
    if (isAlias(node)) {
      const target = targets.get(node) ?? null;
      const span = spanOf(node);
      if (open.has(target)) trouble ??= { kind: 'circle', span };
      else {
        total += size(target);
        if (total > MAX_EXPANDED) trouble ??= { kind: 'bomb', span };
      }
    } else if (isMap(node) || isSeq(node)) {
      open.add(node);
      for (const item of node.items) total += isPair(item) ? size(item.key) + size(item.value) : size(item);
      open.delete(node);
    }
    total = Math.min(total, MAX_EXPANDED * 2);
    sizes.set(node, total);
    return total;
  };
  const total = size(root);
  if (!trouble && total > MAX_EXPANDED) trouble = { kind: 'bomb', span: { start: 0, end: 1 } };
  return trouble;
}

function spanOf(alias: Alias): Span {
  return { start: alias.range?.[0] ?? 0, end: alias.range?.[1] ?? 1 };
}
