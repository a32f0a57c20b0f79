// Hostile files through the real server process, open in an editor and lying on disk: it answers every kind of request, says
// what is wrong, reads no address, and stays alive.
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ResponseError } from 'vscode-languageserver';
import { LanguageServer } from '../support/language-server.ts';
import { hostileTexts } from './hostile-texts.ts';
import { tell } from './scale.ts';

const HEAD = 'schemaVersion: 1\nname: x\n';
/** Far above what an answer takes on a slow machine. */
const PATIENCE = 20_000;

describe('robustness: hostile files in the server', () => {
  let server: LanguageServer;
  afterEach(() => server.stop());

  it('are answered in every way, one after the other in one process', async function () {
    this.timeout(240_000);
    server = await LanguageServer.start();
    let slowest = { milliseconds: 0, what: '' };
    let count = 0;
    let requests = 0;
    for (const { name, text, expect } of hostileTexts()) {
      // Depths between tell nothing new here, and of the large texts a few are enough.
      if (/^(2|10|100|200|300|850|10000) levels/.test(name)) continue;
      if (text.length > 200_000 && !/MB|datasets of one name|with anchors|errors/.test(name)) continue;
      count++;
      await server.open('mlproject.yaml', text);
      for (const method of text.length > 200_000
        ? ['textDocument/diagnostic', 'textDocument/completion']
        : REQUESTS) {
        requests++;
        const from = performance.now();
        await answered(name, method);
        const milliseconds = performance.now() - from;
        if (milliseconds > slowest.milliseconds) slowest = { milliseconds, what: `${method} of ${name}` };
      }
      const codes = await server.codes('mlproject.yaml');
      const isTold =
        expect === 'anything' || expect === 'none' || codes.some((code) => code.endsWith(` ${expect}`));
      assert.ok(isTold, `${name}: ${expect} is not among ${codes.slice(0, 10).join(', ')}`);
      if (expect !== 'none' && expect !== 'anything') assert.notEqual(codes.length, 0, `${name}: silence`);
      await server.close('mlproject.yaml');
    }
    assert.equal(server.process.exitCode, null);
    assert.deepEqual(
      server.log.filter((line) => /failed|unhandled/.test(line)),
      [],
    );
    tell(
      `${count} texts, ${requests} requests; slowest ${slowest.milliseconds.toFixed(0)} ms (${slowest.what})`,
    );
  });

  it('on disk are told in the problems of the workspace', async function () {
    this.timeout(60_000);
    server = await LanguageServer.start({
      'good/mlproject.yaml': 'schemaVersion: 1\nname: x\ndatasets: 5\n',
    });
    const write = (name: string, bytes: string | Uint8Array) =>
      writeFileSync(join(server.folder, name), bytes);
    write('huge.mlproject.yaml', '');
    truncateSync(join(server.folder, 'huge.mlproject.yaml'), 50_000_000);
    write(
      'png.mlproject.yaml',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    );
    write('jpeg.mlcanvas.yaml', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46]));
    write('utf16.mlproject.yaml', Buffer.from(`\ufeff${HEAD}`, 'utf16le'));
    write('latin1.mlproject.yaml', Buffer.from(`${HEAD}owner: caf\u00e9\n`, 'latin1'));
    write('bom.mlproject.yaml', `\ufeff${HEAD}datasets: 5\n`);
    write('empty.mlproject.yaml', '');
    write('comments.mlcanvas.yaml', '# to be written\n');
    write('deep.mlproject.yaml', '['.repeat(100_000));
    write('newer.mlproject.yaml', 'schemaVersion: 7\nname: x\n');
    write('itself.mlproject.yaml', `${HEAD}canvas: ./itself.mlproject.yaml\n`);
    write('circle.mlproject.yaml', `${HEAD}canvas: ./circle.mlcanvas.yaml\n`);
    write('circle.mlcanvas.yaml', `${HEAD}canvas: ./circle.mlproject.yaml\n`);
    write('outside.mlproject.yaml', `${HEAD}canvas: ../../../../../../../../etc/passwd\n`);
    write(
      'device.mlproject.yaml',
      `${HEAD}canvas: /dev/zero\npipeline: { train: /dev/zero, check: /dev/tty }\n`,
    );
    write('pipe.mlproject.yaml', `${HEAD}canvas: ./pipe.yaml\n`);
    execFileSync('mkfifo', [join(server.folder, 'pipe.yaml'), join(server.folder, 'pipe.mlcanvas.yaml')]);
    const report = await server.workspaceProblems();
    const codes = new Map(
      report.items.map((item) => [
        item.uri.slice(server.uri('').length + 1),
        item.kind === 'full'
          ? item.items.map((one) => `${one.range.start.line}:${one.range.start.character} ${one.code}`)
          : [],
      ]),
    );
    const holds = (name: string, wanted: string) =>
      assert.ok(
        codes.get(name)?.includes(wanted),
        `${wanted} is not among ${codes.get(name)?.join(', ')} of ${name}; files: ${[...codes.keys()].join(', ')}`,
      );
    holds('huge.mlproject.yaml', '0:0 yaml/too-large');
    holds('png.mlproject.yaml', '0:0 yaml/not-text');
    holds('jpeg.mlcanvas.yaml', '0:0 yaml/not-text');
    holds('utf16.mlproject.yaml', '0:0 yaml/not-text');
    holds('latin1.mlproject.yaml', '2:10 yaml/not-text');
    holds('bom.mlproject.yaml', '2:10 schema/type');
    holds('deep.mlproject.yaml', '0:256 yaml/too-deep');
    holds('newer.mlproject.yaml', '0:15 schema/version');
    holds('itself.mlproject.yaml', '2:8 names/not-a-canvas');
    holds('circle.mlcanvas.yaml', '2:0 schema/unknown-field');
    holds('outside.mlproject.yaml', '2:8 names/not-a-canvas');
    holds('device.mlproject.yaml', '2:8 names/not-a-canvas');
    holds('pipe.mlproject.yaml', '2:8 names/canvas-not-found');
    holds('good/mlproject.yaml', '2:10 schema/type');
    assert.deepEqual(server.log, []);
  });

  it('go while they are open, and come back', async () => {
    const text = `${HEAD}training: {}\n`;
    server = await LanguageServer.start({ 'mlproject.yaml': text, 'mlcanvas.yaml': HEAD });
    await server.open('mlproject.yaml', text);
    const before = await server.codes('mlproject.yaml');
    await server.deleteFile('mlproject.yaml');
    await server.deleteFile('mlcanvas.yaml');
    assert.ok((await server.codes('mlproject.yaml')).includes('3:1 training/no-seed'));
    await server.writeFile('mlcanvas.yaml', HEAD);
    assert.deepEqual(await server.codes('mlproject.yaml'), before);
  });

  it('make it fetch nothing: no modeline, $schema, canvas, include or link is followed', async function () {
    this.timeout(60_000);
    const requests: string[] = [];
    const web = createServer((request, response) => {
      requests.push(request.url ?? '');
      response.end('{}');
    });
    const address = await listening(web);
    try {
      server = await LanguageServer.start();
      const spec = [
        `# yaml-language-server: $schema=${address}/modeline.json`,
        `# $schema: ${address}/comment.json`,
        `$schema: ${address}/key.json`,
        'schemaVersion: 1',
        'name: x',
        `canvas: ${address}/mlcanvas.yaml`,
        `datasets: [{ name: d, path: "${address}/data.csv" }]`,
        `tracking: { store: "${address}" }`,
        `pipeline: { train: "${address}/ci.yml" }`,
        `notes: !include ${address}/include.yaml`,
        `owner: "![x](${address}/image.png) [y](${address}/link)"`,
      ].join('\n');
      const files = ['mlproject.yaml', 'mlcanvas.yaml'];
      for (const name of files)
        await server.open(name, spec.replace(address, name === files[0] ? address : 'file:///etc'));
      for (const name of files)
        for (const method of REQUESTS)
          for (let line = 0; line < 11; line++) await request(name, method, line, 12).catch(acceptable);
      await server.workspaceProblems();
      await server.connection.sendRequest('modelyard/outline', {});
      assert.deepEqual(requests, []);
      assert.ok((await server.codes('mlproject.yaml')).some((code) => code === '6:9 names/not-a-canvas'));
    } finally {
      web.close();
    }
  });

  async function answered(name: string, method: string): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${name}: no answer to ${method}`)), PATIENCE);
    });
    await Promise.race([request('mlproject.yaml', method, 2, 8), late]).finally(() => clearTimeout(timer));
  }

  function request(name: string, method: string, line: number, character: number): Promise<unknown> {
    const position = { line, character };
    return server.request(method, name, {
      position,
      positions: [position],
      range: { start: position, end: position },
      context: { diagnostics: [], includeDeclaration: true },
      newName: 'y',
      options: { tabSize: 2, insertSpaces: true },
    });
  }
});

const REQUESTS = [
  'textDocument/diagnostic',
  'textDocument/completion',
  'textDocument/hover',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/prepareRename',
  'textDocument/rename',
  'textDocument/codeAction',
  'textDocument/codeLens',
  'textDocument/documentLink',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/selectionRange',
  'textDocument/formatting',
  'textDocument/semanticTokens/full',
];

function acceptable(error: unknown): void {
  if (!(error instanceof ResponseError)) throw error;
}

function listening(web: Server): Promise<string> {
  return new Promise((resolve) => {
    web.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(web.address() as AddressInfo).port}`));
  });
}
