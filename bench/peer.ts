// The peer: yaml-language-server as its users run it, with our schema for every file.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  getLanguageService,
  type LanguageService,
} from 'yaml-language-server/out/src/languageservice/yamlLanguageService.js';

export const PEER = 'yaml-language-server 2.0';

export function peerService(): LanguageService {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../schemas/mlproject.schema.json'), 'utf8'),
  );
  const service = getLanguageService({
    schemaRequestService: () => Promise.reject(new Error('no network')),
    workspaceContext: { resolveRelativePath: (path: string) => path },
    clientCapabilities: {
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
      },
    },
  } as never);
  service.configure({
    validate: true,
    completion: true,
    hover: true,
    schemas: [{ uri: 'modelyard:///mlproject', fileMatch: ['*'], schema }],
  } as never);
  return service;
}
