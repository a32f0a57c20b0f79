// The product as a person uses it, in the window: problems, a quick fix by mouse, completion, rename, the Project view.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessibilityFaults } from '../../../scripts/vscode/accessibility.ts';
import { type OpenEditor, openEditor } from '../../../scripts/vscode/editor.ts';
import { repository } from '../../../scripts/vscode/paths.ts';

describe('in the window, on examples/broken', () => {
  let editor: OpenEditor;
  before(async () => {
    editor = await openEditor({ workspace: join(repository, 'examples/broken') });
  });
  after(() => editor?.close());

  it('lists the problems of the spec, with rule and place', async () => {
    await editor.workbench.openFile('mlproject.yaml');
    await filterProblems(editor, 'training/no-seed');
    const problem = await editor.workbench.waitForProblem('training/no-seed');
    assert.equal(problem.severity, 'warning');
    assert.equal(problem.source, 'Modelyard');
    assert.match(problem.message, /cannot be repeated/);
    assert.equal(problem.line, lineOf(editor, 'mlproject.yaml', 'training:'));
  });

  it('mends a problem by a quick fix, with the mouse', async () => {
    const { workbench, page } = editor;
    const problem = await workbench.waitForProblem('training/no-seed');
    await workbench.openFile('mlproject.yaml');
    await workbench.goTo(problem.line, problem.column);
    await page
      .locator('.lightBulbWidget:visible, .codicon-light-bulb:visible, .codicon-lightbulb-autofix:visible')
      .first()
      .click();
    await page.locator('.action-widget .monaco-list-row', { hasText: 'Set the seed to 42' }).click();
    await page
      .locator('.markers-panel .monaco-list-row', { hasText: 'training/no-seed' })
      .waitFor({ state: 'detached' });
    await workbench.openFile('mlproject.yaml');
    await workbench.save();
    lineOf(editor, 'mlproject.yaml', 'seed: 42');
  });

  it('shows the stages of the project, and opens the line of one', async () => {
    const { workbench, page } = editor;
    await workbench.runCommand('View: Show Modelyard');
    const tree = page.getByRole('tree', { name: /Project/ });
    const first = (name: RegExp) => tree.getByRole('treeitem', { name }).first();
    for (const stage of ['Plan', 'Data', 'Features', 'Training', 'Evaluation', 'Deployment', 'Monitoring']) {
      await first(new RegExp(`^${stage}`)).waitFor();
    }
    await first(/^Data/).click();
    await page
      .locator('.monaco-editor .view-line', { hasText: /^datasets:/ })
      .first()
      .waitFor();
    const faults = await accessibilityFaults(
      page.locator('.customview-tree, .tree-explorer-viewlet-tree-view').first(),
    );
    // VS Code joins label and description with a comma in the name and with a space on the screen.
    assert.deepEqual(
      faults.filter(({ rule }) => rule !== 'label-content-name-mismatch'),
      [],
    );
  });

  it('says how many problems there are in one status bar item', async () => {
    const item = editor.page.locator('.statusbar-item', { hasText: /late-parcels/ });
    await item.waitFor();
    assert.match(((await item.textContent()) ?? '').trim(), /^late-parcels \d+$/);
  });
});

describe('in the window, on examples/churn', () => {
  let editor: OpenEditor;
  before(async () => {
    editor = await openEditor({});
  });
  after(() => editor?.close());

  it('completes the name of a dataset', async () => {
    const { workbench, page } = editor;
    await workbench.openFile('mlproject.yaml');
    await workbench.goTo(lineOf(editor, 'mlproject.yaml', 'reference: customers'));
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Backspace');
    const labels = await workbench.completions('customers');
    assert.ok(labels.includes('outcomes'), labels.join());
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'outcomes' }).click();
    await page.locator('.view-line', { hasText: 'reference: outcomes' }).first().waitFor();
  });

  it('renames a feature in spec and canvas', async () => {
    const { workbench, page } = editor;
    await workbench.openFile('mlproject.yaml');
    await workbench.goTo(lineOf(editor, 'mlproject.yaml', '- name: tenure'), 12);
    await page.keyboard.press('F2');
    const input = page.locator('.rename-box input');
    await input.fill('months_with_us');
    await input.press('Enter');
    await page.locator('.view-line', { hasText: '- name: months_with_us' }).first().waitFor();
    const inCanvas = lineOf(editor, 'mlcanvas.yaml', '- name: tenure');
    await workbench.openFile('mlcanvas.yaml');
    await workbench.goTo(inCanvas);
    await page.locator('.view-line', { hasText: '- name: months_with_us' }).first().waitFor();
  });
});

describe('in the window, on an empty folder', () => {
  let editor: OpenEditor;
  before(async () => {
    editor = await openEditor({ workspace: join(repository, 'test/fixtures/window/empty') });
  });
  after(() => editor?.close());

  it('offers to begin a project', async () => {
    await editor.workbench.runCommand('View: Show Modelyard');
    await editor.page.getByRole('button', { name: 'New project' }).first().waitFor();
  });
});

/** The first line that begins with a text, of a file of the workspace as it is on disk; from 1. */
function lineOf(editor: OpenEditor, file: string, text: string): number {
  const lines = readFileSync(join(editor.server.folder, file), 'utf8').split('\n');
  const line = lines.findIndex((one) => one.trimStart().startsWith(text));
  assert.notEqual(line, -1, `${file} has no line that begins with "${text}"`);
  return line + 1;
}

/** Shows only the problems that hold the text. */
async function filterProblems({ workbench, page }: OpenEditor, text: string): Promise<void> {
  await workbench.openProblems();
  await page
    .getByRole('textbox', { name: /^Filter/ })
    .or(page.locator('.markers-panel-action-filter input, .viewpane-filter input'))
    .first()
    .fill(text);
}
