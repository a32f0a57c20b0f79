#!/usr/bin/env node
// The command line: finds the command, runs it, and turns what went wrong into a sentence and an exit code.
import manifest from '../package.json' with { type: 'json' };
import type { ExitCode } from './command.ts';
import { commands } from './commands/index.ts';
import { Failure, failures } from './failure.ts';
import { commandHelp, programHelp } from './help.ts';
import { readOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

const GLOBAL = { name: '', options: [{ name: 'version', short: 'v', help: '' }] } as const;

async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first, ...rest] = args;
  if (first === undefined || first.startsWith('-')) {
    const options = readOptions(GLOBAL, args);
    if (options.flag('version')) terminal.out(`${manifest.version}\n`);
    else if (options.flag('help')) terminal.out(programHelp(commands));
    else terminal.err(programHelp(commands));
    return options.flag('version') || options.flag('help') ? 0 : 2;
  }
  const name = first === 'help' ? rest[0] : first;
  if (name === undefined) return main(['--help'], terminal);
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

// A reader that has seen enough, such as `head`, closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const terminal: Terminal = {
  cwd: process.cwd(),
  env: process.env,
  isInteractive: process.stdout.isTTY === true,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};

// The exit code is set, not forced: output that is still on its way must arrive.
process.exitCode = await main(process.argv.slice(2), terminal).catch((error) => explain(error, terminal));
