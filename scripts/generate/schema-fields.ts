// A schema as a list of maps with their fields, in reading order: what a person needs to know, without JSON Schema's words.

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly unit?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly {
    readonly if?: { readonly properties: { readonly kind: { readonly const: string } } };
    readonly then?: { readonly required: readonly string[] };
  }[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly appliesTo?: readonly string[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

export interface Field {
  /** Name in its map; `<name>` where the file chooses the name. */
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
  /** Kinds for which the field is needed. */
  readonly requiredFor: readonly string[];
}

export interface Fields {
  /** `datasets[].split`; empty for the file itself. */
  readonly path: string;
  readonly schema: Schema;
  /** The list, where the map is one of its items. */
  readonly list: Schema | undefined;
  readonly fields: readonly Field[];
}

/** All maps of a schema with their fields; the file itself first. */
export function mapsOf(root: Schema): readonly Fields[] {
  const found: Fields[] = [];
  const walk = (given: Schema, path: string, list?: Schema): void => {
    const schema = resolved(given, root);
    const fields = fieldsOf(schema, root);
    if (fields.length > 0) found.push({ path, schema, list, fields });
    for (const { name, schema: field } of fields) walk(field, path === '' ? name : `${path}.${name}`);
    if (schema.items) walk(schema.items, `${path}[]`, schema);
    for (const variant of schema.anyOf ?? []) walk(variant, path);
  };
  walk(root, '');
  return found;
}

export function resolved(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  const target = name === undefined ? undefined : root.definitions?.[name];
  if (schema.$ref !== undefined && !target) throw new Error(`${schema.$ref} leads nowhere`);
  return target ?? schema;
}

function fieldsOf(schema: Schema, root: Schema): readonly Field[] {
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, field]): Field => ({
      name,
      schema: resolved(field, root),
      required: schema.required?.includes(name) ?? false,
      requiredFor: (schema.allOf ?? [])
        .filter((condition) => condition.then?.required.includes(name))
        .flatMap((condition) => condition.if?.properties.kind.const ?? []),
    }),
  );
  const others = schema.additionalProperties;
  if (typeof others !== 'object') return fields;
  return [...fields, { name: '<name>', schema: resolved(others, root), required: false, requiredFor: [] }];
}
