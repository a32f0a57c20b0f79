// TypeScript types of a schema, for `core/schema/generated`.
import { compile } from 'json-schema-to-typescript';

export function schemaTypes(schema: Record<string, unknown>, type: string, source: string): Promise<string> {
  return compile({ ...withoutConditions(schema), title: type }, type, {
    bannerComment: `// Generated from ${source} by \`npm run generate\`. Do not edit.`,
    additionalProperties: false,
    format: false,
  });
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
