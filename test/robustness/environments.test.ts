// Odd places to work in: names of folders, several roots, links, locales and time zones, documents that lie on no disk.
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, DocumentLink, Hover, Location, TextEdit } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { parseYaml } from '../../core/spec/parse.ts';
import { atCursor, edited, LanguageServer } from '../support/language-server.ts';
import { tell } from './scale.ts';

const CANVAS = 'schemaVersion: 1\nname: a\nfeatures:\n  - { name: tenure }\n';
const SPEC =
  'schemaVersion: 1\nname: a\ncanvas: ./mlcanvas.yaml\ndatasets:\n  - { name: d, path: data/rows.csv }\nfeatures:\n  - { name: tenure, dataset: d }\n';

const FOLDERS = [
  'with spaces',
  ' leading',
  'trailing ',
  'trailing.',
  '\u00fcn\u00efc\u00f6d\u00e9',
  'e\u0301 decomposed',
  '\u65e5\u672c\u8a9e',
  '\u0130stanbul \u0131',
  'rocket \ud83d\ude80',
  '\u202egnp',
  'zero\u200bwidth',
  '#hash',
  '100%',
  '%20',
  '%2e%2e',
  '%zz',
  'a%2fb',
  '?question',
  '*star',
  '[brackets]',
  '{braces}',
  '(round)',
  "quote's",
  'double"quote',
  '`tick`',
  '$(id)',
  '$HOME',
  '~',
  'a;b',
  'a&b',
  'a,b',
  'a=b',
  'a:b',
  'C:',
  'a+b',
  'a@b',
  '!bang',
  '-dash',
  'back\\slash',
  'line\nbreak',
  'tab\tbed',
  '<b>',
  'a|b',
  '.hidden',
  'node_modules',
  'mlproject.yaml',
  'x'.repeat(200),
  Array.from({ length: 50 }, (_, level) => `level${level}`).join('/'),
];

describe('robustness: odd environments', () => {
  let server: LanguageServer;
  afterEach(() => server.stop());

  it(`${FOLDERS.length} folders with odd names, as roots of one workspace with the same files in each`, async function () {
    this.timeout(60_000);
    const files = Object.fromEntries(
      FOLDERS.flatMap((folder) => [
        [`${folder}/mlproject.yaml`, SPEC],
        [`${folder}/mlcanvas.yaml`, CANVAS],
        [`${folder}/data/rows.csv`, 'a\n'],
      ]),
    );
    server = await LanguageServer.start(files, {}, { roots: FOLDERS });
    const report = await server.workspaceProblems();
    assert.equal(report.items.length, 2 * FOLDERS.length);
    for (const folder of FOLDERS) await holdProject(folder);
    assert.deepEqual(server.log, []);
    tell(`${FOLDERS.length} folders`);
  });

  it('other locales and time zones say the same', async function () {
    this.timeout(60_000);
    const spec = readFileSync(join(import.meta.dirname, '../../examples/churn/mlproject.yaml'), 'utf8');
    const broken = `${spec.replace('seed: ', 'sead: ').replace(/^owner:.*$/m, '')}thresholds: { cardinality: 1e400, nope: 1234567 }\n`;
    const answers: string[] = [];
    for (const environment of [
      { LC_ALL: 'C', TZ: 'UTC' },
      { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Europe/Istanbul' },
      { LC_ALL: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8', TZ: 'Pacific/Kiritimati' },
      { LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8', TZ: 'America/St_Johns' },
      { LC_ALL: 'et_EE.UTF-8', LANG: 'et_EE.UTF-8', TZ: 'Asia/Kathmandu' },
    ]) {
      server = await LanguageServer.start({}, {}, { environment });
      await server.open('mlproject.yaml', broken);
      const problems = await server.problems('mlproject.yaml');
      const outline = await server.connection.sendRequest('modelyard/outline', {});
      const symbols = await server.request('textDocument/documentSymbol', 'mlproject.yaml');
      answers.push(JSON.stringify({ problems, outline, symbols }).replaceAll(server.uri(''), ''));
      await server.stop();
    }
    assert.ok(answers[0]!.includes('sead'));
    for (const answer of answers) assert.equal(answer, answers[0]);
  });

  it('documents on no disk: untitled, remote, in memory, in version control', async () => {
    server = await LanguageServer.start();
    const uris = [
      'untitled:Untitled-1',
      'untitled:/w/mlproject.yaml',
      'vscode-remote://wsl%2Bubuntu/home/x/mlproject.yaml',
      'vscode-vfs://github/owner/repo/mlproject.yaml',
      'memfs:/mlproject.yaml',
      'git:/w/mlproject.yaml?%7B%22ref%22%3A%22HEAD%22%7D',
      'vscode-notebook-cell:/w/x.ipynb#W0',
      'file://server/share/mlproject.yaml',
    ];
    for (const uri of uris) {
      const { text, position } = atCursor(
        SPEC.replace('dataset: d', 'dataset: d<|>').replace('data/rows.csv', '../../etc/passwd'),
      );
      const textDocument = { uri };
      const ask = <T>(method: string) => server.connection.sendRequest<T>(method, { textDocument, position });
      await server.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'mlproject', version: 1, text },
      });
      const { items } = await ask<{ items: Diagnostic[] }>('textDocument/diagnostic');
      assert.ok(
        items.some((item) => item.code === 'features/undocumented'),
        `${uri}: silence`,
      );
      assert.deepEqual(
        (await ask<Location[]>('textDocument/definition')).map((place) => place.uri),
        [uri],
      );
      assert.ok(await ask<Hover | null>('textDocument/hover'), uri);
      assert.deepEqual(
        (await ask<{ items: { label: string }[] }>('textDocument/completion')).items.map(
          (item) => item.label,
        ),
        ['d'],
      );
      assert.deepEqual(await ask<DocumentLink[]>('textDocument/documentLink'), []);
      await server.connection.sendNotification('textDocument/didClose', { textDocument });
    }
    assert.deepEqual(server.log, []);
  });

  it('links in circles, to nowhere and to outside; folders and pipes with a spec’s name', async function () {
    if (process.platform === 'win32') this.skip();
    server = await LanguageServer.start({
      'mlproject.yaml': SPEC,
      'mlcanvas.yaml': CANVAS,
      'real/a.mlproject.yaml': SPEC,
    });
    const at = (name: string) => join(server.folder, name);
    symlinkSync('.', at('itself'));
    symlinkSync(at('real'), at('real/up'));
    symlinkSync(at('b'), at('a'));
    symlinkSync(at('a'), at('b'));
    symlinkSync(at('nowhere'), at('lost.mlproject.yaml'));
    symlinkSync(at('lost2.mlproject.yaml'), at('lost2.mlproject.yaml'));
    symlinkSync(at('real/a.mlproject.yaml'), at('linked.mlproject.yaml'));
    symlinkSync('/dev/zero', at('endless.mlproject.yaml'));
    mkdirSync(at('folder.mlproject.yaml'));
    mkdirSync(at('mlcanvas.yml'));
    execFileSync('mkfifo', [at('pipe.mlcanvas.yaml')]);
    const report = await server.workspaceProblems();
    const names = report.items.map((item) => item.uri.slice(server.uri('').length + 1)).sort();
    assert.deepEqual(names, [
      'linked.mlproject.yaml',
      'mlcanvas.yaml',
      'mlproject.yaml',
      'real/a.mlproject.yaml',
    ]);
    await server.open('mlproject.yaml', SPEC.replace('./mlcanvas.yaml', './folder.mlproject.yaml'));
    assert.ok((await server.codes('mlproject.yaml')).includes('3:9 names/not-a-canvas'));
    await server.change('mlproject.yaml', [{ text: SPEC.replace('./mlcanvas.yaml', './mlcanvas.yml') }]);
    assert.ok((await server.codes('mlproject.yaml')).includes('3:9 names/canvas-not-found'));
  });

  it('files that may not be read or written', async function () {
    if (process.platform === 'win32') this.skip();
    server = await LanguageServer.start({
      'mlproject.yaml': SPEC,
      'mlcanvas.yaml': CANVAS,
      'closed/mlproject.yaml': SPEC,
      'data/rows.csv': '',
    });
    const isRoot = process.getuid?.() === 0;
    chmodSync(join(server.folder, 'mlcanvas.yaml'), 0o000);
    chmodSync(join(server.folder, 'closed'), 0o000);
    chmodSync(server.folder, 0o555);
    try {
      const report = await server.workspaceProblems();
      const names = report.items.map((item) => item.uri.slice(server.uri('').length + 1));
      assert.ok(names.includes('mlproject.yaml'));
      await server.open('mlproject.yaml', SPEC);
      // Who may read everything finds the canvas; anybody else is told that it cannot be found.
      const isTold = (await server.codes('mlproject.yaml')).includes('3:9 names/canvas-not-found');
      assert.equal(isTold, !isRoot);
      assert.deepEqual(server.log, []);
    } finally {
      chmodSync(server.folder, 0o755);
      chmodSync(join(server.folder, 'closed'), 0o755);
    }
  });

  it('names in other cases, and files without a last line end', async () => {
    const bare = SPEC.trimEnd();
    server = await LanguageServer.start({ 'MLProject.YAML': bare, 'sub/MLCANVAS.yml': CANVAS.trimEnd() });
    const report = await server.workspaceProblems();
    assert.equal(report.items.length, 2);
    await server.open('MLProject.YAML', bare, 'mlproject');
    const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    for (const action of await server.actions('MLProject.YAML', everything)) {
      const edits = action.edit?.changes?.[server.uri('MLProject.YAML')];
      if (!edits) continue;
      const after = edited(bare, edits);
      assert.deepEqual(parseYaml(after).problems, [], `${action.title}\n${after}`);
    }
  });

  it('roots that are missing, a file, or inside of each other', async () => {
    server = await LanguageServer.start(
      { 'a/b/mlproject.yaml': SPEC, 'a/b/mlcanvas.yaml': CANVAS, 'file.txt': '' },
      {},
      { roots: ['a', 'a/b', 'a', 'missing', 'file.txt'] },
    );
    const report = await server.workspaceProblems();
    assert.deepEqual(
      report.items.map((item) => item.uri),
      [server.uri('a/b/mlcanvas.yaml'), server.uri('a/b/mlproject.yaml')],
    );
    await server.open('missing/mlproject.yaml', SPEC);
    assert.ok((await server.codes('missing/mlproject.yaml')).includes('3:9 names/canvas-not-found'));
  });

  it('ten thousand folders, and folders a hundred deep', async function () {
    this.timeout(120_000);
    server = await LanguageServer.start();
    for (let top = 0; top < 100; top++) {
      for (let below = 0; below < 100; below++)
        mkdirSync(join(server.folder, `${top}`, `${below}`), { recursive: true });
      writeFileSync(join(server.folder, `${top}`, '7', 'mlproject.yaml'), SPEC);
    }
    const deep = Array.from({ length: 100 }, () => 'd').join('/');
    mkdirSync(join(server.folder, deep), { recursive: true });
    writeFileSync(join(server.folder, deep, 'mlproject.yaml'), SPEC);
    writeFileSync(join(server.folder, 'd/d/d/mlproject.yaml'), SPEC);
    const from = performance.now();
    const report = await server.workspaceProblems();
    // Deeper than 64 is not searched; see core/project/discover.ts.
    assert.equal(report.items.length, 101);
    tell(`10,100 folders with 101 specs in ${(performance.now() - from).toFixed(0)} ms`);
  });

  /** Everything that goes through an address works: links between files, paths, edits in two files. */
  async function holdProject(folder: string): Promise<void> {
    const name = `${folder}/mlproject.yaml`;
    const canvas = server.uri(`${folder}/mlcanvas.yaml`);
    const { text, position } = atCursor(SPEC.replace('name: tenure', 'name: ten<|>ure'));
    await server.open(name, text);
    const codes = await server.codes(name);
    assert.ok(
      codes.length > 0 && !codes.some((code) => /canvas-not-found|not-a-canvas/.test(code)),
      `${folder}: ${codes.join(', ')}`,
    );
    const edit = await server.rename(name, position, 'months');
    assert.deepEqual(Object.keys(edit?.changes ?? {}).sort(), [canvas, server.uri(name)].sort(), folder);
    const links = await server.request<DocumentLink[]>('textDocument/documentLink', name);
    assert.deepEqual(
      links.map((link) => URI.parse(link.target!).fsPath),
      [join(server.folder, folder, 'mlcanvas.yaml'), join(server.folder, folder, 'data/rows.csv')],
      folder,
    );
    const [place] = await server.request<Location[]>('textDocument/definition', name, {
      position: { line: 2, character: 12 },
    });
    assert.equal(place?.uri, canvas);
    const path = atCursor(SPEC.replace('data/rows.csv', 'data/<|>'));
    await server.change(name, [{ text: path.text }]);
    const [item] = await server.completions(name, path.position);
    assert.equal(item?.label, 'data/rows.csv', folder);
    assert.ok(edited(path.text, [item.textEdit as TextEdit]).includes('path: data/rows.csv }'));
    await server.close(name);
  }
});
