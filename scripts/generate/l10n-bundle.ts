// Collects the texts that people see at run time into l10n/bundle.l10n.json: those of the extension, and the words of the
// core that the extension renders. A translation is a file beside it, such as bundle.l10n.de.json.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getL10nJson, type l10nJsonFormat } from '@vscode/l10n-dev';
import { sections } from '../../core/project/sections/index.ts';
import { counts, words } from '../../core/project/stages/words.ts';

const root = join(import.meta.dirname, '../..');
export const bundlePath = 'l10n/bundle.l10n.json';

export async function l10nBundle(): Promise<string> {
  const sources = sourceFiles(join(root, 'extension')).map((file) => ({
    contents: readFileSync(file, 'utf8'),
    extension: '.ts',
  }));
  const texts: l10nJsonFormat = { ...(await getL10nJson(sources)) };
  for (const text of coreTexts()) texts[text] ??= text;
  // A value alone has nothing to translate.
  delete texts[words.name];
  const sorted = Object.fromEntries(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify(sorted, undefined, 2)}\n`;
}

function coreTexts(): string[] {
  return [
    ...Object.values(words),
    ...Object.values(counts).flat(),
    ...Object.values(sections)
      .flat()
      .flatMap((section) => [section.title, section.detail]),
  ];
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sourceFiles(path) : path.endsWith('.ts') ? [path] : [];
    });
}
