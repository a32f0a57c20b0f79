// The command line as a function: finds the command, runs it, and turns what went wrong into a sentence and an exit code.
import manifest from '../package.json' with { type: 'json' };
import type { ExitCode } from './command.ts';
import { commands } from './commands/index.ts';
import { Failure, failures } from './failure.ts';
import { commandHelp, programHelp } from './help.ts';
import { readOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    return explain(error, terminal);
  }
}

const GLOBAL = { name: '', options: [{ name: 'version', short: 'v', help: '' }] } as const;

async function dispatch(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first, ...rest] = args;
  if (first === undefined || first.startsWith('-')) {
    const options = readOptions(GLOBAL, args);
    if (options.flag('version')) terminal.out(`${manifest.version}\n`);
    else if (options.flag('help')) terminal.out(programHelp(commands));
    else terminal.err(programHelp(commands));
    return options.flag('version') || options.flag('help') ? 0 : 2;
  }
  const name = first === 'help' ? rest[0] : first;
  if (name === undefined) return dispatch(['--help'], terminal);
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) {
    throw failures.unknownCommand(
      name,
      commands.map((candidate) => candidate.name),
    );
  }
  const options = readOptions(command, first === 'help' ? ['--help'] : rest);
  if (options.flag('help')) {
    terminal.out(commandHelp(command));
    return 0;
  }
  return command.run(options, terminal);
}

function explain(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof Failure) {
    terminal.err(`modelyard: ${error.message}\n`);
    if (error.helpFor !== undefined)
      terminal.err(`See \`modelyard ${error.helpFor ? `${error.helpFor} ` : ''}--help\`.\n`);
  } else {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.err(`modelyard: This is a bug in Modelyard. Please report it with these lines:\n${detail}\n`);
  }
  return 2;
}
