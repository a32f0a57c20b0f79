// The real server process with a small client, over standard input and output.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type MessageConnection,
  type Position,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceDiagnosticReport,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { type InitializationOptions, serverFlags } from '../../core/protocol/server.ts';

const MAIN = join(import.meta.dirname, '../../language-server/main.ts');

/** How the process is started, where it differs from the usual. */
export interface ServerHost {
  /** Flags of Node before the program. */
  readonly flags?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Workspace folders, from the new folder; that itself when absent. */
  readonly roots?: readonly string[];
}

export class LanguageServer {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  readonly folder: string;
  readonly log: string[] = [];
  /** Notifications and requests of the server by method. */
  readonly received: string[] = [];
  readonly #versions = new Map<string, number>();

  private constructor(process: ChildProcess, folder: string) {
    this.process = process;
    this.folder = folder;
    this.connection = createMessageConnection(
      new StreamMessageReader(process.stdout!),
      new StreamMessageWriter(process.stdin!),
    );
    this.connection.onNotification(
      'window/logMessage',
      (params: { message: string }) => void this.log.push(params.message),
    );
    this.connection.onNotification((method) => void this.received.push(method));
    this.connection.onRequest((method) => {
      this.received.push(method);
      return null;
    });
    this.connection.listen();
  }

  /** Starts on a new folder that holds these files. */
  static async start(
    files: Readonly<Record<string, string>> = {},
    options: Partial<InitializationOptions> = {},
    host: ServerHost = {},
  ): Promise<LanguageServer> {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'modelyard-server-')));
    for (const [name, text] of Object.entries(files)) write(folder, name, text);
    const child = spawn(process.execPath, [...serverFlags, ...(host.flags ?? []), MAIN, '--stdio'], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...host.environment },
    });
    const server = new LanguageServer(child, folder);
    child.stderr!.on('data', (data) => server.log.push(String(data)));
    const gone = new Promise<never>((_, reject) =>
      child.once('exit', (code) =>
        reject(new Error(`The server ended by itself (${code}):\n${server.log.join('')}`)),
      ),
    );
    gone.catch(() => undefined);
    const started = server.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        workspace: {
          diagnostics: { refreshSupport: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
          workspaceFolders: true,
        },
        textDocument: {
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
          hover: { contentFormat: ['markdown'] },
        },
      },
      workspaceFolders: (host.roots ?? ['']).map((root) => ({
        uri: URI.file(join(folder, root)).toString(),
        name: 'project',
      })),
      initializationOptions: options,
    });
    await Promise.race([started, gone]);
    await server.connection.sendNotification('initialized', {});
    return server;
  }

  uri(name: string): string {
    return URI.file(join(this.folder, name)).toString();
  }

  async open(
    name: string,
    text: string,
    languageId = /mlcanvas/.test(name) ? 'mlcanvas' : 'mlproject',
  ): Promise<void> {
    this.#versions.set(name, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.uri(name), languageId, version: 1, text },
    });
  }

  async change(name: string, contentChanges: readonly object[]): Promise<void> {
    const version = (this.#versions.get(name) ?? 1) + 1;
    this.#versions.set(name, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(name), version },
      contentChanges,
    });
  }

  async close(name: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: this.uri(name) },
    });
  }

  async writeFile(name: string, text: string): Promise<void> {
    write(this.folder, name, text);
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: this.uri(name), type: 2 }],
    });
  }

  async deleteFile(name: string): Promise<void> {
    rmSync(join(this.folder, name), { recursive: true });
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: this.uri(name), type: 3 }],
    });
  }

  async problems(name: string): Promise<readonly Diagnostic[]> {
    const report = await this.request<DocumentDiagnosticReport>('textDocument/diagnostic', name);
    return report.kind === 'full' ? report.items : [];
  }

  /** `line:character code` for each problem, as a person would count. */
  async codes(name: string): Promise<string[]> {
    return (await this.problems(name)).map(
      ({ range, code }) => `${range.start.line + 1}:${range.start.character + 1} ${code}`,
    );
  }

  workspaceProblems(previousResultIds: readonly object[] = []): Promise<WorkspaceDiagnosticReport> {
    return this.connection.sendRequest('workspace/diagnostic', { previousResultIds });
  }

  async completions(name: string, position: Position): Promise<readonly CompletionItem[]> {
    const list = await this.request<CompletionList | CompletionItem[]>('textDocument/completion', name, {
      position,
    });
    return Array.isArray(list) ? list : list.items;
  }

  actions(
    name: string,
    range: { start: Position; end: Position },
    only?: readonly string[],
  ): Promise<CodeAction[]> {
    return this.request('textDocument/codeAction', name, {
      range,
      context: { diagnostics: [], ...(only && { only }) },
    });
  }

  rename(name: string, position: Position, newName: string): Promise<WorkspaceEdit | null> {
    return this.request('textDocument/rename', name, { position, newName });
  }

  request<T>(method: string, name: string, more: object = {}): Promise<T> {
    return this.connection.sendRequest(method, { textDocument: { uri: this.uri(name) }, ...more });
  }

  async stop(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const gone = new Promise((resolve) => this.process.once('exit', resolve));
      await this.connection.sendRequest('shutdown').catch(() => undefined);
      await this.connection.sendNotification('exit').catch(() => undefined);
      await gone;
    }
    this.connection.dispose();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Text with `<|>` at the cursor: the text without it, and the position. */
export function atCursor(marked: string): { text: string; position: Position; offset: number } {
  const offset = marked.indexOf('<|>');
  if (offset < 0) throw new Error('No <|> in the text');
  const before = marked.slice(0, offset).split('\n');
  return {
    text: marked.replace('<|>', ''),
    offset,
    position: { line: before.length - 1, character: before.at(-1)!.length },
  };
}

/** Text after the edits of one file. */
export function edited(
  text: string,
  edits: readonly { range: { start: Position; end: Position }; newText: string }[],
): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Position): number =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  let result = text;
  for (const edit of [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start))) {
    result = result.slice(0, offset(edit.range.start)) + edit.newText + result.slice(offset(edit.range.end));
  }
  return result;
}

function write(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}
