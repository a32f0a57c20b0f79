// Where VS Code enters: makes what all features share and activates each of them.
import { type ExtensionContext, window } from 'vscode';
import { DisposableList } from './disposables.ts';
import type { Host } from './features/feature.ts';
import { features } from './features/index.ts';
import { Outlines } from './server/outlines.ts';
import { ServerSession } from './server/session.ts';

let session: ServerSession | undefined;

export function activate(context: ExtensionContext): void {
  const owned = new DisposableList();
  context.subscriptions.push(owned);
  const log = owned.add(window.createOutputChannel('Modelyard', { log: true }));
  session = new ServerSession(context.extensionPath, log);
  const outlines = owned.add(new Outlines(session, log));
  const host: Host = { context, log, server: session, outlines, owned };
  for (const feature of features) {
    try {
      feature.activate(host);
    } catch (error) {
      // One broken feature must not take the others with it.
      log.error(`${feature.name} could not be activated: ${error instanceof Error ? error.stack : error}`);
    }
  }
}

/** VS Code waits for the server's end. */
export async function deactivate(): Promise<void> {
  await session?.dispose();
}
