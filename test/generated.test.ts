// What is generated stands on disk as its source makes it, and nothing else stands beside it.
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rules } from '../core/rules/index.ts';
import { otherProblems } from '../scripts/generate/other-problems.ts';
import { drift, generatedFiles } from '../scripts/generate.ts';

const ROOT = join(import.meta.dirname, '..');

describe('generated files', () => {
  it('are what their sources make (else run `npm run generate`)', async () => {
    assert.deepEqual(await drift(), []);
  });

  it('link to pages and headings that exist', async () => {
    const files = await generatedFiles();
    const broken: string[] = [];
    for (const [path, text] of files) {
      for (const match of text.matchAll(/\]\((?<target>[^)\s]+)\)/g)) {
        const [file, anchor] = match.groups!.target!.split('#') as [string, string | undefined];
        const page = file === '' ? path : join(dirname(path), file);
        const there = files.get(page);
        if (there === undefined && !existsSync(join(ROOT, page))) broken.push(`${path}: ${match[0]}`);
        if (anchor && !headingsOf(there ?? '').includes(anchor)) broken.push(`${path}: ${match[0]}`);
      }
    }
    assert.deepEqual(broken, []);
  });

  it('name the file of each rule', () => {
    for (const { code } of rules)
      assert.ok(existsSync(join(ROOT, `core/rules/${code}.ts`)), `core/rules/${code}.ts`);
  });

  it('explain every code that is no rule', () => {
    const used = new Set<string>();
    for (const entry of readdirSync(join(ROOT, 'core'), { recursive: true, encoding: 'utf8' })) {
      if (!entry.endsWith('.ts')) continue;
      const source = readFileSync(join(ROOT, 'core', entry), 'utf8');
      for (const match of source.matchAll(
        /'((?:yaml|schema|suppression)\/[a-z-]+|modelyard\/internal-error)'/g,
      ))
        used.add(match[1]!);
    }
    assert.deepEqual([...used].sort(), Object.keys(otherProblems).sort());
  });
});

function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (?<title>.+)$/gm)].map((match) =>
    match
      .groups!.title!.toLowerCase()
      .replace(/[^a-z0-9 _-]/g, '')
      .replaceAll(' ', '-'),
  );
}
