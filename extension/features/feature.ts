// What a feature is: a value that is activated once and registers all it owns with its host.
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { DisposableList } from '../disposables.ts';
import type { Outlines } from '../server/outlines.ts';
import type { ServerSession } from '../server/session.ts';

export interface Host {
  readonly context: ExtensionContext;
  readonly log: LogOutputChannel;
  readonly server: ServerSession;
  readonly outlines: Outlines;
  /** Disposed when the extension ends. */
  readonly owned: DisposableList;
}

export interface Feature {
  /** For the log. */
  readonly name: string;
  activate(host: Host): void;
}
