// Which kinds of target read a field, as the schema says it.
import { schemas } from '../../schema/schemas.ts';

interface TargetSchema {
  readonly properties: Readonly<Record<string, { appliesTo?: readonly string[]; enum?: readonly string[] }>>;
}

const { properties } = schemas.mlproject.definitions!.target as unknown as TargetSchema;

/** Kinds of target. */
export const targetKinds: readonly string[] = properties.kind?.enum ?? [];

/** Kinds that read the field; undefined for a field that all of them read, or that nobody knows. */
export function kindsReading(field: string): readonly string[] | undefined {
  return readers.get(field);
}

const readers: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(properties).flatMap(([name, { appliesTo }]) =>
    appliesTo ? [[name, appliesTo] as const] : [],
  ),
);
