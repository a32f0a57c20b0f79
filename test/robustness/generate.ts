// Documents made from the schema: mostly right fields with mostly right values, now and then something else.
import { type SchemaName, schemas } from '../../core/schema/schemas.ts';
import type { Draw } from './draw.ts';
import { KEYS, SCALARS } from './nasty.ts';

interface Shape {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: boolean | Shape;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly definitions?: Readonly<Record<string, Shape>>;
  readonly $ref?: string;
  readonly allOf?: readonly Shape[];
}

/** Few names, so that uses often meet definitions. */
const NAMES: readonly string[] = [
  'customers',
  'tenure',
  'churned',
  'cloud',
  'crm',
  'f1',
  'churn',
  'region',
  'x',
];

export function generate(kind: SchemaName, draw: Draw): string {
  const root = schemas[kind] as unknown as Shape;
  const writer = new Writer(root, draw, draw.item([0, 0.02, 0.1]), draw.chance(0.2) ? 4 : 2);
  const eol = draw.chance(0.1) ? '\r\n' : '\n';
  return writer.map(root, 0, draw.item([0.15, 0.4, 0.8])).join(eol) + (draw.chance(0.9) ? eol : '');
}

class Writer {
  readonly #root: Shape;
  readonly #draw: Draw;
  /** Share of places where something unexpected is written. */
  readonly #noise: number;
  readonly #step: number;

  constructor(root: Shape, draw: Draw, noise: number, step: number) {
    this.#root = root;
    this.#draw = draw;
    this.#noise = noise;
    this.#step = step;
  }

  /** Lines of a map; `share` of its optional fields are there. */
  map(given: Shape, depth: number, share: number): string[] {
    const shape = this.#resolved(given);
    const lines: string[] = [];
    const fields = Object.entries(shape.properties ?? {}).filter(
      ([name]) => shape.required?.includes(name) || this.#draw.chance(share),
    );
    if (this.#draw.chance(0.2)) fields.reverse();
    if (typeof shape.additionalProperties === 'object')
      for (let i = this.#draw.below(3); i >= 0; i--)
        fields.push([this.#draw.item(NAMES) + (i || ''), shape.additionalProperties]);
    for (const [name, field] of fields) {
      if (this.#odd()) lines.push(`${this.#draw.item(KEYS)}: ${this.#draw.item(SCALARS)}`);
      if (this.#draw.chance(0.05)) lines.push('# modelyard-ignore training/no-seed: known');
      const value = this.#value(name, field, depth + 1, share);
      if (value.length === 1 && !value[0]!.startsWith('- ') && !value[0]!.startsWith('\0'))
        lines.push(`${name}: ${value[0]}${this.#draw.chance(0.05) ? ' # why' : ''}`);
      else
        lines.push(
          `${name}:`,
          ...value.map((line) => ' '.repeat(this.#step) + (line.startsWith('\0') ? line.slice(1) : line)),
        );
    }
    return lines;
  }

  /** A value as lines: one scalar or flow line, or a block that stands below its key (a one-line block begins with NUL). */
  #value(name: string, given: Shape, depth: number, share: number): string[] {
    if (this.#odd()) return [this.#draw.item(SCALARS).replaceAll('\n', ' ')];
    const shape = this.#resolved(given);
    if (shape.enum) return [String(this.#draw.item(shape.enum))];
    if (shape.anyOf) return this.#value(name, this.#draw.item(shape.anyOf), depth, share);
    const type = Array.isArray(shape.type) ? this.#draw.item(shape.type as readonly string[]) : shape.type;
    if (type === 'object') {
      if (depth > 6) return ['{}'];
      const lines = this.map(shape, depth, share * 0.8);
      if (lines.length === 0) return ['{}'];
      return lines.length === 1 ? [`\0${lines[0]}`] : lines;
    }
    if (type === 'array') {
      const lines: string[] = [];
      for (let i = this.#draw.below(4); i > 0; i--) {
        const item = this.#value(name, shape.items ?? {}, depth + 1, share);
        item.forEach((line, index) => {
          lines.push((index === 0 ? '- ' : '  ') + (line.startsWith('\0') ? line.slice(1) : line));
        });
      }
      return lines.length === 0 ? ['[]'] : lines;
    }
    if (type === 'number' || type === 'integer')
      return [String(this.#draw.item([0, 1, 7, 42, 0.15, 0.8, 100, -3, 1e9]))];
    if (type === 'boolean') return [this.#draw.item(['true', 'false'])];
    if (/name|dataset|feature|target|output|source|model|by|label|after/i.test(name))
      return [this.#draw.item(NAMES)];
    const example = shape.examples && this.#draw.item(shape.examples);
    return [typeof example === 'string' ? JSON.stringify(example) : this.#draw.item(NAMES)];
  }

  #odd(): boolean {
    return this.#draw.chance(this.#noise);
  }

  #resolved(shape: Shape): Shape {
    const reference = shape.$ref ?? (shape.allOf?.length === 1 ? shape.allOf[0]!.$ref : undefined);
    const target = reference && this.#root.definitions?.[reference.split('/').at(-1)!];
    return target ? { ...target, ...shape } : shape;
  }
}
