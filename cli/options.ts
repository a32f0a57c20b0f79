// Reads a command's options, with "did you mean" for those that do not exist.
import { parseArgs } from 'node:util';
import type { Command, OptionSpec, Options } from './command.ts';
import { failures } from './failure.ts';

const HELP: OptionSpec = { name: 'help', short: 'h', help: 'Show this help.' };

/** The command's own options and those that every command has. */
export function allOptions(command: Pick<Command, 'options'>): readonly OptionSpec[] {
  return [...command.options, HELP];
}

export function readOptions(
  command: Pick<Command, 'name' | 'options' | 'maxArguments'>,
  args: readonly string[],
): Options {
  const specs = allOptions(command);
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      specs.map(({ name, short, argument }) => [
        name,
        { type: argument ? 'string' : 'boolean', multiple: true, ...(short && { short }) } as const,
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const spec = specs.find((candidate) => candidate.name === token.name);
    if (!spec) throw failures.unknownOption(token.rawName, specs.map(longName), command.name);
    // `--format --quiet` swallows the second option as a value: that is a value forgotten.
    const forgotten = token.value === undefined || (!token.inlineValue && /^-./.test(token.value));
    if (spec.argument && forgotten) throw failures.missingValue(longName(spec), spec.argument, command.name);
    if (!spec.argument && token.value !== undefined)
      throw failures.needlessValue(longName(spec), token.value, command.name);
    given.set(spec.name, [...(given.get(spec.name) ?? []), token.value ?? '']);
  }
  const extra = positionals[command.maxArguments ?? Number.POSITIVE_INFINITY];
  if (extra !== undefined) throw failures.tooManyArguments(extra, command.name);
  return {
    positionals,
    flag: (name) => given.has(name),
    value: (name) => given.get(name)?.at(-1),
    values: (name) => given.get(name) ?? [],
  };
}

function longName(spec: OptionSpec): string {
  return `--${spec.name}`;
}
