// The lifecycle of all projects, as last told by the server. Views keep what they show while the server restarts.
import { CancellationTokenSource, commands, EventEmitter, type LogOutputChannel } from 'vscode';
import type { ProjectOutline } from '../../core/project/outline.ts';
import { type OutlineResult, outlineChanged, outlineRequest } from '../../core/protocol/server.ts';
import { contextKeys } from '../contract.ts';
import { type Disposable, DisposableList } from '../disposables.ts';
import type { ServerSession } from './session.ts';

export class Outlines implements Disposable {
  readonly #owned = new DisposableList();
  readonly #session: ServerSession;
  readonly #log: LogOutputChannel;
  readonly #changed = this.#owned.add(new EventEmitter<void>());
  #projects: readonly ProjectOutline[] | undefined;
  #asking: { readonly cancel: CancellationTokenSource; readonly done: Promise<void> } | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(session: ServerSession, log: LogOutputChannel) {
    this.#session = session;
    this.#log = log;
    this.#owned.add(session.onNotification(outlineChanged, () => void this.refresh()));
    this.#owned.add(
      session.onDidChangeState((state) => {
        if (state === 'running') void this.refresh();
      }),
    );
  }

  /** Empty until the first answer. */
  get projects(): readonly ProjectOutline[] {
    return this.#projects ?? [];
  }

  /** The project that a file belongs to. */
  projectOf(uri: string | undefined): ProjectOutline | undefined {
    if (uri === undefined) return undefined;
    return this.projects.find((project) => project.spec === uri || project.canvas === uri);
  }

  /** Asks the server. A newer question cancels an older one; both end with the newer answer. */
  async refresh(): Promise<void> {
    this.#asking?.cancel.cancel();
    const cancel = new CancellationTokenSource();
    const asking = { cancel, done: this.#ask(cancel) };
    this.#asking = asking;
    await asking.done;
    cancel.dispose();
    if (this.#asking !== asking) await this.#asking?.done;
  }

  /** Nothing was found in the workspace, so nobody needs to be asked. */
  setNone(): void {
    this.#set([]);
  }

  dispose(): void {
    this.#asking?.cancel.cancel();
    this.#owned.dispose();
  }

  async #ask(cancel: CancellationTokenSource): Promise<void> {
    try {
      const result = await this.#session.request<OutlineResult>(outlineRequest, {}, cancel.token);
      if (result && !cancel.token.isCancellationRequested) this.#set(result.projects);
    } catch (error) {
      if (!cancel.token.isCancellationRequested) this.#log.error(`The outline could not be read: ${error}`);
    }
  }

  #set(projects: readonly ProjectOutline[]): void {
    this.#projects = projects;
    void commands.executeCommand('setContext', contextKeys.projects, projects.length > 0 ? 'some' : 'none');
    this.#changed.fire();
  }
}
