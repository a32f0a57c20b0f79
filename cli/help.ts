// The help texts, from what the commands say of themselves.
import type { Command, OptionSpec } from './command.ts';
import { allOptions } from './options.ts';

export function programHelp(commands: readonly Command[]): string {
  return [
    'Checks the plan of a machine-learning project: its ML Canvas and its project spec.',
    '',
    'Usage: modelyard <command> [options]',
    '',
    'Commands:',
    ...table(commands.map((command) => [command.name, command.summary])),
    '',
    'Options:',
    ...table([
      ['-h, --help', 'Show this help; after a command, the help of that command.'],
      ['-v, --version', 'Show the version.'],
    ]),
    '',
  ].join('\n');
}

export function commandHelp(command: Command): string {
  return [
    command.summary,
    '',
    `Usage: modelyard ${command.name} ${command.usage}`,
    '',
    command.about,
    '',
    'Options:',
    ...table(allOptions(command).map((option) => [optionName(option), option.help])),
    '',
    'Examples:',
    ...command.examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}

function optionName({ name, short, argument }: OptionSpec): string {
  return `${short ? `-${short}, ` : '    '}--${name}${argument ? ` ${argument}` : ''}`;
}

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}
