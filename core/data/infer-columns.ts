// Names and simple types of a table's columns, guessed from its first rows. A guess for a new spec, not a profile.
import type { TableHead } from './table-head.ts';

export type ColumnType =
  | 'numeric'
  | 'integer'
  | 'categorical'
  | 'boolean'
  | 'text'
  | 'datetime'
  | 'identifier';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Different values in the rows that were read. */
  readonly distinct: number;
  /** Values by falling count, when there are at most `MAX_VALUES`. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
  /** True when a value stands in more than one of the rows that were read. */
  readonly repeats: boolean;
  /** True when a value is missing in the rows that were read. */
  readonly missing: boolean;
}

/** A column with more different values is not listed value by value. */
export const MAX_VALUES = 20;
/** Average length from which words count as free text. */
const TEXT_LENGTH = 30;

export function inferColumns(head: TableHead): readonly Column[] {
  return head.header.map((name, index) => {
    const present = head.rows.map((row) => row[index]).filter((value) => value !== undefined);
    const counts = new Map<string, number>();
    for (const value of present) counts.set(value, (counts.get(value) ?? 0) + 1);
    const values =
      counts.size > MAX_VALUES
        ? []
        : [...counts]
            .map(([value, count]) => ({ value, count }))
            .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return {
      name,
      type: typeOf(name, present, counts.size),
      distinct: counts.size,
      values,
      repeats: counts.size < present.length,
      missing: present.length < head.rows.length,
    };
  });
}

function typeOf(name: string, values: readonly string[], distinct: number): ColumnType {
  if (values.length === 0) return looksLikeKey(name) ? 'identifier' : 'text';
  const all = (pattern: RegExp) => values.every((value) => pattern.test(value));
  if (all(UUID) || (looksLikeKey(name) && all(KEY))) return 'identifier';
  if (distinct <= 2 && (all(/^(true|false)$/i) || all(/^(yes|no)$/i) || all(/^[yn]$/i))) return 'boolean';
  if (distinct === 2 && all(/^[01]$/)) return 'boolean';
  if (all(/^[+-]?(0|[1-9]\d{0,14})$/)) return 'integer';
  // `01234` is a code: as a number it would lose its zero.
  if (all(/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i) && !values.some((value) => /^[+-]?0\d/.test(value)))
    return 'numeric';
  if (all(DATE)) return 'datetime';
  const length = values.reduce((sum, value) => sum + value.length, 0) / values.length;
  const varied = distinct > 50 && distinct > values.length / 2;
  return length > TEXT_LENGTH || (varied && values.some((value) => value.includes(' ')))
    ? 'text'
    : 'categorical';
}

function looksLikeKey(name: string): boolean {
  return /(^|[_\s-])(id|uuid|guid|key)$/i.test(name) || /[a-z](Id|ID|Key)$/.test(name);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const KEY = /^[\w.:-]{1,64}$/;
/** ISO 8601 dates and times, months, and days with dots or slashes. */
const DATE =
  /^(\d{4}-\d{2}(-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?|\d{1,2}[./]\d{1,2}[./]\d{4})$/;
