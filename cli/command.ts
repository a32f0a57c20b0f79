// What a command is: a value. `main.ts` loops over the list of them.
import type { Terminal } from './terminal.ts';

export interface OptionSpec {
  /** Long name without dashes. */
  readonly name: string;
  readonly short?: string;
  /** Placeholder of the value; an option without one is a flag. */
  readonly argument?: string;
  readonly help: string;
}

/** What the user gave to a command. */
export interface Options {
  readonly positionals: readonly string[];
  flag(name: string): boolean;
  /** The last value given. */
  value(name: string): string | undefined;
  /** All values given, in order. */
  values(name: string): readonly string[];
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What follows the name in the first line of the help. */
  readonly usage: string;
  /** What the help says besides usage and options. */
  readonly about: string;
  readonly options: readonly OptionSpec[];
  readonly examples: readonly string[];
  /** Most positional arguments; without it any number. */
  readonly maxArguments?: number;
  /** Does the work; answers the exit code. */
  run(options: Options, terminal: Terminal): Promise<ExitCode>;
}

/** 0: nothing to complain of. 1: errors, or more warnings than allowed. 2: the check could not run. */
export type ExitCode = 0 | 1 | 2;
