// The reference of a file format: every field with type, unit, default, allowed values and examples, from its schema.
import { stringify } from 'yaml';
import { type Field, type Fields, mapsOf, type Schema } from './schema-fields.ts';

export function referencePage(schema: Schema & { title?: string }, name: string, source: string): string {
  const maps = mapsOf(schema);
  const sections = maps.map((map) => (map.path === '' ? fileSection(map) : mapSection(map)));
  return `${[
    `<!-- Generated from ${source} by \`npm run generate\`. Do not edit. -->`,
    `# ${schema.title}: \`${name}.yaml\``,
    schema.description,
    `Also \`*.${name}.yaml\`, and both with \`.yml\`. Durations are written as \`90d\` (ms, s, min, h, d, w, mo of 30 days, y of 365 days), money as \`60 USD\`. Paths are seen from the file's folder.`,
    ...sections,
  ].join('\n\n')}\n`;
}

function fileSection(map: Fields): string {
  return ['## The file', table(map.fields, '')].join('\n\n');
}

function mapSection({ path, schema, list, fields }: Fields): string {
  const level = path.includes('.') ? '###' : '##';
  const [example] = list?.examples ?? schema.examples ?? [];
  return [
    `${level} \`${path}\``,
    [list?.description, schema.description].filter((text) => text !== undefined).join(' '),
    ...(example === undefined
      ? []
      : [yamlExample(list?.examples ? path.replace(/\[\]$/, '') : path, example)]),
    table(fields, path),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function table(fields: readonly Field[], path: string): string {
  const rows = fields.map(
    (field) => `| ${fieldName(field, path)} | ${typeName(field.schema)} | ${about(field)} |`,
  );
  return ['| field | type | meaning |', '|---|---|---|', ...rows].join('\n');
}

function fieldName(field: Field, path: string): string {
  const full = path === '' ? field.name : `${path}.${field.name}`;
  const below = hasFields(field.schema) || (field.schema.items && hasFields(field.schema.items));
  const target = below ? `${full}${field.schema.items ? '[]' : ''}` : undefined;
  const shown = code(field.name);
  return target ? `[${shown}](#${anchor(target)})` : shown;
}

function about(field: Field): string {
  const { schema } = field;
  const parts = [cell(schema.description ?? 'Value.')];
  if (field.required) parts.push('**Required.**');
  if (field.requiredFor.length > 0) parts.push(`**Required for** ${field.requiredFor.map(code).join(', ')}.`);
  if (schema.appliesTo) parts.push(`For ${schema.appliesTo.map(code).join(', ')}.`);
  const lines = [parts.join(' ')];
  const limits = limitsOf(schema);
  if (limits) lines.push(`Limits: ${limits}.`);
  const unit = schema.unit ?? schema.items?.unit;
  if (unit && !NAMED_UNITS.some(([prefix]) => unit.startsWith(prefix))) lines.push(`Unit: ${cell(unit)}`);
  if (schema.default !== undefined) lines.push(`Default: ${value(schema.default)}.`);
  const choices = schema.enum ? schema : schema.items?.enum ? schema.items : undefined;
  if (choices && choices.enum!.length > 1)
    for (const [index, choice] of choices.enum!.entries())
      lines.push(`• ${value(choice)}: ${cell(choices.enumDescriptions?.[index] ?? '')}`);
  const examples = (schema.examples ?? []).filter((example) => !choices || !choices.enum!.includes(example));
  if (examples.length > 0 && !hasFields(schema) && !choices && schema.type !== 'boolean')
    lines.push(`Example: ${examples.map(value).join(' or ')}`);
  return lines.join('<br>');
}

/** Forms of text that the page explains once, by the beginning of their unit. */
const NAMED_UNITS = [
  ['duration:', 'duration'],
  ['amount and ISO 4217', 'money'],
  ['ISO 8601 date', 'day, as `2026-10-01`'],
] as const;

function typeName(schema: Schema): string {
  const named = NAMED_UNITS.find(([prefix]) => schema.type === 'string' && schema.unit?.startsWith(prefix));
  if (named) return named[1];
  if (schema.enum) return schema.enum.length === 1 ? value(schema.enum[0]) : 'one of these';
  if (schema.anyOf) return either(schema.anyOf.map(typeName));
  if (schema.items) return `list of ${plural(typeName(schema.items))}`;
  if (Array.isArray(schema.type)) return either(schema.type.map((type) => TYPES[type] ?? type));
  return TYPES[schema.type as string] ?? 'anything';
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'true/false',
  array: 'list',
  object: 'map',
  null: 'empty',
};

function either(types: readonly string[]): string {
  const different = [...new Set(types)];
  const last = different.at(-1)!;
  return different.length === 1 ? last : `${different.slice(0, -1).join(', ')} or ${last}`;
}

function plural(type: string): string {
  const plurals: Readonly<Record<string, string>> = {
    text: 'texts',
    number: 'numbers',
    'whole number': 'whole numbers',
    map: 'maps',
  };
  return plurals[type] ?? type;
}

function limitsOf(schema: Schema): string {
  const limits: string[] = [];
  if (schema.minimum !== undefined) limits.push(`at least ${schema.minimum}`);
  if (schema.exclusiveMinimum !== undefined) limits.push(`more than ${schema.exclusiveMinimum}`);
  if (schema.maximum !== undefined) limits.push(`at most ${schema.maximum}`);
  if (schema.exclusiveMaximum !== undefined) limits.push(`less than ${schema.exclusiveMaximum}`);
  if (schema.minItems !== undefined && schema.minItems === schema.maxItems)
    limits.push(`${schema.minItems} items`);
  else if (schema.maxItems !== undefined) limits.push(`at most ${schema.maxItems} items`);
  return limits.join(', ');
}

/** Words such as `yes` are quoted: readers of YAML 1.1, PyYAML among them, take them for true or false. */
const YAML_STYLE = { lineWidth: 0, version: '1.1' } as const;

/** The example under its own keys, as it stands in a file. */
function yamlExample(path: string, example: unknown): string {
  const shown = path.split('.').reduceRight<unknown>((inner, part) => {
    const name = part.replace(/(\[\])+$/, '');
    const key = name === '<name>' ? 'cloud' : name;
    return { [key]: part.endsWith('[]') ? [inner] : inner };
  }, example);
  return `\`\`\`yaml\n${stringify(shown, YAML_STYLE).trimEnd()}\n\`\`\``;
}

function hasFields(schema: Schema): boolean {
  return (
    schema.properties !== undefined ||
    typeof schema.additionalProperties === 'object' ||
    (schema.items !== undefined && hasFields(schema.items)) ||
    (schema.anyOf?.some(hasFields) ?? false) ||
    schema.$ref !== undefined
  );
}

/** The anchor that GitHub and VS Code make for a heading. */
function anchor(path: string): string {
  return path.toLowerCase().replace(/[^a-z0-9_-]/g, '');
}

function value(data: unknown): string {
  if (typeof data === 'string') return code(data);
  return code(stringify(data, { ...YAML_STYLE, collectionStyle: 'flow' }).trim());
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

/** A sentence in a cell of a table. */
function cell(text: string): string {
  const safe = text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
  return /[.?!…]$/.test(safe) ? safe : `${safe}.`;
}
