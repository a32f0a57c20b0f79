// What the schema says of one field: for hovers, completion and the reference.
import type { SchemaName } from './schemas.ts';
import { schemas } from './schemas.ts';

export interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly unit?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly enumDescriptions?: readonly string[];
  readonly appliesTo?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly additionalProperties?: boolean | FieldSchema;
  readonly items?: FieldSchema;
  readonly anyOf?: readonly FieldSchema[];
  readonly allOf?: readonly FieldSchema[];
  readonly required?: readonly string[];
  readonly $ref?: string;
}

/** Schema of the field that a path of keys and list positions leads to; undefined where the schema knows none. */
export function fieldSchema(kind: SchemaName, path: readonly (string | number)[]): FieldSchema | undefined {
  const root = schemas[kind] as unknown as FieldSchema & { definitions?: Record<string, FieldSchema> };
  let at: FieldSchema | undefined = root;
  for (const step of path) at = at && below(at, step, root);
  return at && dereferenced(at, root);
}

type Root = FieldSchema & { definitions?: Record<string, FieldSchema> };

function below(schema: FieldSchema, step: string | number, root: Root): FieldSchema | undefined {
  const at = dereferenced(schema, root);
  if (typeof step === 'number') {
    if (at.items) return at.items;
  } else {
    if (at.properties && Object.hasOwn(at.properties, step)) return at.properties[step];
    if (typeof at.additionalProperties === 'object') return at.additionalProperties;
  }
  for (const variant of [...(at.anyOf ?? []), ...(at.allOf ?? [])]) {
    const found = below(variant, step, root);
    if (found) return found;
  }
  return undefined;
}

function dereferenced(schema: FieldSchema, root: Root): FieldSchema {
  const reference = schema.$ref ?? (schema.allOf?.length === 1 ? schema.allOf[0]?.$ref : undefined);
  const name = reference?.split('/').at(-1);
  const target = name === undefined ? undefined : root.definitions?.[name];
  return target ? { ...target, ...schema } : schema;
}
