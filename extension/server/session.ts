// The life of the language server as the rest of the extension sees it: started when there is something to check, kept
// alive through crashes, stopped with one message when it crashes again and again.
import { join } from 'node:path';
import {
  type CancellationToken,
  commands,
  Disposable,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  window,
  workspace,
} from 'vscode';
import { type InitializationOptions, settingsChanged } from '../../core/protocol/server.ts';
import { contextKeys, commands as ids, languages, rulePages } from '../contract.ts';
import { DisposableList } from '../disposables.ts';
import { settingsParams, touchesServer, traceLevel } from '../settings.ts';
import type { LanguageClient } from './language-client.ts';

/** `off`: nothing to check so far. `stopped`: it gave up and waits for the person. */
export type ServerState = 'off' | 'starting' | 'running' | 'stopped';

export class ServerSession implements Disposable {
  readonly #owned = new DisposableList();
  readonly #extensionPath: string;
  readonly #log: LogOutputChannel;
  readonly #stateChanged = this.#owned.add(new EventEmitter<ServerState>());
  readonly #traceChanged = this.#owned.add(new EventEmitter<void>());
  readonly #notified = new Map<string, () => void>();
  #client: LanguageClient | undefined;
  #started: Promise<void> | undefined;
  #state: ServerState = 'off';
  #ended = false;

  readonly onDidChangeState = this.#stateChanged.event;

  constructor(extensionPath: string, log: LogOutputChannel) {
    this.#extensionPath = extensionPath;
    this.#log = log;
    this.#owned.add(
      workspace.onDidChangeConfiguration((change) => {
        if (touchesServer(change)) this.#sendSettings();
        if (change.affectsConfiguration('modelyard.trace.server')) this.#traceChanged.fire();
      }),
    );
    this.#owned.add(workspace.onDidGrantWorkspaceTrust(() => this.#sendSettings()));
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Starts the server unless it runs already. Never rejects: a failure becomes the state `stopped`. */
  start(): Promise<void> {
    this.#started ??= this.#start();
    return this.#started;
  }

  /** A new server with a clean slate; also the way back after it gave up. */
  async restart(): Promise<void> {
    await this.#stop();
    await this.start();
  }

  /** Answer of the server, or undefined when it does not run. Rejects with the server's own error. */
  async request<T>(method: string, params: object, token?: CancellationToken): Promise<T | undefined> {
    await this.#started;
    const client = this.#client;
    if (!client?.isRunning()) return undefined;
    return token ? client.sendRequest<T>(method, params, token) : client.sendRequest<T>(method, params);
  }

  /** Calls back on each notification of that name, also of servers started later. One listener a method. */
  onNotification(method: string, callback: () => void): Disposable {
    this.#notified.set(method, callback);
    this.#client?.onNotification(method, callback);
    return new Disposable(() => this.#notified.delete(method));
  }

  async dispose(): Promise<void> {
    this.#ended = true;
    this.#owned.dispose();
    await this.#stop();
  }

  async #start(): Promise<void> {
    this.#setState('starting');
    try {
      const { createClient, State } = await loadClient();
      if (this.#ended) return;
      const client = createClient({
        module: join(this.#extensionPath, 'dist', 'language-server.cjs'),
        languages: Object.values(languages),
        log: this.#log,
        initializationOptions,
        isTraced: () => traceLevel() !== 'off',
        onTraceChanged: this.#traceChanged.event,
        onGivenUp: () => this.#giveUp(),
      });
      this.#client = client;
      for (const [method, callback] of this.#notified) client.onNotification(method, callback);
      client.onDidChangeState(({ newState }) => {
        if (client !== this.#client || this.#state === 'stopped') return;
        if (newState === State.Running) this.#setState('running');
        else if (newState === State.Starting) this.#setState('starting');
      });
      await client.start();
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error));
      this.#giveUp();
    }
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#started = undefined;
    this.#setState('off');
    try {
      await client?.dispose();
    } catch (error) {
      this.#log.warn(`The language server did not stop in time: ${error}`);
    }
  }

  #giveUp(): void {
    if (this.#state === 'stopped' || this.#ended) return;
    this.#setState('stopped');
    const restart = l10n.t('Restart');
    const showLog = l10n.t('Show log');
    void window
      .showErrorMessage(
        l10n.t(
          'The language server of Modelyard has stopped, so nothing is checked. Its last words are in the log.',
        ),
        restart,
        showLog,
      )
      .then((answer) => {
        if (answer === restart) void commands.executeCommand(ids.restartServer);
        if (answer === showLog) void commands.executeCommand(ids.showOutput);
      });
  }

  #sendSettings(): void {
    if (this.#client?.isRunning()) void this.#client.sendNotification(settingsChanged, settingsParams());
  }

  #setState(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    if (this.#ended) return;
    void commands.executeCommand('setContext', contextKeys.server, state);
    this.#stateChanged.fire(state);
  }
}

function initializationOptions(): InitializationOptions {
  return { ...settingsParams(), rulePage: `${rulePages.scheme}:/{code}.md` };
}

/** Beside this program in `dist`; see the file's own first lines. */
function loadClient(): Promise<typeof import('./language-client.ts')> {
  return import('./language-client.cjs' as string);
}
