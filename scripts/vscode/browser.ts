// Opens the workbench of a running server in Chromium, which reaches nothing but this machine.
import { type Browser, chromium, type Page } from 'playwright-core';
import { ensureChromium } from './chromium.ts';
import type { RunningServer } from './server.ts';
import type { Theme } from './settings.ts';
import { Workbench } from './workbench.ts';

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  /** The theme that the server was started with. */
  readonly theme?: Theme;
  /** Extra keys of the page's payload, as the extension test runner needs them. */
  readonly payload?: readonly (readonly [key: string, value: string])[];
  /** The folder that `screenshot` writes to. */
  readonly pictures?: string;
  readonly log?: (line: string) => void;
}

export interface OpenWorkbench {
  readonly workbench: Workbench;
  readonly page: Page;
  readonly browser: Browser;
  close(): Promise<void>;
}

const waitMilliseconds = 20_000;

/** Opens the server's folder and waits until the workbench has been restored and its theme is drawn. */
export async function openWorkbench(
  server: RunningServer,
  options: OpenOptions = {},
): Promise<OpenWorkbench> {
  const browser = await chromium.launch({
    executablePath: await ensureChromium(options.log ?? (() => {})),
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update'],
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
  try {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(waitMilliseconds);
    const page = await context.newPage();
    const payload = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...(options.payload ?? [])];
    await page.goto(`${server.url}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
    const workbench = new Workbench(page, server, options.pictures);
    await workbench.ready(options.theme ?? 'light');
    return { workbench, page, browser, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
