// What a field means, its unit and its allowed values; what a name refers to; why a rule complains.
import type { Hover, Position } from 'vscode-languageserver';
import { contains } from '../../core/base/span.ts';
import { findMetric } from '../../core/evaluation/metrics.ts';
import { meaningOf } from '../../core/project/fields.ts';
import { type NamePlace, namesOf } from '../../core/project/names.ts';
import { rules } from '../../core/rules/index.ts';
import { type FieldSchema, fieldSchema } from '../../core/schema/describe.ts';
import type { Cursor } from '../../core/spec/cursor.ts';
import { type Located, locate, patternOf } from '../../core/spec/locate.ts';
import type { SpecFile } from '../../core/spec/spec-file.ts';
import { rangeOf } from '../convert.ts';
import { code, plain } from '../markdown.ts';
import type { Workspace } from '../workspace.ts';

export async function hover(
  workspace: Workspace,
  uri: string,
  position: Position,
): Promise<Hover | undefined> {
  const found = await workspace.problems(uri);
  if (!found) return undefined;
  const { file, problems } = found;
  const offset = file.lines.offset(position);
  const at = locate(file, offset);
  const span = at.part === 'key' ? at.cursor.keySpan : at.part === 'value' ? at.cursor.span : undefined;
  if (!span || !contains(span, offset)) return undefined;
  const path = at.chain.slice(1).map((cursor) => cursor.name);
  const schema = fieldSchema(file.kind, path);
  const parts: string[] = [];
  if (schema) parts.push(at.part === 'key' ? fieldText(path, schema) : valueText(at, path, schema));
  if (at.part === 'value') parts.push(...(await meaningText(workspace, file, at, offset)));
  const why = new Set(
    problems.filter((problem) => contains(problem.span, offset)).map((problem) => problem.code),
  );
  for (const rule of rules)
    if (why.has(rule.code)) parts.push(`**Why ${plain(rule.title.toLowerCase())} matters.** ${rule.reason}`);
  const value = parts.filter((part) => part !== '').join('\n\n---\n\n');
  return value === ''
    ? undefined
    : { contents: { kind: 'markdown', value }, range: rangeOf(file.lines, span) };
}

function fieldText(path: readonly (string | number)[], schema: FieldSchema): string {
  const lines = [`**${plain(title(path))}** ${typeText(schema)}`, schema.description ?? ''];
  if (schema.enum && schema.enum.length > 1) {
    lines.push(
      schema.enum
        .map(
          (value, index) =>
            `- ${code(String(value))}${schema.enumDescriptions?.[index] ? ` ${schema.enumDescriptions[index]}` : ''}`,
        )
        .join('\n'),
    );
  }
  const facts: string[] = [];
  if (schema.default !== undefined) facts.push(`Default: ${code(shown(schema.default))}`);
  const bounds = [
    schema.minimum !== undefined && `at least ${schema.minimum}`,
    schema.exclusiveMinimum !== undefined && `above ${schema.exclusiveMinimum}`,
    schema.maximum !== undefined && `at most ${schema.maximum}`,
  ].filter(Boolean);
  if (bounds.length > 0) facts.push(`Allowed: ${bounds.join(', ')}`);
  if (schema.appliesTo) facts.push(`For: ${schema.appliesTo.map(code).join(', ')}`);
  if (schema.examples?.length && !schema.enum)
    facts.push(`Example: ${schema.examples.map((example) => code(shown(example))).join(', ')}`);
  if (facts.length > 0) lines.push(facts.join('  \n'));
  return lines.filter((line) => line !== '').join('\n\n');
}

/** On a value: the meaning of that value, else what its field means. */
function valueText(at: Located, path: readonly (string | number)[], schema: FieldSchema): string {
  const index = schema.enum?.indexOf(at.cursor.scalar) ?? -1;
  const meaning = index >= 0 ? schema.enumDescriptions?.[index] : undefined;
  if (meaning) return `**${plain(String(at.cursor.shown))}** ${meaning}`;
  const unit = schema.unit ? ` (${schema.unit})` : '';
  return `**${plain(title(path))}**${unit} ${schema.description ?? ''}`;
}

async function meaningText(
  workspace: Workspace,
  file: SpecFile,
  at: Located,
  offset: number,
): Promise<string[]> {
  const meaning = meaningOf(file.kind, patternOf(at.chain));
  const text = at.cursor.text;
  if (meaning?.kind === 'metric' && text !== undefined) {
    const metric = findMetric(text);
    return metric
      ? [
          `**${plain(metric.name)}** ${metric.meaning} ${metric.direction === 'maximize' ? 'More' : 'Less'} is better.`,
        ]
      : [];
  }
  const places = (await workspace.projectsOf(file.uri)).flatMap((project) => namesOf(project));
  const here = places.find(
    (place) => place.uri === file.uri && place.role !== 'definition' && contains(place.span, offset),
  );
  const definition =
    here &&
    places.find(
      (place) =>
        place.kind === here.kind &&
        place.name === here.name &&
        place.role === 'definition' &&
        place.scope === here.scope,
    );
  return definition ? [definitionText(definition)] : [];
}

/** The scalars of the named thing, as a small table. */
function definitionText(place: NamePlace): string {
  const rows = (place.at as Cursor<Record<string, unknown>>)
    .entries()
    .map((field) => field as Cursor<unknown>)
    .flatMap((field) =>
      field.shown === undefined || field.name === 'name'
        ? []
        : [`| ${plain(String(field.name))} | ${code(field.shown.slice(0, 120))} |`],
    );
  const head = `${place.kind} **${plain(place.name)}**`;
  return rows.length === 0 ? head : `${head}\n\n| | |\n|---|---|\n${rows.slice(0, 8).join('\n')}`;
}

function title(path: readonly (string | number)[]): string {
  const last = path.at(-1);
  return typeof last === 'number' ? `${String(path.at(-2))}[${last}]` : String(last ?? '');
}

function typeText(schema: FieldSchema): string {
  const type = [schema.type ?? (schema.anyOf ?? []).map((variant) => variant.type ?? '').filter(Boolean)]
    .flat()
    .join(' or ');
  return [type && `\`${type}\``, schema.unit && plain(schema.unit)].filter(Boolean).join(' · ');
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
