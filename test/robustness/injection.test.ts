// Hostile strings stay text in everything that is shown or written: hovers, problems, lenses, symbols, links, completion,
// fixes, renames, the outline, and all five formats of the command line. The server runs without the means to start a
// process, to reach the network or to write a file, and everything works all the same.
import { strict as assert } from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked, type Token } from 'marked';
import type {
  CodeLens,
  CompletionItem,
  DocumentLink,
  DocumentSymbol,
  Hover,
  TextEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { sayable } from '../../core/base/printable.ts';
import { clientCommands } from '../../core/protocol/server.ts';
import { parseYaml } from '../../core/spec/parse.ts';
import { scalarText } from '../../core/spec/yaml-text.ts';
import { code, plain } from '../../language-server/markdown.ts';
import { injections } from '../support/injection-corpus.ts';
import { LanguageServer } from '../support/language-server.ts';
import { spawnCli } from '../support/run-cli.ts';
import { withFolder } from '../support/temporary-folder.ts';
import { injectedFiles, injectedSpec } from './injected-files.ts';
import { tell } from './scale.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
const COMMANDS: ReadonlySet<string> = new Set([
  '',
  'editor.action.triggerSuggest',
  ...Object.values(clientCommands),
]);

describe('robustness: injection', () => {
  it('has three hundred strings and more, each once', () => {
    assert.ok(injections.length >= 300);
    assert.equal(new Set(injections.map(({ text }) => text)).size, injections.length);
  });

  it('Markdown: plain words and code hold nothing but text, and all of it', () => {
    for (const { text } of injections) {
      for (const made of [
        plain(text),
        `**${plain(text)}** ${code(text)}`,
        `| a | b |\n|---|---|\n| ${plain(text)} | ${code(text)} |`,
      ]) {
        holdMarkdown(made, text);
        assert.ok(made.length < 6000, `${made.length} characters`);
      }
    }
    assert.equal(
      shownText(plain('a [b](c) <d> www.e.f g@h.i http://j_k')),
      'a [b](c) <d> www.e.f g@h.i http://j_k',
    );
  });

  it('YAML: a written scalar is read back as it was', () => {
    for (const { text } of injections) {
      for (const written of [scalarText(text)]) {
        for (const made of [
          `x: ${written}\n`,
          `- ${written}\n`,
          `[${written}, y]`,
          `{ x: ${written}, y: z }`,
          `x: ${written} # c\n`,
        ]) {
          const { document } = parseYaml(made);
          const value: unknown = document?.toJS();
          const read = Array.isArray(value) ? value[0] : (value as { x?: unknown } | undefined)?.x;
          assert.equal(read, text, `${JSON.stringify(text)} as ${made.slice(0, 200)}`);
        }
      }
      if (text.length < 900) {
        const keyed: unknown = parseYaml(`${scalarText(text)}: 1\n`).document?.toJS({ mapAsMap: true });
        assert.deepEqual(keyed, new Map([[text, 1]]), JSON.stringify(text));
      }
    }
  });

  it('sentences: printable and short', () => {
    for (const { text } of injections) {
      const said = sayable(`There is no field "${text}" here.`, 1000);
      assert.ok(
        !UNPRINTABLE.test(said) && said.length <= 1000 && isWhole(said),
        JSON.stringify(said.slice(0, 200)),
      );
    }
  });

  describe('in the server', () => {
    let server: LanguageServer;
    before(async () => {
      server = await LanguageServer.start(
        { 'data/good.csv': '' },
        {},
        {
          flags: [
            '--permission',
            '--allow-fs-read=*',
            '--disable-warning=SecurityWarning',
            '--require',
            join(import.meta.dirname, 'forbid.cjs'),
          ],
        },
      );
    });
    after(() => server.stop());

    it('every string in every field', async function () {
      this.timeout(240_000);
      let answers = 0;
      for (const { text } of injections) {
        const files = injectedFiles(text);
        await server.open('mlproject.yaml', files.mlproject);
        await server.open('mlcanvas.yaml', files.mlcanvas);
        for (const [name, content] of [
          ['mlproject.yaml', files.mlproject],
          ['mlcanvas.yaml', files.mlcanvas],
        ] as const) {
          const document = TextDocument.create('file:///x', 'yaml', 1, content);
          answers += await holdDocument(name, document, text);
          answers += await holdPlaces(name, document, text, files.written);
        }
        answers += await holdCompletion(files.mlproject, text);
        await holdWorkspace(text);
        await server.close('mlproject.yaml');
        await server.close('mlcanvas.yaml');
      }
      assert.deepEqual(server.log, []);
      tell(`${injections.length} strings, ${answers} answers looked through`);
    });

    it('every string that can be one, as the name of a file', async () => {
      const folder = join(server.folder, 'data');
      const names = injections
        .map(({ text }) => `${text}.csv`)
        .filter((name) => /^[^\0/.][^\0/]*$/.test(name) && isWhole(name) && Buffer.byteLength(name) < 200);
      for (const name of names) writeFileSync(join(folder, name), '');
      const head = 'schemaVersion: 1\nname: x\ndatasets:\n  - path: data/';
      await server.open('mlproject.yaml', `${head}\n`);
      const items = await server.completions('mlproject.yaml', { line: 3, character: 15 });
      const labels = new Set(items.map((item) => item.label));
      assert.ok(names.length > 200);
      for (const name of names) assert.ok(labels.has(`data/${name}`), JSON.stringify(name));
      for (const item of items) {
        const text = apply(`${head}\n`, [item.textEdit as TextEdit]);
        const value = parseYaml(text).document?.toJS() as { datasets: { path: string }[] };
        assert.equal(value.datasets[0]?.path, item.label);
        await server.change('mlproject.yaml', [{ text }]);
        const links = await server.request<DocumentLink[]>('textDocument/documentLink', 'mlproject.yaml');
        const targets = links
          .map((link) => URI.parse(link.target!))
          .filter((target) => target.scheme === 'file');
        // Backslashes part folders where a path is written; such a name leads elsewhere.
        if (!item.label.includes('\\') && item.label.trim() === item.label)
          assert.deepEqual(
            targets.map((target) => target.fsPath),
            [join(server.folder, item.label)],
            item.label,
          );
      }
      await server.close('mlproject.yaml');
      assert.deepEqual(server.log, []);
    });

    async function holdDocument(name: string, document: TextDocument, text: string): Promise<number> {
      const what = `${name} with ${JSON.stringify(text.slice(0, 80))}`;
      const problems = await server.problems(name);
      assert.ok(problems.length > 0, `${what}: silence`);
      for (const { codeDescription, ...problem } of problems) {
        const message = problem.message as string;
        assert.ok(!UNPRINTABLE.test(message) && isWhole(message), `${what}: ${JSON.stringify(message)}`);
        assert.ok(message.length <= 1000, `${what}: ${message.length} characters`);
        assert.equal(codeDescription, undefined);
        assert.doesNotMatch(message, /The check .* failed/);
      }
      const lenses = await server.request<CodeLens[]>('textDocument/codeLens', name);
      for (const { command } of lenses) {
        assert.match(command!.title, /^[\w ,:]+$/, what);
        assert.ok(COMMANDS.has(command!.command), command!.command);
      }
      const hold = (symbol: DocumentSymbol) => {
        holdLabel(symbol.name, what);
        if (symbol.detail) holdLabel(symbol.detail, what);
        symbol.children?.forEach(hold);
      };
      const symbols = await server.request<DocumentSymbol[]>('textDocument/documentSymbol', name);
      symbols.forEach(hold);
      const links = await server.request<DocumentLink[]>('textDocument/documentLink', name);
      for (const { target, tooltip } of links) {
        assert.match(target!, /^(https?|file):\/\//, what);
        assert.ok(!UNPRINTABLE.test(tooltip ?? ''), what);
      }
      const everything = {
        start: { line: 0, character: 0 },
        end: document.positionAt(document.getText().length),
      };
      const actions = await server.actions(name, everything);
      const errors = parseYaml(document.getText()).problems.length;
      actions.forEach((action, index) => {
        holdLabel(action.title, what);
        assert.equal(action.command, undefined);
        // Every fifth edit: each fix has its turn with some string.
        const edits = action.edit?.changes?.[server.uri(name)];
        if (!edits || (index + text.length) % 5 > 0) return;
        const after = TextDocument.applyEdits(document, edits);
        assert.ok(
          parseYaml(after).problems.length <= errors,
          `${what}: ${action.title}\n${after.slice(0, 3000)}`,
        );
      });
      return 5 + problems.length + lenses.length + symbols.length + links.length + actions.length;
    }

    async function holdPlaces(
      name: string,
      document: TextDocument,
      text: string,
      written: string,
    ): Promise<number> {
      const content = document.getText();
      let places = 0;
      for (let at = content.indexOf(written); at >= 0; at = content.indexOf(written, at + written.length)) {
        const position = document.positionAt(at + Math.min(2, written.length - 1));
        // Every third place: each field has its turn with some string.
        const hover =
          (places + text.length) % 3 === 0
            ? await server.request<Hover | null>('textDocument/hover', name, { position })
            : null;
        if (hover) holdMarkdown((hover.contents as { value: string }).value, text);
        // Their keys explain fields; the unknown ones hold the string.
        if (places === 0) {
          const edit = await server.rename(name, position, text);
          for (const [uri, edits] of Object.entries(edit?.changes ?? {})) {
            if (uri !== server.uri(name)) continue;
            assert.deepEqual(
              parseYaml(TextDocument.applyEdits(document, edits)).problems.length,
              parseYaml(content).problems.length,
            );
          }
        }
        places++;
      }
      assert.ok(places > 1, `the string is not in ${name}`);
      return places;
    }

    /** Proposals hold the string where names are proposed; taken, they say the same in YAML. */
    async function holdCompletion(spec: string, text: string): Promise<number> {
      const marked = spec
        .replace('dataset: "near', 'dataset: , unit: "near')
        .replace('{ name: g, dataset: x }', '{ name: g, dataset:  }');
      await server.change('mlproject.yaml', [{ text: marked }]);
      const document = TextDocument.create('file:///x', 'yaml', 1, marked);
      const at = marked.search(/dataset: (,| \})/) + 'dataset: '.length;
      const items = await server.completions('mlproject.yaml', document.positionAt(at));
      // Names are trimmed; of nothing there is no name.
      if (text.trim() !== '')
        assert.ok(
          items.some((item) => item.label === text.trim()),
          JSON.stringify(text.slice(0, 80)),
        );
      for (const item of items) {
        const after = TextDocument.applyEdits(document, [item.textEdit as TextEdit]);
        const value = parseYaml(after).document?.toJS() as { features: { dataset: string }[] };
        assert.equal(value.features[1]?.dataset, item.label);
        holdItem(item, text);
      }
      const root = await server.completions(
        'mlproject.yaml',
        document.positionAt(marked.indexOf('schemaVersion')),
      );
      for (const item of root) holdItem(item, text);
      return items.length + root.length;
    }

    function holdItem(item: CompletionItem, text: string): void {
      assert.ok(!UNPRINTABLE.test(item.detail ?? ''), JSON.stringify(item.detail));
      assert.ok(COMMANDS.has(item.command?.command ?? ''));
      if (typeof item.documentation === 'object') holdMarkdown(item.documentation.value, text);
      if (item.insertTextFormat === 2 && text.length > 3) {
        const snippet = item.insertText ?? (item.textEdit as TextEdit | undefined)?.newText ?? '';
        assert.ok(!snippet.includes(text), `${JSON.stringify(text)} is taken for a snippet: ${snippet}`);
      }
    }

    async function holdWorkspace(text: string): Promise<void> {
      const what = JSON.stringify(text.slice(0, 80));
      const symbols = await server.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', {
        query: '',
      });
      for (const { name, containerName } of symbols) {
        holdLabel(name, what);
        holdLabel(containerName ?? 'x', what);
      }
      const walk = (value: unknown): void => {
        if (typeof value === 'string')
          assert.ok(
            !UNPRINTABLE.test(value) && value.length <= 1000,
            `${what}: ${JSON.stringify(value.slice(0, 300))}`,
          );
        else if (typeof value === 'object' && value !== null)
          // Ids are compared, never shown.
          for (const [key, below] of Object.entries(value)) if (key !== 'id') walk(below);
      };
      walk(await server.connection.sendRequest('modelyard/outline', {}));
    }
  });

  describe('on the command line', () => {
    const files: Record<string, string> = {};
    injections.forEach(({ text }, number) => {
      files[`${number}/mlproject.yaml`] = injectedSpec(text);
    });

    it('every string in every format', async function () {
      this.timeout(240_000);
      await withFolder(files, async (folder) => {
        mkdirSync(join(folder, 'named'));
        writeFileSync(
          join(folder, 'named', '\u001b[31m\n::error::x \u202e<b>&.mlproject.yaml'),
          'schemaVersion: 1\nname: x\nnope: 1\n',
        );
        const run = async (format: string) => {
          const { code: exit, out, err } = await spawnCli(['check', '--format', format], folder);
          assert.deepEqual({ exit, err }, { exit: 1, err: '' }, format);
          return out;
        };
        const json = JSON.parse(await run('json')) as unknown;
        const count = countProblems(json);
        assert.ok(count > injections.length);
        const text = await run('text');
        assert.ok(!UNPRINTABLE.test(text.replaceAll('\n', '')), excerptOf(text.replaceAll('\n', '')));
        const sarif = JSON.parse(await run('sarif')) as { runs: { results: unknown[] }[] };
        assert.equal(sarif.runs[0]!.results.length, count);
        const github = (await run('github')).trimEnd().split(/[\r\n\u2028\u2029\u0085]/);
        const commands = github.filter((line) => line.startsWith('::'));
        assert.ok(commands.length > 0);
        assert.deepEqual(
          commands.filter((line) => !/^::(error|warning|notice) (title|file)=/.test(line)),
          [],
        );
        holdXml(await run('junit'));
        tell(`${injections.length} strings, ${count} problems in five formats`);
      });
    });
  });
});

/** No link, image, HTML or definition: what a person may click or a page may run. */
function holdMarkdown(markdown: string, from: string): void {
  marked.walkTokens(marked.lexer(markdown), (token: Token) => {
    const isInert = !/^(link|image|html|def|heading|blockquote|checkbox)$/.test(token.type);
    assert.ok(
      isInert,
      `${JSON.stringify(from.slice(0, 100))} becomes ${token.type}: ${token.raw.slice(0, 200)}\nin ${markdown.slice(0, 600)}`,
    );
  });
}

/** The words that a reader sees. */
function shownText(markdown: string): string {
  return String(marked.parseInline(markdown))
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCharCode(Number(number)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** No half of a surrogate pair. */
function isWhole(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

function holdLabel(label: string, what: string): void {
  assert.ok(
    label !== '' && !UNPRINTABLE.test(label) && isWhole(label),
    `${what}: ${JSON.stringify(label.slice(0, 200))}`,
  );
  assert.ok(label.length <= 400, `${what}: a label of ${label.length} characters`);
}

function apply(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('file:///x', 'yaml', 1, text), [...edits]);
}

function countProblems(json: unknown): number {
  let count = 0;
  JSON.stringify(json, (key, value: unknown) => {
    if (key === 'problems' && Array.isArray(value)) count += value.length;
    return value;
  });
  return count;
}

function excerptOf(text: string): string {
  const at = text.search(UNPRINTABLE);
  return JSON.stringify(text.slice(Math.max(0, at - 100), at + 100));
}

/** Well-formed as far as a reader stumbles: characters, entities, and tags that close each other. */
function holdXml(text: string): void {
  assert.ok(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd]|[\ud800-\udbff][\udc00-\udfff]*$/u.test(text));
  assert.doesNotMatch(text, /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  const open: string[] = [];
  const rest = text.replace(
    /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
    (_, end: string, name: string, attributes: string, empty: string) => {
      if (end) assert.equal(open.pop(), name);
      else if (!empty) open.push(name);
      return attributes;
    },
  );
  assert.deepEqual(open, []);
  assert.doesNotMatch(
    rest.replace(/^<\?xml [^?]*\?>/, ''),
    /[<]|&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i,
  );
}
