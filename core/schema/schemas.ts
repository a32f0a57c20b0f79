// The two schemas, as they are in the files and with their references resolved. No address is ever fetched.

import type { JSONSchema } from 'yaml-language-server/out/src/languageservice/jsonSchema.js';
import { YAMLSchemaService } from 'yaml-language-server/out/src/languageservice/services/yamlSchemaService.js';
import mlcanvas from '../../schemas/mlcanvas.schema.json' with { type: 'json' };
import mlproject from '../../schemas/mlproject.schema.json' with { type: 'json' };

export type SchemaName = 'mlcanvas' | 'mlproject';

export const schemas: Readonly<Record<SchemaName, JSONSchema>> = {
  mlcanvas: mlcanvas as JSONSchema,
  mlproject: mlproject as JSONSchema,
};

let resolved: Promise<Readonly<Record<SchemaName, JSONSchema>>> | undefined;

/** Schemas with `$ref` resolved; computed once. */
export function resolvedSchemas(): Promise<Readonly<Record<SchemaName, JSONSchema>>> {
  resolved ??= (async () => {
    const service = new YAMLSchemaService(
      refuse,
      { resolveRelativePath: (path) => path },
      undefined as never,
    );
    const resolve = async (name: SchemaName) => {
      const handle = service.registerExternalSchema(
        schemas[name].$id!,
        [],
        structuredClone(schemas[name]) as never,
      );
      return (await handle.getResolvedSchema()).schema;
    };
    return { mlcanvas: await resolve('mlcanvas'), mlproject: await resolve('mlproject') };
  })();
  return resolved;
}

/** A document's own `$schema` or modeline must not make us read an address. */
export function refuse(uri: string): Promise<string> {
  return Promise.reject(new Error(`Modelyard reads no schema from ${uri}`));
}
