// The first rows of a table from the first part of its file. Reads what people really keep: other delimiters, quotes with
// line breaks in them, byte order marks, a last row that was cut off.

export type TableFormat = 'csv' | 'tsv' | 'json' | 'jsonl';

export interface TableHead {
  readonly header: readonly string[];
  /** Cells as text; undefined where a value is missing. Rows may be shorter or longer than the header. */
  readonly rows: readonly (readonly (string | undefined)[])[];
  /** True when these are all rows of the file. */
  readonly complete: boolean;
}

/** Most rows that are read. */
const MAX_ROWS = 2000;
/** Most columns that are read; a line of a million commas is not a table for people. */
const MAX_COLUMNS = 2000;

/** `whole` tells that the text is the whole file. Undefined when no header can be found. */
export function readTableHead(text: string, format: TableFormat, whole: boolean): TableHead | undefined {
  const clean = text.replace(/^\ufeff/, '');
  if (format === 'jsonl' || format === 'json') return fromObjects(readObjects(clean), whole);
  return fromDelimited(clean, format === 'tsv' ? '\t' : delimiterOf(clean), whole);
}

function fromDelimited(text: string, delimiter: string, whole: boolean): TableHead | undefined {
  const { records, ended } = readRecords(text, delimiter);
  const all = whole || ended ? records : records.slice(0, -1);
  const [first, ...rest] = all;
  if (!first) return undefined;
  const header = first.map((cell) => cell.trim());
  // A header names things: a first row of numbers is data, and two columns of one name cannot be told apart.
  if (header.some((name) => name === '' || /^[+-]?[\d.,]+$/.test(name))) return undefined;
  if (new Set(header).size !== header.length) return undefined;
  return {
    header,
    rows: rest.slice(0, MAX_ROWS).map((record) => record.map(cellValue)),
    complete: whole && rest.length <= MAX_ROWS,
  };
}

/** The delimiter that stands most often in the first line, outside quotes. */
function delimiterOf(text: string): string {
  const line = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t', '|'].map((delimiter) => ({
    delimiter,
    count: line.split(delimiter).length,
  }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}

/** RFC 4180, with any delimiter and line end. `ended` tells that the last record's line end was there. */
function readRecords(text: string, delimiter: string): { records: string[][]; ended: boolean } {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let quoted = false;
  let at = 0;
  const endCell = () => {
    if (record.length < MAX_COLUMNS) record.push(cell);
    cell = '';
  };
  const endRecord = () => {
    endCell();
    if (record.length > 1 || record[0] !== '') records.push(record);
    record = [];
  };
  for (; at < text.length && records.length <= MAX_ROWS + 1; at++) {
    const char = text[at]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (char === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (char === delimiter) endCell();
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[at + 1] === '\n') at++;
      endRecord();
    } else cell += char;
  }
  const ended = cell === '' && record.length === 0;
  if (!ended) endRecord();
  return { records, ended };
}

/** The complete objects of a text: of an array, or one a line. A broken or cut object ends the reading. */
function readObjects(text: string): Record<string, unknown>[] {
  const objects: Record<string, unknown>[] = [];
  let at = text.search(/\S/);
  if (text[at] === '[') at++;
  while (at >= 0 && at < text.length && objects.length <= MAX_ROWS) {
    const start = at + Math.max(0, text.slice(at).search(/[^\s,]/));
    if (text[start] !== '{') break;
    const end = endOfObject(text, start);
    if (end < 0) break;
    try {
      objects.push(JSON.parse(text.slice(start, end)) as Record<string, unknown>);
    } catch {
      break;
    }
    at = end;
  }
  return objects;
}

function endOfObject(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return at + 1;
  }
  return -1;
}

function fromObjects(objects: readonly Record<string, unknown>[], whole: boolean): TableHead | undefined {
  const header = [...new Set(objects.flatMap((object) => Object.keys(object)))].slice(0, MAX_COLUMNS);
  if (header.length === 0) return undefined;
  const rows = objects.slice(0, MAX_ROWS).map((object) =>
    header.map((key) => {
      const value = object[key];
      if (value === null || value === undefined) return undefined;
      return typeof value === 'object' ? JSON.stringify(value) : cellValue(String(value));
    }),
  );
  return { header, rows, complete: whole && objects.length <= MAX_ROWS };
}

/** What pandas reads as missing by default, as far as it is ever written on purpose. */
const MISSING = new Set(['', 'na', 'n/a', '#n/a', 'nan', 'null', 'none', '-nan']);

function cellValue(cell: string): string | undefined {
  const trimmed = cell.trim();
  return MISSING.has(trimmed.toLowerCase()) ? undefined : trimmed;
}
