// From text to a YAML tree. Never throws: what cannot be parsed becomes a problem, and a tree is always there.
//
// Three hazards of the `yaml` package (2.9) are shut out before or while it runs: deep nesting ends the whole process, its
// check for unique keys is quadratic, and aliases may expand without end. Nothing here expands an alias.
import {
  Composer,
  type Document,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Pair,
  type ParsedNode,
  Parser,
} from 'yaml';
import type { Span } from '../base/span.ts';
import { MAX_EXPANDED, resolveAliases } from './aliases.ts';

/** Deepest nesting of collections. Plans are not deeper than ten; 850 levels end the process. */
export const MAX_DEPTH = 256;
/** Longest text, in UTF-16 units, that is parsed. A spec of 10,000 lines has about 400,000. */
export const MAX_LENGTH = 1_000_000;

export interface SyntaxProblem {
  readonly code:
    | 'yaml/syntax'
    | 'yaml/duplicate-key'
    | 'yaml/key-without-value'
    | 'yaml/too-deep'
    | 'yaml/alias'
    | 'yaml/too-large'
    | 'yaml/not-text'
    | 'yaml/several-documents';
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly span: Span;
}

export type YamlDocument = Document.Parsed;

export interface ParsedYaml {
  /** The first document of the text; empty when the text was refused. */
  readonly document: YamlDocument | undefined;
  /** All documents and tokens, for tools that read them. */
  readonly documents: readonly YamlDocument[];
  readonly tokens: readonly unknown[];
  readonly lineCounter: LineCounter;
  readonly problems: readonly SyntaxProblem[];
}

export function parseYaml(text: string): ParsedYaml {
  const lineCounter = new LineCounter();
  const refusal = (problem: SyntaxProblem): ParsedYaml => ({
    document: undefined,
    documents: [],
    tokens: [],
    lineCounter,
    problems: [problem],
  });
  const refused = refuse(text);
  if (refused) return refusal(refused);
  const { tokens, deep } = tokensOf(text, lineCounter);
  if (deep !== undefined)
    return refusal({
      code: 'yaml/too-deep',
      severity: 'error',
      message: `Lists and maps are nested more than ${MAX_DEPTH} deep here. Flatten this part; nothing in this file is checked until then.`,
      span: { start: deep, end: Math.min(deep + 1, text.length) },
    });
  // Always YAML 1.2 as the schema means it, whatever a directive or a tag says: `!!set` makes no other kind of node.
  const composer = new Composer({
    strict: false,
    uniqueKeys: false,
    keepSourceTokens: true,
    version: '1.2',
    schema: 'core',
    resolveKnownTags: false,
    merge: false,
  });
  const documents: YamlDocument[] = withoutStacks(() => [...composer.compose(tokens, true, text.length)]);
  const document = documents[0];
  const aliases = document && ALIAS.test(text) ? resolveAliases(document) : undefined;
  if (aliases?.trouble) {
    const { trouble } = aliases;
    const message =
      trouble.kind === 'circle'
        ? 'This alias leads back to itself. Write the value out; nothing in this file is checked until then.'
        : `The aliases of this file expand to more than ${MAX_EXPANDED.toLocaleString('en')} values. Write them out; nothing in this file is checked until then.`;
    return refusal({ code: 'yaml/alias', severity: 'error', message, span: trouble.span });
  }
  const problems: SyntaxProblem[] = (aliases?.lost ?? []).map(({ name, span }) => ({
    code: 'yaml/alias',
    severity: 'error',
    message: `Nothing above is marked "&${name}", so "*${name}" stands for nothing. Write the value out, or mark it.`,
    span,
  }));
  for (const parsed of documents) {
    for (const error of parsed.errors) problems.push(syntaxProblem(error, text));
    for (const warning of parsed.warnings)
      problems.push({ ...syntaxProblem(warning, text), severity: 'warning' });
  }
  if (document) oddKeys(document.contents, problems);
  const second = documents
    .slice(1)
    .find(({ contents }) => contents && !(isScalar(contents) && contents.value === null));
  if (second?.contents?.range) {
    const start = second.contents.range[0];
    problems.push({
      code: 'yaml/several-documents',
      severity: 'error',
      message:
        'This file holds more than one YAML document; only the first is read. Move the second into a file of its own.',
      span: { start, end: lineEnd(text, start) },
    });
  }
  return { document, documents, tokens, lineCounter, problems: first(problems) };
}

/** What an editor can show and a person read; what is left out is said. */
function first(problems: SyntaxProblem[]): readonly SyntaxProblem[] {
  const next = problems.sort((a, b) => a.span.start - b.span.start)[MAX_PROBLEMS];
  if (!next) return problems;
  const message = `${problems.length - MAX_PROBLEMS} more errors follow. Mend the first ones; most go with them.`;
  return [...problems.slice(0, MAX_PROBLEMS), { ...next, code: 'yaml/syntax', message }];
}

const MAX_PROBLEMS = 500;

// An alias begins with a star that something follows; texts without one need no look at anchors.
const ALIAS = /\*[^\s*]/;

/** What must not reach the parser, in one pass over the text. */
function refuse(text: string): SyntaxProblem | undefined {
  const first: Span = { start: 0, end: Math.min(text.length, lineEnd(text, 0), 200) };
  if (text.length > MAX_LENGTH) {
    return {
      code: 'yaml/too-large',
      severity: 'error',
      message: `This file has ${text.length.toLocaleString('en')} characters; Modelyard reads at most ${MAX_LENGTH.toLocaleString('en')}. Split it, or keep data out of it.`,
      span: first,
    };
  }
  const odd = text.search(NOT_TEXT);
  if (odd >= 0) {
    return {
      code: 'yaml/not-text',
      severity: 'error',
      message:
        text.charCodeAt(odd) === 0
          ? 'This file is not UTF-8 text: it holds NUL characters. Save it as UTF-8.'
          : 'This file is not UTF-8 text: some bytes could not be read. Save it as UTF-8.',
      span: { start: odd, end: odd + 1 },
    };
  }
  return undefined;
}

// NUL never stands in text; U+FFFD is what a decoder leaves where bytes were no UTF-8.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose of this pattern
const NOT_TEXT = /[\u0000\ufffd]/;

interface Tokens {
  readonly tokens: Parameters<Composer['compose']>[0] extends Iterable<infer T> ? T[] : never;
  /** Offset at which nesting exceeds the limit; what follows is not read. */
  readonly deep: number | undefined;
}

/** The parser keeps what it nests on a list, so it reads any depth; all that comes after it calls itself for each level. */
function tokensOf(text: string, lineCounter: LineCounter): Tokens {
  const parser = new Parser(lineCounter.addNewLine);
  lineCounter.addNewLine(0);
  const tokens: Tokens['tokens'] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // The document is on the list too.
    if (parser.stack.length > MAX_DEPTH + 1)
      return { tokens, deep: Math.max(0, parser.offset - lexeme.length) };
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, deep: undefined };
}

/** An error's stack costs more than the error, and hostile texts have many. */
function withoutStacks<T>(work: () => T): T {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = before;
  }
}

function syntaxProblem(
  error: { message: string; pos: [number, number]; code: string },
  text: string,
): SyntaxProblem {
  const start = Math.min(error.pos[0], text.length);
  const end = Math.min(Math.max(error.pos[1], start + 1), text.length);
  return {
    code: 'yaml/syntax',
    severity: 'error',
    message: SYNTAX_MESSAGES[error.code] ?? sentence(error.message),
    span: { start, end },
  };
}

/** The parser's frequent errors, said with the next step. */
const SYNTAX_MESSAGES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Tabs cannot indent YAML. Use spaces.',
  MISSING_CHAR:
    'Something is missing here, such as a colon after the key, a closing bracket or a closing quote.',
  MULTILINE_IMPLICIT_KEY: 'This key spreads over several lines. Is a colon missing?',
};

function sentence(message: string): string {
  const text = message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Keys that stand twice, and keys that are the rest of an unquoted text: `{ why: fast, and cheap }`. */
function oddKeys(node: unknown, problems: SyntaxProblem[]): void {
  if (isMap(node)) {
    const seen = new Set<unknown>();
    for (const { key, value } of node.items as Pair<ParsedNode, ParsedNode | null>[]) {
      if (isScalar(key) && key.value !== null) {
        if (seen.has(key.value) && key.range) {
          problems.push({
            code: 'yaml/duplicate-key',
            severity: 'error',
            message: `"${String(key.value)}" stands twice in this map; only the last would count. Remove one.`,
            span: { start: key.range[0], end: key.range[1] },
          });
        }
        seen.add(key.value);
        if (value === null && node.flow && key.range) {
          problems.push({
            code: 'yaml/key-without-value',
            severity: 'warning',
            message: `"${String(key.value)}" has no value. Commas separate fields inside { }: quote the text before it if it belongs to that, or give it a value.`,
            span: { start: key.range[0], end: key.range[1] },
          });
        }
      }
      if (value && !isScalar(value)) oddKeys(value, problems);
    }
  } else if (isSeq(node)) for (const item of node.items) if (!isScalar(item)) oddKeys(item, problems);
}

function lineEnd(text: string, from: number): number {
  LINE_END.lastIndex = from;
  return LINE_END.exec(text)?.index ?? text.length;
}

const LINE_END = /[\r\n]/g;
