// Why a command could not run: each a sentence with the next step. The program says it and ends with 2.
import { didYouMean } from '../core/base/did-you-mean.ts';
import { visible } from '../core/base/printable.ts';

export class Failure extends Error {
  /** The command whose help tells more, where help is of use. */
  readonly helpFor: string | undefined;

  constructor(message: string, helpFor?: string) {
    super(message);
    this.name = 'Failure';
    this.helpFor = helpFor;
  }
}

export const failures = {
  unknownCommand: (name: string, known: readonly string[]) =>
    new Failure(`There is no command "${visible(name)}".${didYouMean(name, known)}`, ''),
  unknownOption: (option: string, known: readonly string[], command: string) =>
    new Failure(`There is no option "${visible(option)}".${didYouMean(option, known)}`, command),
  missingValue: (option: string, argument: string, command: string) =>
    new Failure(`${option} needs a value: ${option} ${argument}.`, command),
  needlessValue: (option: string, value: string, command: string) =>
    new Failure(`${option} takes no value, but got "${visible(value)}".`, command),
  wrongValue: (option: string, value: string, expected: string, hint: string, command: string) =>
    new Failure(`${option} cannot be "${visible(value)}". Give ${expected}.${hint}`, command),
  tooManyArguments: (argument: string, command: string) =>
    new Failure(`"${visible(argument)}" is one argument too many.`, command),
  unknownRule: (code: string, known: readonly string[], command: string) =>
    new Failure(`There is no rule "${visible(code)}".${didYouMean(code, known)}`, command),
  notThere: (path: string) => new Failure(`"${visible(path)}" is not there, or may not be read.`),
  notASpec: (path: string) =>
    new Failure(
      `"${visible(path)}" is no file that Modelyard checks: its name must be or end with "mlcanvas.yaml" or "mlproject.yaml" (or ".yml").`,
    ),
  nothingFound: (path: string) =>
    new Failure(
      `There is no mlcanvas.yaml or mlproject.yaml in "${visible(path)}" or below it. Name another folder, or a file.`,
    ),
} as const;
