// Holds a file against its JSON Schema with yaml-language-server's validator, and says the result in our words.
//
// Only what changed is validated again: the tree is cut into chunks (a section, or an item of a long list), and a chunk with
// the same text under the same schema has the same problems. Files with anchors are validated whole.
import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import { SchemaDraft } from 'yaml-language-server/out/src/languageservice/jsonLanguageTypes.js';
import type { JSONSchema } from 'yaml-language-server/out/src/languageservice/jsonSchema.js';
import { convertAST } from 'yaml-language-server/out/src/languageservice/parser/ast-converter.js';
import { getValidator } from 'yaml-language-server/out/src/languageservice/parser/schemaValidation/validatorFactory.js';
import { sayable } from '../base/printable.ts';
import type { Span } from '../base/span.ts';
import { resolvedSchema } from '../schema/schemas.ts';
import type { Problem } from './problem.ts';
import { type RelativeProblem, schemaProblem, unusableKey } from './schema-problem.ts';
import type { SpecFile } from './spec-file.ts';

type Node = ParsedNode | null;
/** Problems of one chunk, relative to its start, by schema and text. */
type Chunks = Map<JSONSchema, Map<string, readonly RelativeProblem[]>>;

/** Chunks are not cut below this many characters. */
const CHUNK = 600;
/** Problems of one file that are told. A file with more is no spec, or has one cause for all. */
const MAX_PROBLEMS = 1000;

export class SchemaValidator {
  /** Chunks of the last version of each file. */
  readonly #known = new Map<string, Chunks>();

  /** Schema problems of a file; none for a file that could not be parsed. */
  async problems(file: SpecFile): Promise<readonly Problem[]> {
    const schema = resolvedSchema(file.kind);
    const document = file.parsed.document;
    if (!document?.contents || (isScalar(document.contents) && document.contents.value === null)) return [];
    const fresh: Chunks = new Map();
    const walk = new Walk(file, this.#known.get(file.uri), fresh);
    walk.value(document.contents, undefined, schema);
    this.#known.set(file.uri, fresh);
    return walk.found;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }
}

/** One validation of one file. */
class Walk {
  readonly found: Problem[] = [];
  readonly #file: SpecFile;
  readonly #known: Chunks | undefined;
  readonly #fresh: Chunks;
  readonly #anchors: boolean;
  #full = false;

  constructor(file: SpecFile, known: Chunks | undefined, fresh: Chunks) {
    this.#file = file;
    this.#known = known;
    this.#fresh = fresh;
    this.#anchors = /(^|[\s[{,:-])[&*][^\s]/.test(file.text);
  }

  /** Validates a value; `pair` is given for the value of a map's key. */
  value(node: Node, pair: Pair<ParsedNode, Node> | undefined, schema: JSONSchema): void {
    if (this.#full) return;
    const range = node?.range;
    const large = range && range[1] - range[0] > CHUNK && !this.#anchors;
    if (large && isMap(node) && isPlainObject(schema)) this.#map(node as YAMLMap<ParsedNode, Node>, schema);
    else if (large && isSeq(node) && isPlainList(schema)) {
      for (const item of node.items) this.value(item as Node, undefined, schema.items as JSONSchema);
    } else this.#chunk(node, pair, schema);
  }

  /** What the validator does for a plain object, one level deep. */
  #map(map: YAMLMap<ParsedNode, Node>, schema: JSONSchema): void {
    const keys = new Set<string>();
    let known: readonly string[] | undefined;
    for (const pair of map.items as Pair<ParsedNode, Node>[]) {
      const place = pair.key?.range;
      if (!place) continue;
      if (!isScalar(pair.key) || pair.key.value === null) {
        if (!isAlias(pair.key))
          this.#add(unusableKey({ start: place[0], end: place[1] }, this.#file.text), 0);
        continue;
      }
      const key = String(pair.key.value);
      keys.add(key);
      const below = Object.hasOwn(schema.properties ?? {}, key) ? schema.properties?.[key] : undefined;
      if (below) this.value(pair.value, pair, below as JSONSchema);
      else if (schema.additionalProperties && typeof schema.additionalProperties === 'object')
        this.value(pair.value, pair, schema.additionalProperties as JSONSchema);
      else if (schema.additionalProperties === false) {
        known ??= absentFields(map, schema);
        this.#add(
          schemaProblem(
            { kind: 'unknown', field: key, known },
            { start: place[0], end: place[1] },
            this.#file.text,
          ),
          0,
        );
      }
    }
    for (const required of schema.required ?? []) {
      if (keys.has(required) || !map.range) continue;
      const first = map.items[0]?.key?.range ?? map.range;
      this.#add(
        schemaProblem(
          { kind: 'missing', field: required, schema },
          { start: first[0], end: first[1] },
          this.#file.text,
        ),
        0,
      );
    }
  }

  #chunk(node: Node, pair: Pair<ParsedNode, Node> | undefined, schema: JSONSchema): void {
    const start = pair?.key.range?.[0] ?? node?.range?.[0];
    const end = node?.range?.[1] ?? pair?.key.range?.[1];
    if (start === undefined || end === undefined) return;
    const text = this.#file.text.slice(start, end);
    const known = this.#anchors
      ? undefined
      : (this.#known?.get(schema)?.get(text) ?? this.#fresh.get(schema)?.get(text));
    const problems = known ?? this.#walled(node, pair, schema, start);
    if (!this.#anchors) {
      let texts = this.#fresh.get(schema);
      if (!texts) {
        texts = new Map();
        this.#fresh.set(schema, texts);
      }
      texts.set(text, problems);
    }
    for (const problem of problems) this.#add(problem, start);
  }

  /** A crash of the validator costs what it says of one chunk, and is told there. */
  #walled(
    node: Node,
    pair: Pair<ParsedNode, Node> | undefined,
    schema: JSONSchema,
    start: number,
  ): readonly RelativeProblem[] {
    try {
      return this.#validate(node, pair, schema, start);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return [
        {
          code: 'modelyard/internal-error',
          severity: 'error',
          message: `The check of the fields here failed, so it says nothing about them (${why}). The other checks ran. Please report this with the file.`,
          span: { start: 0, end: 1 },
        },
      ];
    }
  }

  #validate(
    node: Node,
    pair: Pair<ParsedNode, Node> | undefined,
    schema: JSONSchema,
    start: number,
  ): readonly RelativeProblem[] {
    const { document, lineCounter } = this.#file.parsed;
    // Loosely typed by the package: nodes go in as `any` shapes and positions come back as we give them.
    const tree = convertAST(null as never, (pair ?? node) as never, document as never, lineCounter);
    const root = pair && tree?.type === 'property' ? tree.valueNode : tree;
    if (!root) return [];
    const odd = withTextKeys(root as unknown as AstNode);
    const validator = getValidator(SchemaDraft.v7);
    const diagnostics = validator.validateDocument(root, OFFSETS as never, schema, {
      isKubernetes: false,
      disableAdditionalProperties: false,
      uri: this.#file.uri,
      createValidator: getValidator,
    });
    const problems = odd
      .slice(0, MAX_PROBLEMS + 1)
      .map((key) => shift(unusableKey(key, this.#file.text), -start));
    for (const diagnostic of diagnostics.slice(0, MAX_PROBLEMS + 1)) {
      const span = { start: diagnostic.range.start.character, end: diagnostic.range.end.character };
      const problem = schemaProblem(
        {
          kind: 'validator',
          message: String(diagnostic.message),
          data: diagnostic.data,
          item: pair ? undefined : node,
          schema,
        },
        span,
        this.#file.text,
      );
      problems.push(shift(problem, -start));
    }
    return problems;
  }

  #add(problem: RelativeProblem, offset: number): void {
    if (this.#full) return;
    const { fix, ...shown } = shift(problem, offset);
    const uri = this.#file.uri;
    if (this.found.length === MAX_PROBLEMS) {
      this.#full = true;
      const message = `There are more than ${MAX_PROBLEMS} problems with the fields of this file. Mend those above; what follows is not checked until then.`;
      this.found.push({ ...shown, message, uri });
      return;
    }
    this.found.push({
      ...shown,
      uri,
      ...(fix && {
        fixes: () => [
          {
            title: sayable(fix.title, 160),
            complete: true,
            edits: [{ uri, span: fix.span, text: fix.text }],
          },
        ],
      }),
    });
  }
}

/** Fields that a map could still have. */
function absentFields(map: YAMLMap<ParsedNode, Node>, schema: JSONSchema): readonly string[] {
  const used = new Set(map.items.map((item) => (isScalar(item.key) ? String(item.key.value) : '')));
  return Object.keys(schema.properties ?? {}).filter((name) => !used.has(name));
}

/** What is read here of the tree that the validator gets. */
interface AstNode {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  properties?: AstNode[];
  readonly items?: readonly AstNode[];
  readonly keyNode?: AstNode;
  readonly valueNode?: AstNode;
  value?: unknown;
}

/**
 * The validator fails on keys that are no text. Numbers and the like become text; keys that are empty, or lists or maps, are
 * taken out of the tree, and answered.
 */
function withTextKeys(root: AstNode): readonly Span[] {
  const odd: Span[] = [];
  const open = [root];
  // A value stands in the tree once for each alias of one place; lists of seen nodes end the walk all the same.
  const seen = new Set<AstNode>();
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.properties) {
      node.properties = node.properties.filter(({ keyNode, valueNode }) => {
        if (valueNode) open.push(valueNode);
        if (!keyNode) return false;
        if (typeof keyNode.value === 'number' || typeof keyNode.value === 'boolean')
          keyNode.value = String(keyNode.value);
        if (typeof keyNode.value === 'string') return true;
        odd.push({ start: keyNode.offset, end: keyNode.offset + keyNode.length });
        return false;
      });
    }
    if (node.items) for (const item of node.items) open.push(item);
  }
  return odd;
}

/** Lets the validator answer in offsets: one line as long as the text. */
const OFFSETS = { positionAt: (offset: number) => ({ line: 0, character: offset }) };

function shift(problem: RelativeProblem, by: number): RelativeProblem {
  if (by === 0) return problem;
  const move = (span: { start: number; end: number }) => ({ start: span.start + by, end: span.end + by });
  return {
    ...problem,
    span: move(problem.span),
    ...(problem.fix && { fix: { ...problem.fix, span: move(problem.fix.span) } }),
  };
}

/** Schemas that say nothing about an object as a whole may be checked field by field. The library's own marks begin with `_`. */
function isPlainObject(schema: JSONSchema): boolean {
  return (
    schema.type === 'object' &&
    Object.keys(schema).every((key) => key.startsWith('_') || PLAIN_OBJECT.has(key))
  );
}

function isPlainList(schema: JSONSchema): boolean {
  return (
    schema.type === 'array' &&
    typeof schema.items === 'object' &&
    !Array.isArray(schema.items) &&
    !('minItems' in schema || 'maxItems' in schema || 'uniqueItems' in schema)
  );
}

const PLAIN_OBJECT: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  'title',
  'description',
  'type',
  'properties',
  'additionalProperties',
  'required',
  'examples',
  'default',
  'definitions',
  'unit',
  'appliesTo',
  'url',
  'closestTitle',
]);
