// What the extension adds around the language server: New project, Add to spec, pages of rules, and what people see when the
// server dies.
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { readSpecFile } from '../../../core/spec/spec-file.ts';
import { type OpenEditor, openEditor } from '../../../scripts/vscode/editor.ts';
import { repository } from '../../../scripts/vscode/paths.ts';

const phoneChurn = join(repository, 'test/fixtures/window/phone-churn');

describe('New project', () => {
  let editor: OpenEditor;
  before(async () => {
    // Restricted Mode, because this must work there too.
    editor = await openEditor({ workspace: phoneChurn, trust: 'restricted' });
  });
  after(() => editor?.close());

  it('can be left by Escape, and writes nothing then', async () => {
    const { workbench, page } = editor;
    await workbench.runCommand('Modelyard: New project');
    await question('What is the project called?').waitFor();
    await page.keyboard.press('Escape');
    await question('What is the project called?').waitFor({ state: 'detached' });
    assert.ok(!existsSync(join(editor.server.folder, 'mlproject.yaml')));
  });

  it('asks what the folder does not tell, and goes back by Escape', async () => {
    const { workbench, page } = editor;
    await workbench.runCommand('Modelyard: New project');
    await question('What is the project called?').waitFor();
    const name = page.locator('.quick-input-widget:visible input').first();
    assert.equal(await name.inputValue(), 'phone-churn');
    // The table that has a column named like an outcome stands first.
    await press('Enter', question('What is the project called?'), choice(0, 'data/customers.csv'));
    await press('Enter', choice(0, 'data/customers.csv'), choice(0, 'churned'));
    await press('Escape', choice(0, 'churned'), choice(0, 'data/customers.csv'));
    await press('Enter', choice(0, 'data/customers.csv'), choice(0, 'churned'));
    await press('Enter', choice(0, 'churned'), choice(0, 'binary-classification'));
    await press('Enter', choice(0, 'binary-classification'), question('Who answers for the project?'));
    await workbench.answer('retention-ml');
  });

  it('writes both files, opens them and shows the stages', async () => {
    const { workbench, page } = editor;
    await page.locator('.tabs-container .tab', { hasText: 'mlproject.yaml' }).waitFor();
    await page.locator('.tabs-container .tab', { hasText: 'mlcanvas.yaml' }).waitFor();
    await page.locator('.statusbar-item', { hasText: /phone-churn/ }).waitFor();
    const spec = read('mlproject.yaml');
    const root = spec.root as unknown as { get(key: string): { get(key: string): { shown: string } } };
    assert.equal(root.get('task').get('target').shown, 'churned');
    assert.match(spec.text, /command: python train\.py/);
    assert.match(spec.text, /- \{ name: tenure, type: integer \}/);
    assert.deepEqual(read('mlcanvas.yaml').parsed.problems, []);
    assert.deepEqual(spec.parsed.problems, []);
    await workbench.runCommand('View: Show Modelyard');
    await page.getByRole('treeitem', { name: /^Data, 1 dataset/ }).waitFor();
  });

  it('replaces nothing without being told to', async () => {
    const { workbench, page } = editor;
    const before = read('mlproject.yaml').text;
    await workbench.runCommand('Modelyard: New project');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.getByText('This folder has a canvas and a project spec already.').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    assert.equal(read('mlproject.yaml').text, before);
  });

  /** The editor passes over a key that comes in the moment in which it draws the question. */
  async function press(key: string, from: Locator, to: Locator): Promise<void> {
    for (let tries = 1; !(await to.isVisible()); tries++) {
      if (await from.isVisible()) await editor.page.keyboard.press(key);
      await to.waitFor({ timeout: 1_000 }).catch((error) => {
        if (tries === 10) throw error;
      });
    }
  }

  function question(text: string): Locator {
    return editor.page.locator('.quick-input-widget:visible').getByText(text);
  }

  function choice(index: number, text: string): Locator {
    const rows = editor.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
    return rows.nth(index).filter({ hasText: text });
  }

  function read(name: 'mlproject.yaml' | 'mlcanvas.yaml') {
    const text = readFileSync(join(editor.server.folder, name), 'utf8');
    return readSpecFile(name === 'mlproject.yaml' ? 'mlproject' : 'mlcanvas', `file:///${name}`, text);
  }
});

describe('around the language server', () => {
  let editor: OpenEditor;
  before(async () => {
    editor = await openEditor({ workspace: join(repository, 'examples/broken') });
    await editor.workbench.openFile('mlproject.yaml');
    await status(/late-parcels \d+/).waitFor();
  });
  after(() => editor?.close());

  it('adds a section at its place, with the cursor in its first field', async () => {
    const { workbench, page } = editor;
    await workbench.runCommand('Modelyard: Add to spec…');
    await workbench.answer('Baseline');
    await page.locator('.view-line', { hasText: 'description: no call in 30 days' }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.type('human');
    assert.match(await workbench.editorText(), /\n\nbaselines:\n {2}- kind: human\n {4}description: no call/);
    await workbench.runCommand('File: Revert File');
  });

  it('opens the page of a rule from its code', async () => {
    const { workbench, page } = editor;
    await workbench.openProblems();
    const code = page.locator('.markers-panel a[href^="modelyard-rule:"]').first();
    const name = ((await code.textContent()) ?? '').split('/').at(-1);
    await code.click();
    await workbench.activeTab(`${name}.md`).waitFor();
    const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await preview.getByText('All rules').waitFor();
    await workbench.openFile('mlproject.yaml');
  });

  it('starts the server again when it dies, and says so when it dies again and again', async () => {
    const { page } = editor;
    // Four deaths are answered by a new server; the fifth is the end.
    for (let death = 1; death <= 5; death++) {
      const server = await serverProcess();
      process.kill(server, 'SIGKILL');
      if (death < 5) await serverProcess(server);
    }
    await status('Modelyard stopped').waitFor();
    // The view keeps what it knows.
    await editor.workbench.runCommand('View: Show Modelyard');
    await page
      .getByRole('treeitem', { name: /^late-parcels/ })
      .first()
      .waitFor();
    await status('Modelyard stopped').click();
    await status(/late-parcels \d+/).waitFor();
  });

  function status(text: string | RegExp): Locator {
    return editor.page.locator('.statusbar-item', { hasText: text });
  }

  /** Id of the language server of this editor, other than the one that has gone. */
  async function serverProcess(gone?: number): Promise<number> {
    const data = dirname(dirname(editor.server.folder));
    for (const deadline = Date.now() + 20_000; Date.now() < deadline; ) {
      const found = execFileSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' })
        .split('\n')
        .filter((line) => line.includes(data) && line.includes('language-server.cjs'))
        .map((line) => Number.parseInt(line, 10))
        .find((pid) => pid !== gone);
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('No language server runs');
  }
});
