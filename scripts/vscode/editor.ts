// The whole way in one call: the pinned editor with the packaged extension in it, and its workbench in a browser.
import type { Browser, Page } from 'playwright-core';
import { type OpenOptions, openWorkbench } from './browser.ts';
import { installEditor } from './install.ts';
import { defaultVsix, defaultWorkspace, requireVsix } from './paths.ts';
import { type RunningServer, type ServerOptions, startServer } from './server.ts';
import type { Workbench } from './workbench.ts';

export interface EditorOptions
  extends Pick<ServerOptions, 'open' | 'trust' | 'theme' | 'settings' | 'environment'>,
    Pick<OpenOptions, 'width' | 'height' | 'pictures'> {
  /** The default is dist/modelyard.vsix. */
  readonly vsix?: string;
  /** The default is the example project. */
  readonly workspace?: string;
  readonly log?: (line: string) => void;
}

export interface OpenEditor {
  readonly workbench: Workbench;
  readonly server: RunningServer;
  readonly page: Page;
  readonly browser: Browser;
  /** Closes the browser and stops the server. */
  close(): Promise<void>;
}

export async function openEditor(options: EditorOptions = {}): Promise<OpenEditor> {
  const log = options.log ?? (() => {});
  const server = await startServer({
    ...options,
    editor: await installEditor(log),
    workspace: options.workspace ?? defaultWorkspace,
    extensions: [requireVsix(options.vsix ?? defaultVsix)],
  });
  try {
    const opened = await openWorkbench(server, { ...options, log });
    const close = () => opened.close().finally(server.stop);
    return { workbench: opened.workbench, server, page: opened.page, browser: opened.browser, close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
