// The schemas are the only description of a field: each has its meaning, an example that fits, and a unit where it is a number.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { type Field, mapsOf, resolved, type Schema } from '../scripts/generate/schema-fields.ts';

const ROOT = join(import.meta.dirname, '..');

for (const name of ['mlcanvas', 'mlproject']) {
  const root = JSON.parse(readFileSync(join(ROOT, `schemas/${name}.schema.json`), 'utf8')) as Schema;
  const fields = mapsOf(root).flatMap((map) =>
    map.fields.map((field) => ({ ...field, path: `${map.path}.${field.name}`, map: map.schema })),
  );

  describe(`${name}.schema.json`, () => {
    const without = (lacks: (field: Field) => boolean) => fields.filter(lacks).map(({ path }) => path);

    it('has fields', () => assert.ok(fields.length > 50));

    it('describes every field', () => {
      // What stands under a name of the user's own choice is described by the map above it.
      assert.deepEqual(
        without(
          ({ name, schema }) => name !== '<name>' && !/^[A-Z0-9].*[.?]$/s.test(schema.description ?? ''),
        ),
        [],
      );
    });

    it('gives every field an example, or fields that have one', () => {
      assert.deepEqual(
        without(({ name, schema }) => name !== '<name>' && !schema.examples?.length && !hasFields(schema)),
        [],
      );
    });

    it('gives every number a unit', () => {
      const units = ({ schema, map, name }: (typeof fields)[number]) =>
        schema.unit ?? schema.items?.unit ?? (name === '<name>' ? map.unit : undefined);
      assert.deepEqual(
        fields.filter((field) => isNumber(field.schema) && !units(field)).map(({ path }) => path),
        [],
      );
    });

    it('says what each allowed value means', () => {
      assert.deepEqual(
        without(
          ({ schema }) =>
            (schema.enum?.length ?? 0) > 1 && schema.enumDescriptions?.length !== schema.enum?.length,
        ),
        [],
      );
    });

    it('has examples and defaults that fit', () => {
      const ajv = new Ajv({ strict: false, schemas: [root] });
      const wrong: string[] = [];
      for (const { path, schema } of fields) {
        const values = [
          ...(schema.examples ?? []),
          ...(schema.default === undefined ? [] : [schema.default]),
        ];
        const validate = ajv.compile({ ...schema, definitions: root.definitions });
        for (const value of values)
          if (!validate(value))
            wrong.push(`${path}: ${JSON.stringify(value)}: ${ajv.errorsText(validate.errors)}`);
      }
      assert.deepEqual(wrong, []);
    });

    function hasFields(schema: Schema): boolean {
      const inner = [schema, ...(schema.items ? [resolved(schema.items, root)] : [])];
      return inner.some(
        ({ properties, additionalProperties }) => properties || typeof additionalProperties === 'object',
      );
    }
  });
}

function isNumber(schema: Schema): boolean {
  const variants = [schema, ...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])];
  return variants.some(({ type }) => [type].flat().some((one) => one === 'number' || one === 'integer'));
}
