// What the schema validator found, said in the words of the product: the value, what is wrong, and the next step.
import { isMap, type ParsedNode } from 'yaml';
import { didYouMean, nearest } from '../base/did-you-mean.ts';
import type { Span } from '../base/span.ts';
import type { Severity } from './problem.ts';

export interface RelativeProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly fix?: { readonly title: string; readonly span: Span; readonly text: string };
}

interface Described {
  readonly description?: string | undefined;
  readonly properties?: Readonly<Record<string, unknown>> | undefined;
}

export type Found =
  | { readonly kind: 'missing'; readonly field: string; readonly schema: Described }
  | { readonly kind: 'unknown'; readonly field: string; readonly known: readonly string[] }
  | {
      readonly kind: 'validator';
      readonly message: string;
      readonly data: unknown;
      /** The list item that was validated, when it was one. */
      readonly item: ParsedNode | null | undefined;
      readonly schema: Described;
    };

/** `span` is where the validator put it; `text` is the whole file. */
export function schemaProblem(found: Found, span: Span, text: string): RelativeProblem {
  switch (found.kind) {
    case 'missing':
      return missing(found.field, found.schema, span);
    case 'unknown':
      return unknown(found.field, found.known, span);
    default:
      return fromValidator(found, span, text);
  }
}

function fromValidator(
  found: Extract<Found, { kind: 'validator' }>,
  span: Span,
  text: string,
): RelativeProblem {
  const value = text.slice(span.start, span.end).trim();
  const shown = value.length > 60 || value.includes('\n') ? 'This value' : `"${unquote(value)}"`;
  const data = (found.data ?? {}) as { values?: readonly unknown[]; properties?: readonly string[] };
  let match = /^Missing property "(.+)"\.$/.exec(found.message);
  if (match)
    return missing(match[1]!, found.schema, span.end - span.start <= 1 ? itemSpan(found.item, span) : span);
  match = /^Property (.*) is not allowed\.$/s.exec(found.message);
  if (match) return unknown(match[1]!, data.properties ?? [], span);
  if (data.values) {
    // YAML counts a lone carriage return to the value: what replaces it needs its space behind the colon.
    const lead = /^\s/.test(text.slice(span.start, span.end)) ? ' ' : '';
    return wrongValue(unquote(value), shown, data.values.map(String), span, lead);
  }
  match = /^Incorrect type\. Expected (?:one of )?"?(.+?)"?\.$/.exec(found.message);
  if (match) {
    const expected = match[1]!
      .split(/[,|] ?/)
      .map(typeName)
      .join(' or ');
    const message =
      value === '' || span.end <= span.start
        ? `A value is missing here: ${expected}.`
        : `${shown} is not ${expected}. Write ${expected}.`;
    return { code: 'schema/type', severity: 'error', message, span: oneLine(span, text) };
  }
  match = /^Value is (above|below) the (exclusive )?(?:maximum|minimum) of (.+)\.$/.exec(found.message);
  if (match) {
    const bound = `${match[2] ? (match[1] === 'above' ? 'below' : 'above') : match[1] === 'above' ? 'at most' : 'at least'} ${match[3]}`;
    return {
      code: 'schema/range',
      severity: 'error',
      message: `${shown} is out of range. Write a number that is ${bound}.`,
      span,
    };
  }
  match = /^Array has too (few|many) items.*?(\d+)/.exec(found.message);
  if (match) {
    const bound = match[1] === 'few' ? 'at least' : 'at most';
    return {
      code: 'schema/length',
      severity: 'error',
      message: `This list needs ${bound} ${match[2]} items.`,
      span: oneLine(span, text),
    };
  }
  if (found.message.startsWith('String is shorter'))
    return { code: 'schema/type', severity: 'error', message: 'This text is empty. Write something.', span };
  return {
    code: 'schema/format',
    severity: 'error',
    message: shown === 'This value' ? found.message : `${shown} does not fit. ${found.message}`,
    span: oneLine(span, text),
  };
}

/** A key that stands for no field: nothing before the colon, or a list or map there. */
export function unusableKey(span: Span, text: string): RelativeProblem {
  const empty = text.slice(span.start, span.end).replace(/^\?/, '').trim() === '';
  return {
    code: 'schema/unknown-field',
    severity: 'error',
    message: empty
      ? 'There is no key before the colon. Write the name of a field.'
      : 'This key is no text, so it names no field. Write the name of a field before the colon.',
    span: oneLine(span, text),
  };
}

function missing(field: string, schema: Described, span: Span): RelativeProblem {
  const about = (schema.properties?.[field] as Described | undefined)?.description;
  return {
    code: 'schema/missing-field',
    severity: 'error',
    message: `The field "${field}" is missing. ${about ? `Add it: ${about}` : 'Add it.'}`,
    span,
  };
}

function unknown(field: string, known: readonly string[], span: Span): RelativeProblem {
  const near = nearest(field, known);
  return {
    code: 'schema/unknown-field',
    severity: 'error',
    message: `There is no field "${shortened(field)}" here.${near ? didYouMean(field, known) : ' Remove it, or look for its place in the reference.'}`,
    span,
    ...(near && { fix: { title: `Rename "${field}" to "${near}"`, span, text: near } }),
  };
}

/** `lead` is written before the value that replaces the wrong one. */
function wrongValue(
  value: string,
  shown: string,
  values: readonly string[],
  span: Span,
  lead: string,
): RelativeProblem {
  const near = nearest(value, values);
  const list = values.length > 12 ? `${values.slice(0, 12).join(', ')}, …` : values.join(', ');
  return {
    code: 'schema/value',
    severity: 'error',
    message: `${shown} is not one of: ${list}.${didYouMean(value, values)}`,
    span,
    ...(near && { fix: { title: `Change "${value}" to "${near}"`, span, text: `${lead}${near}` } }),
  };
}

/** An item of a list is named by its first field's value, or by that field. */
function itemSpan(item: ParsedNode | null | undefined, fallback: Span): Span {
  const first = isMap(item) ? item.items[0] : undefined;
  const value = first?.value as ParsedNode | null | undefined;
  const range = (value && !isMap(value) && value.range) || first?.key?.range;
  return range ? { start: range[0], end: range[1] } : fallback;
}

function typeName(type: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'a text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a map of fields',
    null: 'empty',
  };
  return names[type.trim()] ?? 'a map of fields';
}

function oneLine(span: Span, text: string): Span {
  const end = text.slice(span.start, span.end).search(/[\r\n]/);
  return end <= 0 ? span : { start: span.start, end: span.start + end };
}

function unquote(value: string): string {
  return /^(["']).*\1$/s.test(value) ? value.slice(1, -1) : value;
}

/** Longest name that a message quotes, in characters. */
const LONGEST_NAME = 60;

function shortened(name: string): string {
  const line = name.replace(/\s+/g, ' ');
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME)}…` : line;
}
