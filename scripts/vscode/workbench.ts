// The workbench as a person uses it: palette, editors, problems, hovers, webviews. Every step waits for the state that
// it leads to, never for a time. What has no method here can be done on `page`.
import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { type ActivationTimes, readActivationTimes } from './activation-times.ts';
import { type Problem, readProblems } from './problems.ts';
import type { RunningServer } from './server.ts';
import { type Settings, type Theme, themes } from './settings.ts';

export interface PictureOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: Theme;
  /** Takes only this element. */
  readonly of?: Locator;
}

/** Looks at a report that is still being written; each takes some tens of milliseconds. */
const MOST_LOOKS = 100;

export class Workbench {
  readonly page: Page;
  readonly #server: RunningServer;
  readonly #pictures: string | undefined;

  constructor(page: Page, server: RunningServer, pictures: string | undefined) {
    this.page = page;
    this.#server = server;
    this.#pictures = pictures;
  }

  async ready(theme: Theme): Promise<void> {
    await this.page.locator('.monaco-workbench').first().waitFor();
    await this.page.locator('[id="status.notifications"]').waitFor();
    await this.#themeIsDrawn(theme);
    if (this.#server.trust === 'restricted') await this.restrictedMode().waitFor();
  }

  /** Runs a command by the title that the palette shows, such as `View: Toggle Word Wrap`. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.#pick(`>${title}`, (row) => row.label === title, `the command "${title}"`);
  }

  /** Opens a file of the workspace, by its path from the workspace folder, in its default editor. */
  async openFile(path: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+P');
    const name = basename(path);
    await this.#pick(join(this.#server.folder, path), (row) => row.label === name, `the file ${path}`);
    await this.activeTab(name).waitFor();
  }

  activeTab(name: string): Locator {
    return this.page.locator('.tabs-container .tab.active', {
      has: this.page.getByText(name, { exact: true }),
    });
  }

  /** Answers a quick pick or input box that a command has opened. */
  async answer(text: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible .quick-input-box input');
    await input.fill(text);
    await input.press('Enter');
  }

  /** Puts the cursor of the active text editor; both numbers count from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+P');
    await this.#pick(`:${line}:${column}`, () => true, `line ${line}`);
  }

  async typeAt(line: number, column: number, text: string): Promise<void> {
    await this.goTo(line, column);
    await this.page.keyboard.type(text);
  }

  async save(): Promise<void> {
    await this.#framesAreDrawn();
    await this.page.keyboard.press('ControlOrMeta+S');
    await this.page.locator('.tabs-container .tab.active:not(.dirty)').waitFor();
  }

  /** The lines of the active text editor that are in sight. */
  async editorText(): Promise<string> {
    await this.#framesAreDrawn();
    const lines = this.page.locator('.editor-group-container.active .monaco-editor .view-lines .view-line');
    const found = await lines.evaluateAll((elements) =>
      elements
        .map((element) => ({ top: Number.parseFloat(element.style.top), text: element.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map((line) => line.text.replaceAll('\u00a0', ' ')),
    );
    return found.join('\n');
  }

  /** Rests the pointer on a text of the active editor and returns the hover's words once it shows `expected`. */
  async hover(text: string, expected?: string | RegExp): Promise<string> {
    const group = this.page.locator('.editor-group-container.active .monaco-editor .view-lines');
    await group.getByText(text).last().hover();
    const hover = this.page.locator(
      '.monaco-hover:visible .hover-contents',
      expected ? { hasText: expected } : {},
    );
    await hover.first().waitFor();
    return (await this.page.locator('.monaco-hover:visible').allInnerTexts()).join('\n').trim();
  }

  /** The labels that completion offers at the cursor, once `expected` is among them. */
  async completions(expected?: string): Promise<string[]> {
    await this.page.keyboard.press('Control+Space');
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row .label-name');
    await (expected ? rows.filter({ hasText: expected }) : rows).first().waitFor();
    return rows.allInnerTexts();
  }

  async openProblems(): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.runCommand('Problems: Focus on Problems View');
    await panel.waitFor();
    return panel;
  }

  /** What the Problems view lists, as far as it is in sight. */
  async getProblems(): Promise<Problem[]> {
    const panel = await this.openProblems();
    return readProblems(panel);
  }

  /** Waits until the Problems view lists a problem whose message or code holds the text; returns it. */
  async waitForProblem(text: string): Promise<Problem> {
    const panel = await this.openProblems();
    await panel.locator('.monaco-list-row', { hasText: text }).first().waitFor();
    const found = (await this.getProblems()).find((problem) =>
      `${problem.message} ${problem.code}`.includes(text),
    );
    if (!found) throw new Error(`The Problems view shows "${text}" but not as a problem`);
    return found;
  }

  async waitForText(text: string | RegExp): Promise<Locator> {
    const found = this.page.getByText(text).first();
    await found.waitFor();
    return found;
  }

  /** The notification that holds the text; its buttons can be pressed with `getByRole('button')`. */
  async waitForNotification(text: string | RegExp): Promise<Locator> {
    const found = this.page
      .locator('.notifications-toasts .notification-list-item', { hasText: text })
      .first();
    await found.waitFor();
    return found;
  }

  /** The texts of the notifications that are shown now. */
  notifications(): Promise<string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
  }

  /** The document of a webview: of the one with this text in it, or of the one in sight. */
  async webview(text?: string | RegExp): Promise<FrameLocator> {
    const outer = this.page.locator('iframe.webview.ready:visible');
    await outer.first().waitFor();
    const inner = (index: number) => outer.nth(index).contentFrame().frameLocator('iframe#active-frame');
    if (text === undefined) return inner((await outer.count()) - 1);
    const candidates = Array.from({ length: await outer.count() }, (_, index) => inner(index));
    return Promise.any(
      candidates.map(async (frame) => {
        await frame.getByText(text).first().waitFor();
        return frame;
      }),
    );
  }

  /** Merges into the user's settings the way a person does: in the editor of settings.json. */
  async updateSettings(changes: Settings): Promise<void> {
    const before = JSON.parse(await readFile(this.#server.settingsFile, 'utf8')) as Settings;
    const text = JSON.stringify({ ...before, ...changes }, undefined, 2);
    await this.runCommand('Preferences: Open User Settings (JSON)');
    await this.activeTab('settings.json').waitFor();
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await this.#selectAll();
    await this.page.keyboard.press('ControlOrMeta+V');
    await this.save();
    await this.runCommand('View: Close Editor');
  }

  async setTheme(theme: Theme): Promise<void> {
    const { label } = themes[theme];
    await this.runCommand('Preferences: Color Theme');
    await this.#pick(label, (row) => row.label === label, `the theme ${label}`);
    await this.#themeIsDrawn(theme);
  }

  /** Writes a PNG and returns its path. */
  async screenshot(name: string, options: PictureOptions = {}): Promise<string> {
    if (!this.#pictures) throw new Error('This workbench was opened without a folder for pictures');
    const size = this.page.viewportSize() ?? { width: 1280, height: 800 };
    const wanted = { width: options.width ?? size.width, height: options.height ?? size.height };
    if (wanted.width !== size.width || wanted.height !== size.height) await this.page.setViewportSize(wanted);
    if (options.theme) await this.setTheme(options.theme);
    await this.settled();
    await mkdir(this.#pictures, { recursive: true });
    const path = join(this.#pictures, `${name}.png`);
    await (options.of ?? this.page).screenshot({ path, animations: 'disabled', caret: 'hide' });
    return path;
  }

  /** Fonts are loaded, nothing reports progress, and two frames have been drawn since. */
  async settled(): Promise<void> {
    await this.page.evaluate('document.fonts.ready');
    await this.page.locator('.monaco-progress-container.active').first().waitFor({ state: 'detached' });
    await this.#framesAreDrawn();
  }

  /** Shown while the folder is not trusted. */
  restrictedMode(): Locator {
    return this.page.locator('.statusbar-item', { hasText: 'Restricted Mode' });
  }

  async trustWorkspace(): Promise<void> {
    await this.runCommand('Workspaces: Manage Workspace Trust');
    await this.page
      .locator('.workspace-trust-editor')
      .getByRole('button', { name: 'Trust', exact: true })
      .click();
    await this.restrictedMode().waitFor({ state: 'detached' });
    await this.runCommand('View: Close Editor');
  }

  /** How long VS Code itself says that the extension took to load and activate. */
  async activationTimes(extensionId: string): Promise<ActivationTimes> {
    await this.runCommand('Developer: Startup Performance');
    await this.activeTab('Startup Performance').waitFor();
    // The editor shows the report's parts as they come; the table of activations is the last.
    let report = await this.#copyActiveEditor();
    for (let look = 0; look < MOST_LOOKS && !report.includes(extensionId); look++) {
      await this.#framesAreDrawn();
      report = await this.#copyActiveEditor();
    }
    return readActivationTimes(report, extensionId);
  }

  async #copyActiveEditor(): Promise<string> {
    await this.#selectAll();
    await this.page.keyboard.press('ControlOrMeta+C');
    return (await this.page.evaluate('navigator.clipboard.readText()')) as string;
  }

  async #selectAll(): Promise<void> {
    await this.page.locator('.editor-group-container.active .monaco-editor .view-line').first().click();
    await this.page.keyboard.press('ControlOrMeta+A');
  }

  async #themeIsDrawn(theme: Theme): Promise<void> {
    await this.page.locator(`.monaco-workbench[class*="${themes[theme].className}"]`).first().waitFor();
  }

  /** What was typed is shown one frame later. */
  async #framesAreDrawn(): Promise<void> {
    await this.page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
    );
  }

  async #pick(
    text: string,
    wanted: (row: { readonly label: string }) => boolean,
    what: string,
  ): Promise<void> {
    const widget = this.page.locator('.quick-input-widget:visible');
    await widget.locator('.quick-input-box input').fill(text);
    const rows = widget.locator('.quick-input-list .monaco-list-row');
    const deadline = Date.now() + 10_000;
    let labels: string[] = [];
    for (;;) {
      labels = await rows.evaluateAll((elements) =>
        elements.map((element) => element.querySelector('.label-name')?.textContent ?? ''),
      );
      const index = labels.findIndex((label) => wanted({ label }));
      if (index >= 0) {
        await rows.nth(index).click();
        return;
      }
      if (Date.now() > deadline) break;
      await this.page.evaluate('new Promise(requestAnimationFrame)');
    }
    await this.page.keyboard.press('Escape');
    throw new Error(`The editor does not offer ${what}. It offers: ${labels.join(' | ') || 'nothing'}`);
  }
}
