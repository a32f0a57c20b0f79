// A typed look at a YAML tree: the schema's types say which fields exist, the tree says what really stands there.
//
// A cursor never fails. Where a field is absent, or has another type than the schema wants, the answer is undefined (schema
// validation reports it), and the cursor still knows the best place for a problem: the nearest thing that is there.
import {
  type Alias,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Span } from '../base/span.ts';
import type { YamlDocument } from './parse.ts';

type Objects<T> = T extends readonly unknown[] ? never : T extends object ? T : never;
type KeysOf<T> = T extends unknown ? Extract<keyof T, string> : never;
type ValueAt<T, K extends string> = T extends unknown
  ? K extends keyof T
    ? NonNullable<T[K]>
    : never
  : never;
type Items<T> = T extends readonly (infer Item)[] ? NonNullable<Item> : never;
type Values<T> = T extends readonly unknown[] ? never : T extends object ? NonNullable<T[keyof T]> : never;

/** Fields that the schema knows for `T`, over all its object variants. */
export type FieldOf<T> = KeysOf<Objects<NonNullable<T>>>;

type Node = ParsedNode | null;

/** What all cursors of one file share. */
export interface Source {
  readonly uri: string;
  readonly text: string;
  readonly document: YamlDocument | undefined;
}

export class Cursor<T> {
  readonly source: Source;
  /** Value with aliases followed; null when the field is absent or empty. */
  readonly node: Node;
  readonly parent: Cursor<unknown> | undefined;
  /** Key in the parent's map, or index in its list; the file's root has ''. */
  readonly name: string | number;
  /** The pair in the parent's map, when the key is there. */
  readonly pair: Pair<ParsedNode, Node> | undefined;
  /** Where the value stands in the text: an alias stands where it is used, not where its anchor is. */
  readonly place: Node;
  readonly #children = new Map<string | number, Cursor<never>>();
  #items: readonly Cursor<never>[] | undefined;
  #entries: readonly Cursor<never>[] | undefined;

  constructor(
    source: Source,
    place: Node,
    parent: Cursor<unknown> | undefined,
    name: string | number,
    pair: Pair<ParsedNode, Node> | undefined,
  ) {
    this.source = source;
    this.place = place;
    const node = isAlias(place) ? targetOf(place, source) : place;
    this.node = isScalar(node) && node.value === null ? null : node;
    this.parent = parent;
    this.name = name;
    this.pair = pair;
  }

  /** The field of this name. Works on absent fields too: all their fields are absent. */
  get<K extends FieldOf<T>>(key: K): Cursor<ValueAt<Objects<NonNullable<T>>, K>> {
    return this.field(key) as Cursor<ValueAt<Objects<NonNullable<T>>, K>>;
  }

  /** The field of a name that only the file knows, such as the name of a target or a metric. */
  field(key: string): Cursor<Values<Objects<NonNullable<T>>>> {
    const known = this.#children.get(key);
    if (known) return known as unknown as Cursor<Values<Objects<NonNullable<T>>>>;
    const pair = isMap(this.node)
      ? pairOf(this.node as YAMLMap<ParsedNode, Node>, key, this.source, 0)
      : undefined;
    return this.#child(key, pair) as unknown as Cursor<Values<Objects<NonNullable<T>>>>;
  }

  /** The items of a list; a list that is absent or something else has none. */
  items(): readonly Cursor<Items<NonNullable<T>>>[] {
    this.#items ??= isSeq(this.node)
      ? this.node.items.map(
          (item, index) => new Cursor<never>(this.source, item as Node, this, index, undefined),
        )
      : [];
    return this.#items as unknown as readonly Cursor<Items<NonNullable<T>>>[];
  }

  /** The fields of a map as cursors, in order; keys that are no text are passed over. */
  entries(): readonly Cursor<Values<Objects<NonNullable<T>>>>[] {
    this.#entries ??= this.#readEntries();
    return this.#entries as unknown as readonly Cursor<Values<Objects<NonNullable<T>>>>[];
  }

  /** The list's items, or the value itself where the schema allows one in place of a list. */
  oneOrMore(): readonly Cursor<unknown>[] {
    return this.isList
      ? (this.items() as readonly Cursor<unknown>[])
      : this.present
        ? [this as Cursor<unknown>]
        : [];
  }

  /** True when the key is there and holds something. */
  get present(): boolean {
    return this.node !== null;
  }

  get isMap(): boolean {
    return isMap(this.node);
  }

  get isList(): boolean {
    return isSeq(this.node);
  }

  /** True when the value is absent, blank, or an empty list or map. */
  get blank(): boolean {
    if (isMap(this.node) || isSeq(this.node)) return this.node.items.length === 0;
    return (
      this.node === null ||
      (isScalar(this.node) && typeof this.node.value === 'string' && this.node.value.trim() === '')
    );
  }

  /** Text, trimmed; undefined for anything else and for blank text. */
  get text(): string | undefined {
    const value = this.scalar;
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  }

  /** A finite number. */
  get number(): number | undefined {
    const value = this.scalar;
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  }

  get boolean(): boolean | undefined {
    const value = this.scalar;
    return typeof value === 'boolean' ? value : undefined;
  }

  /** Text, number or boolean as it stands. */
  get scalar(): string | number | boolean | undefined {
    const value = isScalar(this.node) ? (this.node as Scalar).value : undefined;
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : undefined;
  }

  /** Scalar as a person reads it; undefined for maps, lists and absent values. */
  get shown(): string | undefined {
    const value = this.scalar;
    return value === undefined ? undefined : String(value).trim();
  }

  /** Whole value in the text, without trailing comments; undefined when absent. */
  get valueSpan(): Span | undefined {
    const range = this.place?.range;
    return this.node !== null && range
      ? { start: range[0], end: trimmedEnd(this.source.text, range[0], range[1]) }
      : undefined;
  }

  /** The key in the text; undefined for list items and absent fields. */
  get keySpan(): Span | undefined {
    const range = this.pair?.key?.range;
    return range ? { start: range[0], end: range[1] } : undefined;
  }

  /**
   * Where a problem with this value stands: a scalar itself, the key of a map or list, the name of a list's item, and for
   * what is absent the place of its parent.
   */
  get span(): Span {
    if (this.node !== null) {
      if (isScalar(this.node) || isAlias(this.place)) {
        const value = this.valueSpan!;
        const firstLine = this.source.text.slice(value.start, value.end).search(/[\r\n]/);
        return firstLine < 0
          ? value
          : (this.keySpan ?? { start: value.start, end: value.start + Math.max(firstLine, 1) });
      }
      if (this.keySpan) return this.keySpan;
      if (isMap(this.node)) {
        const name = this.field('name');
        if (name.valueSpan && this.name !== '') return name.valueSpan;
        const first = (this.node as YAMLMap<ParsedNode, Node>).items[0];
        if (this.name === '' && name.keySpan) return name.keySpan;
        if (first?.key?.range) return { start: first.key.range[0], end: first.key.range[1] };
      }
      const place = this.valueSpan!;
      return {
        start: place.start,
        end: Math.min(place.end, Math.max(firstLineEnd(this.source.text, place.start), place.start + 1)),
      };
    }
    if (this.keySpan) return this.keySpan;
    if (this.parent) return this.parent.span;
    return { start: 0, end: Math.min(this.source.text.length, firstLineEnd(this.source.text, 0)) };
  }

  /** `training.targets.cloud` or `datasets[0].split`. */
  get path(): string {
    if (!this.parent) return '';
    const before = this.parent.path;
    return typeof this.name === 'number'
      ? `${before}[${this.name}]`
      : before
        ? `${before}.${this.name}`
        : this.name;
  }

  #child(key: string, pair: Pair<ParsedNode, Node> | undefined): Cursor<never> {
    const child = new Cursor<never>(this.source, pair?.value ?? null, this, key, pair);
    this.#children.set(key, child);
    return child;
  }

  #readEntries(): readonly Cursor<never>[] {
    if (!isMap(this.node)) return [];
    // Of two pairs with one key the last counts, as in `field`, which would search the whole map for each name.
    const pairs = new Map<string, Pair<ParsedNode, Node>>();
    for (const pair of (this.node as YAMLMap<ParsedNode, Node>).items)
      if (isScalar(pair.key) && pair.key.value !== null && pair.key.value !== '<<')
        pairs.set(String(pair.key.value), pair);
    return [...pairs].map(([name, pair]) => this.#children.get(name) ?? this.#child(name, pair));
  }
}

/** The pair of a key: of equal keys the last, else what a merge brings, the first first. */
function pairOf(
  map: YAMLMap<ParsedNode, Node>,
  key: string,
  source: Source,
  depth: number,
): Pair<ParsedNode, Node> | undefined {
  let merged: Pair<ParsedNode, Node> | undefined;
  let found: Pair<ParsedNode, Node> | undefined;
  if (map.items.length > LARGE) {
    const pairs = indexed(map);
    found = pairs.get(key);
    if (found || !pairs.has('<<')) return found;
  }
  for (const pair of map.items) {
    if (!isPair(pair) || !isScalar(pair.key)) continue;
    if (pair.key.value === key || String(pair.key.value) === key) found = pair;
    else if (pair.key.value === '<<' && depth < MAX_MERGES) {
      const sources = isSeq(pair.value) ? pair.value.items : [pair.value];
      for (const one of sources) {
        const target = isAlias(one) ? targetOf(one, source) : (one as Node);
        if (isMap(target)) merged ??= pairOf(target as YAMLMap<ParsedNode, Node>, key, source, depth + 1);
      }
    }
  }
  return found ?? merged;
}

/** Keys above which a map gets an index: looking through all of them for each would take forever. */
const LARGE = 64;

const indexes = new WeakMap<YAMLMap<ParsedNode, Node>, ReadonlyMap<string, Pair<ParsedNode, Node>>>();

function indexed(map: YAMLMap<ParsedNode, Node>): ReadonlyMap<string, Pair<ParsedNode, Node>> {
  let pairs = indexes.get(map);
  if (!pairs) {
    const made = new Map<string, Pair<ParsedNode, Node>>();
    for (const pair of map.items) if (isScalar(pair.key)) made.set(String(pair.key.value), pair);
    pairs = made;
    indexes.set(map, pairs);
  }
  return pairs;
}

/** Deepest chain of merge keys that is followed. */
const MAX_MERGES = 8;

export function rootCursor<T>(source: Source): Cursor<T> {
  return new Cursor<T>(
    source,
    (source.document?.contents as Node | undefined) ?? null,
    undefined,
    '',
    undefined,
  );
}

/** `resolve` was pointed at the target when the document was parsed; it costs nothing here. */
function targetOf(alias: Alias, source: Source): Node {
  return (source.document && (alias.resolve(source.document) as Node | undefined)) ?? null;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = Math.min(end, text.length);
  while (at > start && /\s/.test(text[at - 1]!)) at--;
  return at;
}

function firstLineEnd(text: string, from: number): number {
  const found = text.slice(from, from + 1000).search(/[\r\n]/);
  return found < 0 ? Math.min(text.length, from + 1000) : from + found;
}
