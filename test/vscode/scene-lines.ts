// Finds lines in the files that a scene shows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/vscode/paths.ts';

/** The first line of an example's file that begins with a text, from 1. */
export function exampleLine(file: string, text: string): number {
  const lines = readFileSync(join(repository, 'examples', file), 'utf8').split('\n');
  const line = lines.findIndex((one) => one.trimStart().startsWith(text));
  if (line < 0) throw new Error(`examples/${file} has no line that begins with "${text}"`);
  return line + 1;
}
