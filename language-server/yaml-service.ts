// yaml-language-server as a library: completion, hover, symbols, folding and selection over our schemas and our parse.
// Nothing here reads a file or an address; a document's own `$schema` or modeline is not followed.

import type { ClientCapabilities } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  SingleYAMLDocument,
  YAMLDocument,
  yamlDocumentsCache,
} from 'yaml-language-server/out/src/languageservice/parser/yaml-documents.js';
import { YAMLDocumentSymbols } from 'yaml-language-server/out/src/languageservice/services/documentSymbols.js';
import { YamlCompletion } from 'yaml-language-server/out/src/languageservice/services/yamlCompletion.js';
import { getFoldingRanges } from 'yaml-language-server/out/src/languageservice/services/yamlFolding.js';
import { YAMLHover } from 'yaml-language-server/out/src/languageservice/services/yamlHover.js';
import { ResolvedSchema } from 'yaml-language-server/out/src/languageservice/services/yamlSchemaService.js';
import { getSelectionRanges } from 'yaml-language-server/out/src/languageservice/services/yamlSelectionRanges.js';
import { resolvedSchemas } from '../core/schema/schemas.ts';
import { type ParsedYaml, parseYaml } from '../core/spec/parse.ts';
import type { SpecFile, SpecKind } from '../core/spec/spec-file.ts';

export class YamlService {
  readonly completion: YamlCompletion;
  readonly hover: YAMLHover;
  readonly symbols = new YAMLDocumentSymbols();
  readonly folding = getFoldingRanges;
  readonly selection = getSelectionRanges;
  readonly #kinds = new Map<string, SpecKind>();

  constructor(capabilities: ClientCapabilities) {
    const schemaService = { getSchemaForResource: (uri: string) => this.#schemaOf(uri) };
    const settings = {
      completion: true,
      hover: true,
      hoverSchemaSource: false,
      hoverAnchor: false,
      validate: false,
      yamlVersion: '1.2',
      customTags: [],
    };
    this.completion = new YamlCompletion(schemaService as never, capabilities, yamlDocumentsCache);
    this.completion.configure(settings as never, undefined);
    this.hover = new YAMLHover(schemaService as never);
    this.hover.configure(settings as never);
    useOurParser();
  }

  /** The document in the form the library wants; its parse is the one we have. */
  document(file: SpecFile, version: number): TextDocument {
    this.#kinds.set(file.uri, file.kind);
    const document = TextDocument.create(file.uri, 'yaml', version, file.text);
    parses.set(document, file.parsed);
    return document;
  }

  forget(uri: string): void {
    this.#kinds.delete(uri);
    (yamlDocumentsCache as unknown as { cache: Map<string, unknown> }).cache.delete(uri);
  }

  async #schemaOf(uri: string): Promise<ResolvedSchema | undefined> {
    const kind = this.#kinds.get(uri);
    return kind && new ResolvedSchema((await resolvedSchemas())[kind]);
  }
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
