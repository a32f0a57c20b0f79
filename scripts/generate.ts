// Makes what follows from the schemas: TypeScript types, the schema module and the reference pages. `--check` only compares.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Every generated file with its text, so that a test can compare without writing. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const [name, type] of [
    ['mlcanvas', 'MlCanvas'],
    ['mlproject', 'MlProject'],
  ] as const) {
    const schema = JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8'));
    const types = await compile({ ...withoutConditions(schema), title: type }, type, {
      bannerComment: `// Generated from schemas/${name}.schema.json by \`npm run generate\`. Do not edit.`,
      additionalProperties: false,
      format: false,
    });
    files.set(`core/schema/generated/${name}.ts`, types);
  }
  return files;
}

/** `if`/`then` says which fields a kind needs; as a type it would only get in the way. */
function withoutConditions(schema: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(schema, (key, value) => {
      if (key === 'allOf' && Array.isArray(value) && value.every((part) => part.if)) return undefined;
      return value;
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of await generatedFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
}
