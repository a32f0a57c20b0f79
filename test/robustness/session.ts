// An editor that does anything, in any order, at any place: what it sent and what must come back.
import { CancellationTokenSource, ResponseError } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { LanguageServer } from '../support/language-server.ts';
import { corpus } from './corpus.ts';
import type { Draw } from './draw.ts';
import { textOf } from './fuzz-cases.ts';
import { mutate } from './mutate.ts';

/** Longest time an answer may take, in milliseconds: a hang, not slowness, is looked for. */
const PATIENCE = 15_000;

export interface SessionCounts {
  requests: number;
  edits: number;
  cancelled: number;
  errors: number;
  slowest: number;
  slowestWhat: string;
}

const NAMES = [
  'mlproject.yaml',
  'mlcanvas.yaml',
  'sub/mlproject.yaml',
  'sub/mlcanvas.yml',
  'x.mlproject.yaml',
  'plan.txt',
];

const ODD_URIS = [
  '',
  'x',
  'file:///',
  'file:///does/not/exist/mlproject.yaml',
  'file:///dev/zero/mlproject.yaml',
  'file://host/share/mlproject.yaml',
  'untitled:Untitled-1',
  'untitled:mlproject.yaml',
  'vscode-remote://wsl+ubuntu/home/x/mlproject.yaml',
  'memfs:/mlproject.yaml',
  'git:/w/mlproject.yaml?%7B%22ref%22%3A%22%22%7D',
  'http://127.0.0.1:9/mlproject.yaml',
  'file:///%00/mlproject.yaml',
  'file:///a%2fb/mlcanvas.yaml',
  'file:///c%3A/x/mlproject.yaml',
  'command:evil?mlproject.yaml',
  `file:///${'long/'.repeat(500)}mlproject.yaml`,
];

const AT_POSITION = [
  'textDocument/completion',
  'textDocument/hover',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/prepareRename',
  'textDocument/rename',
];
const OF_DOCUMENT = [
  'textDocument/diagnostic',
  'textDocument/codeLens',
  'textDocument/documentLink',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/selectionRange',
  'textDocument/formatting',
  'textDocument/semanticTokens/full',
  'textDocument/codeAction',
];
const OF_WORKSPACE = [
  'workspace/diagnostic',
  'workspace/symbol',
  'modelyard/outline',
  'modelyard/insertion',
  'codeAction/resolve',
];
/** Errors that are answers: cancelled, content modified, no such method, wrong parameters. */
const FINE = new Set([-32800, -32801, -32802, -32601, -32602]);

export class Session {
  readonly failures: string[] = [];
  readonly #server: LanguageServer;
  readonly #draw: Draw;
  readonly #counts: SessionCounts;
  readonly #open = new Map<string, TextDocument>();
  readonly #waiting = new Set<Promise<void>>();

  readonly #manners: 'sane' | 'confused';

  /** A confused editor also sends parameters that make no sense; the log may then tell of them. */
  constructor(server: LanguageServer, draw: Draw, counts: SessionCounts, manners: 'sane' | 'confused') {
    this.#server = server;
    this.#draw = draw;
    this.#counts = counts;
    this.#manners = manners;
  }

  /** Does `steps` things, some at the same time; at the end everything is answered and all documents are closed. */
  async run(steps: number): Promise<readonly string[]> {
    for (let step = 0; step < steps; step++) {
      await this.#step();
      if (this.#draw.chance(0.3)) await this.#settled();
    }
    await this.#settled();
    for (const uri of [...this.#open.keys()]) await this.#close(uri);
    return this.failures;
  }

  async #settled(): Promise<void> {
    await Promise.all(this.#waiting);
  }

  async #step(): Promise<void> {
    const draw = this.#draw;
    const what = draw.uniform();
    const uris = [...this.#open.keys()];
    if (uris.length === 0 || what < 0.08) return this.#openOne();
    if (what < 0.12) return this.#close(draw.item(uris));
    if (what < 0.5) return this.#change(this.#open.get(draw.item(uris))!);
    if (what < 0.55) return this.#event();
    if (what < 0.57 && this.#manners === 'confused') return this.#nonsense();
    this.#ask(
      draw.chance(0.05)
        ? draw.item(ODD_URIS)
        : draw.chance(0.05)
          ? this.#server.uri(draw.item(NAMES))
          : draw.item(uris),
    );
  }

  async #openOne(): Promise<void> {
    const draw = this.#draw;
    const uri = draw.chance(0.1) ? draw.item(ODD_URIS) : this.#server.uri(draw.item(NAMES));
    const languageId = draw.item(['mlproject', 'mlproject', 'mlcanvas', 'mlcanvas', 'yaml', 'plaintext']);
    const kind = languageId === 'mlcanvas' ? 'mlcanvas' : 'mlproject';
    const sample = draw.item(corpus());
    const text = sample[kind] ?? textOf(sample);
    this.#open.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.#send('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  async #close(uri: string): Promise<void> {
    this.#open.delete(uri);
    await this.#send('textDocument/didClose', { textDocument: { uri } });
  }

  async #change(document: TextDocument): Promise<void> {
    const draw = this.#draw;
    this.#counts.edits++;
    const contentChanges: TextDocumentContentChangeEvent[] = [];
    const version = document.version + 1;
    for (let times = draw.item([1, 1, 1, 2, 5]); times > 0; times--) {
      const text = document.getText();
      const change: TextDocumentContentChangeEvent =
        text.length > 30_000 || draw.chance(0.05)
          ? { text: textOf(draw.item(corpus())) }
          : draw.chance(0.1)
            ? { text: mutate(text, draw, () => textOf(draw.item(corpus()))) }
            : { range: this.#range(document), text: this.#typed() };
      contentChanges.push(change);
      TextDocument.update(document, [change], version);
    }
    await this.#send('textDocument/didChange', {
      textDocument: { uri: document.uri, version },
      contentChanges,
    });
  }

  #typed(): string {
    const draw = this.#draw;
    const text = textOf(draw.item(corpus()));
    return draw.item([
      '',
      ' ',
      '\n',
      ':',
      '- ',
      'a',
      '\ud83d',
      '\ude00',
      '\r\n',
      '"',
      '  name: x\n',
      text.slice(...draw.range(text, 60)),
    ]);
  }

  /** A place in the document, or one that only a confused editor would send. */
  #position(document: TextDocument | undefined): { line: number; character: number } {
    const draw = this.#draw;
    if (document && draw.chance(0.85)) return document.positionAt(draw.below(document.getText().length + 1));
    const odd = [-1, 0, 1, 3, 999, 2 ** 31 - 1, 2 ** 32, -(2 ** 31)];
    return { line: draw.item(odd), character: draw.item(odd) };
  }

  #range(document: TextDocument | undefined) {
    const start = this.#position(document);
    // Half of them run backwards or are far too long: an editor's bug must not be ours.
    return this.#draw.chance(0.5) ? { start, end: start } : { start, end: this.#position(document) };
  }

  async #event(): Promise<void> {
    const draw = this.#draw;
    const uri = draw.chance(0.2) ? draw.item(ODD_URIS) : this.#server.uri(draw.item(NAMES));
    const settings = {
      rules: draw.item([{}, { 'training/*': 'off' }, { 'nonsense/x': 'error' }]),
      enableDiagnostics: draw.chance(0.9),
      codeLens: { completeness: true, references: true, problems: true },
    };
    await draw.item([
      () => this.#send('workspace/didChangeWatchedFiles', { changes: [{ uri, type: draw.between(1, 3) }] }),
      () =>
        this.#send('modelyard/settings', {
          settings,
          exclude: draw.item([[], ['**/sub'], ['[', '{a', '!(x']]),
          trusted: false,
        }),
      () => this.#send('textDocument/didSave', { textDocument: { uri } }),
      () => this.#send('textDocument/didClose', { textDocument: { uri: 'file:///never/opened.yaml' } }),
      () => this.#send('$/cancelRequest', { id: 123_456 }),
      () => this.#send('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [] } }),
    ])();
  }

  /** Well-formed JSON-RPC that makes no sense. Any answer will do, as long as there is one. */
  async #nonsense(): Promise<void> {
    const method = this.#draw.item([...AT_POSITION, ...OF_DOCUMENT, ...OF_WORKSPACE, 'no/suchMethod', '']);
    const params = this.#draw.item([
      undefined,
      {},
      { textDocument: {} },
      { textDocument: { uri: 7 }, position: null },
      [],
    ]);
    this.#wait(
      method,
      this.#server.connection.sendRequest(method, ...(params === undefined ? [] : [params])),
      'any',
    );
  }

  #ask(uri: string): void {
    const draw = this.#draw;
    const document = this.#open.get(uri);
    const method = draw.chance(0.5)
      ? draw.item(AT_POSITION)
      : draw.chance(0.85)
        ? draw.item(OF_DOCUMENT)
        : draw.item(OF_WORKSPACE);
    const position = this.#position(document);
    const params = {
      textDocument: { uri },
      position,
      positions: [position, this.#position(document)],
      range: this.#range(document),
      context: {
        includeDeclaration: draw.chance(0.5),
        diagnostics: [],
        triggerKind: 1,
        ...(draw.chance(0.2) && { only: ['source.fixAll'] }),
      },
      newName: draw.item(['renamed', '', 'a: b', ' x ', '\ud800', '"']),
      options: { tabSize: draw.item([2, 4, 0, 1000]), insertSpaces: true },
      previousResultIds: [],
      ...(method === 'textDocument/diagnostic' &&
        draw.chance(0.3) && { previousResultId: String(draw.below(50)) }),
      query: draw.item(['', 'a', 'tenure', '\u0130']),
      uri,
      section: draw.item(['datasets', 'nonsense', '__proto__', 'training.targets']),
    };
    const action = {
      title: 'x',
      kind: 'source.fixAll.modelyard',
      data: draw.item([{ uri }, { uri, code: 'training/no-seed' }, undefined]),
    };
    const source = new CancellationTokenSource();
    this.#counts.requests++;
    this.#wait(
      `${method} ${uri.slice(-40)} ${JSON.stringify(position)}`,
      this.#server.connection.sendRequest(
        method,
        method === 'codeAction/resolve' ? action : params,
        source.token,
      ),
      uri === '' || method === 'codeAction/resolve' ? 'any' : 'answer',
      document?.version === undefined ? undefined : document,
    );
    if (draw.chance(0.15)) {
      this.#counts.cancelled++;
      source.cancel();
    }
  }

  #wait(what: string, request: Promise<unknown>, wanted: 'answer' | 'any', document?: TextDocument): void {
    const from = performance.now();
    const version = document?.version;
    let timer: NodeJS.Timeout;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE} ms`)), PATIENCE);
    });
    const waiting: Promise<void> = Promise.race([request, late])
      .then((result) => {
        if (document && document.version === version && this.#open.get(document.uri) === document)
          this.#holdRanges(what, result, document);
      })
      .catch((error: unknown) => {
        this.#counts.errors++;
        const fine = error instanceof ResponseError && (FINE.has(error.code) || wanted === 'any');
        if (!fine) this.failures.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
      })
      .finally(() => {
        clearTimeout(timer);
        const took = performance.now() - from;
        if (took > this.#counts.slowest) Object.assign(this.#counts, { slowest: took, slowestWhat: what });
        this.#waiting.delete(waiting);
      });
    this.#waiting.add(waiting);
  }

  /** Every range in an answer about one document, to which nothing has happened since, lies inside it. */
  #holdRanges(what: string, result: unknown, document: TextDocument): void {
    const last = document.positionAt(document.getText().length);
    const walk = (value: unknown, foreign: boolean): void => {
      if (typeof value !== 'object' || value === null) return;
      const elsewhere =
        foreign ||
        ('uri' in value && value.uri !== document.uri) ||
        'changes' in value ||
        'relatedInformation' in value;
      if ('line' in value && 'character' in value && !elsewhere) {
        const { line, character } = value as { line: number; character: number };
        const inside =
          line >= 0 && line <= last.line && character >= 0 && character <= lineLength(document, line);
        if (!inside) this.failures.push(`${what}: ${line}:${character} lies outside of the document`);
      }
      for (const below of Object.values(value)) walk(below, elsewhere);
    };
    walk(result, false);
  }

  #send(method: string, params: object): Promise<void> {
    return this.#server.connection.sendNotification(method, params);
  }
}

function lineLength(document: TextDocument, line: number): number {
  const start = document.offsetAt({ line, character: 0 });
  const end =
    line + 1 < document.lineCount
      ? document.offsetAt({ line: line + 1, character: 0 })
      : document.getText().length;
  return end - start;
}
