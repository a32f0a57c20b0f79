// yaml-language-server as a library: completion, folding and selection over our schemas and our parse.
// Nothing here reads a file or an address; a document's own `$schema` or modeline is not followed.

import type { ClientCapabilities } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { JSONSchema } from 'yaml-language-server/out/src/languageservice/jsonSchema.js';
import {
  SingleYAMLDocument,
  YAMLDocument,
  yamlDocumentsCache,
} from 'yaml-language-server/out/src/languageservice/parser/yaml-documents.js';
import { YamlCompletion } from 'yaml-language-server/out/src/languageservice/services/yamlCompletion.js';
import { getFoldingRanges } from 'yaml-language-server/out/src/languageservice/services/yamlFolding.js';
import { getSelectionRanges } from 'yaml-language-server/out/src/languageservice/services/yamlSelectionRanges.js';
import { resolvedSchema } from '../core/schema/schemas.ts';
import { type ParsedYaml, parseYaml } from '../core/spec/parse.ts';
import type { SpecFile, SpecKind } from '../core/spec/spec-file.ts';

export class YamlService {
  readonly completion: YamlCompletion;
  readonly folding = getFoldingRanges;
  readonly selection = getSelectionRanges;
  #excerpts = 0;
  readonly #kinds = new Map<string, SpecKind>();

  constructor(capabilities: ClientCapabilities) {
    const schemaService = { getSchemaForResource: (uri: string) => this.#schemaOf(uri) };
    const settings = {
      completion: true,
      validate: false,
      yamlVersion: '1.2',
      customTags: [],
    };
    this.completion = new YamlCompletion(schemaService as never, capabilities, yamlDocumentsCache);
    this.completion.configure(settings as never, undefined);
    useOurParser();
  }

  /** The document in the form the library wants; its parse is the one we have. */
  document(file: SpecFile, version: number): TextDocument {
    this.#kinds.set(file.uri, file.kind);
    const document = TextDocument.create(file.uri, 'yaml', version, file.text);
    parses.set(document, file.parsed);
    return document;
  }

  /** A part of the file as a document of its own; each call makes a new version. */
  excerpt(file: SpecFile, text: string): TextDocument {
    const uri = `${file.uri}#excerpt`;
    this.#kinds.set(uri, file.kind);
    return TextDocument.create(uri, 'yaml', ++this.#excerpts, text);
  }

  forget(uri: string): void {
    for (const one of [uri, `${uri}#excerpt`]) {
      this.#kinds.delete(one);
      (yamlDocumentsCache as unknown as { cache: Map<string, unknown> }).cache.delete(one);
    }
  }

  /** What of the library's `ResolvedSchema` completion reads. */
  async #schemaOf(uri: string): Promise<{ schema: JSONSchema; errors: []; warnings: [] } | undefined> {
    const kind = this.#kinds.get(uri);
    return kind && { schema: proposed(kind), errors: [], warnings: [] };
  }
}

const proposedSchemas = new Map<SpecKind, JSONSchema>();

/**
 * The schema as completion sees it: without examples of free text, which the library would write into the file as if they
 * were meant. Examples that show a form (`90d`, `60 USD`) stay.
 */
function proposed(kind: SpecKind): JSONSchema {
  let schema = proposedSchemas.get(kind);
  if (!schema) {
    schema = withoutFreeExamples(resolvedSchema(kind));
    proposedSchemas.set(kind, schema);
  }
  return schema;
}

function withoutFreeExamples<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => withoutFreeExamples(part)) as T;
  const form = 'pattern' in value;
  const kept = Object.entries(value).filter(
    ([key, part]) => form || key !== 'examples' || !Array.isArray(part),
  );
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutFreeExamples(part)])) as T;
}

const parses = new WeakMap<TextDocument, ParsedYaml>();

/** The library's own parser has the hazards that ours shuts out (see core/spec/parse.ts), and would parse a second time. */
function useOurParser(): void {
  (yamlDocumentsCache as unknown as { parse: unknown }).parse = (
    text: string,
    _options: unknown,
    document?: TextDocument,
  ) => {
    const known = document && document.getText() === text ? parses.get(document) : undefined;
    const parsed = known ?? parseYaml(text);
    const documents = parsed.documents.map((one) => {
      const single = new SingleYAMLDocument(parsed.lineCounter);
      single.internalDocument = one as never;
      return single;
    });
    return new YAMLDocument(documents, [...parsed.tokens] as never);
  };
}
