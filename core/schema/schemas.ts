// The two schemas, as they are in the files and with their references resolved. No address is ever fetched.
import type { JSONSchema } from 'yaml-language-server/out/src/languageservice/jsonSchema.js';
import mlcanvas from '../../schemas/mlcanvas.schema.json' with { type: 'json' };
import mlproject from '../../schemas/mlproject.schema.json' with { type: 'json' };

export type SchemaName = 'mlcanvas' | 'mlproject';

export const schemas: Readonly<Record<SchemaName, JSONSchema>> = {
  mlcanvas: mlcanvas as JSONSchema,
  mlproject: mlproject as JSONSchema,
};

const resolved = new Map<SchemaName, JSONSchema>();

/** The schema with each `$ref` replaced by the definition it names. The same object at each call. */
export function resolvedSchema(name: SchemaName): JSONSchema {
  let schema = resolved.get(name);
  if (!schema) {
    schema = withoutReferences(structuredClone(schemas[name]), schemas[name].definitions ?? {}) as JSONSchema;
    resolved.set(name, schema);
  }
  return schema;
}

/** Our schemas refer to their own definitions only, and those refer to nothing (a test holds this). */
function withoutReferences(value: unknown, definitions: Readonly<Record<string, unknown>>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((part) => withoutReferences(part, definitions));
  const reference = (value as { $ref?: unknown }).$ref;
  if (typeof reference === 'string')
    return structuredClone(definitions[reference.replace('#/definitions/', '')]);
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, withoutReferences(part, definitions)]),
  );
}
