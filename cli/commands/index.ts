// The list of all commands. A new command is one file and one line here.
import type { Command } from '../command.ts';
import { check } from './check.ts';
import { rules } from './rules.ts';

export const commands: readonly Command[] = [check, rules];
