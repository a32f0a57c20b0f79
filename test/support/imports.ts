// Every import of the project's own code, read with a tokenizer-free pass that knows strings and comments.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export interface Import {
  readonly from: string;
  /** Path from the repository for our own files, else the package as written. */
  readonly to: string;
}

const ROOT = join(import.meta.dirname, '../..');
const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s+(?:type\s+)?(?:[\w$*{][^'"`;]*?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

export function sourceFiles(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) => {
    try {
      return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ts|mts)$/.test(name) && !name.includes('node_modules'))
        .map((name) => join(folder, name).replaceAll('\\', '/'));
    } catch {
      return [];
    }
  });
}

export function importsOf(file: string, text = readFileSync(join(ROOT, file), 'utf8')): readonly Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(IMPORT)].map((match) => {
    const written = (match[1] ?? match[2])!;
    const to = written.startsWith('.')
      ? relative(ROOT, join(ROOT, dirname(file), written)).replaceAll('\\', '/')
      : written;
    return { from: file, to };
  });
}
