// Makes what follows from the schemas, the rules and the sections: TypeScript types, the reference pages, a page for every
// rule, snippets, grammars and the texts to translate.
// `--check` only compares and fails when a file differs, is missing, or is left over.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { grammarFiles } from './generate/grammars.ts';
import { bundlePath, l10nBundle } from './generate/l10n-bundle.ts';
import { referencePage } from './generate/reference-page.ts';
import { rulePages } from './generate/rule-pages.ts';
import { schemaTypes } from './generate/schema-types.ts';
import { snippetFiles } from './generate/snippets.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Folders in which every file is generated. */
const OWNED = ['core/schema/generated', 'docs/rules'];

/** Every generated file with its text, so that a test can compare without writing. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const [name, type] of [
    ['mlcanvas', 'MlCanvas'],
    ['mlproject', 'MlProject'],
  ] as const) {
    const path = `schemas/${name}.schema.json`;
    const schema = JSON.parse(readFileSync(join(root, path), 'utf8'));
    files.set(`core/schema/generated/${name}.ts`, await schemaTypes(schema, type, path));
    files.set(`docs/reference/${name}.md`, referencePage(schema, name, path));
  }
  for (const [path, text] of [...rulePages(), ...snippetFiles(), ...grammarFiles()]) files.set(path, text);
  files.set(bundlePath, await l10nBundle());
  return files;
}

/** What differs between `generatedFiles()` and the disk: a sentence a file. */
export async function drift(): Promise<readonly string[]> {
  const files = await generatedFiles();
  const found: string[] = [];
  for (const [path, text] of files) {
    const there = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
    if (there === undefined) found.push(`${path} is missing`);
    else if (there !== text) found.push(`${path} differs from what its source makes`);
  }
  for (const path of leftOver(files)) found.push(`${path} is made from nothing`);
  return found;
}

function leftOver(files: ReadonlyMap<string, string>): readonly string[] {
  return OWNED.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter((path) => !files.has(path)),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const found = await drift();
    for (const line of found) console.error(line);
    if (found.length > 0) console.error('Run `npm run generate`.');
    process.exitCode = found.length > 0 ? 1 : 0;
  } else {
    const files = await generatedFiles();
    let written = 0;
    for (const [path, text] of files) {
      const target = join(root, path);
      if (existsSync(target) && readFileSync(target, 'utf8') === text) continue;
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
      written++;
    }
    for (const path of leftOver(files)) rmSync(join(root, path));
    console.log(`${files.size} files are generated; ${written} of them changed.`);
  }
}
