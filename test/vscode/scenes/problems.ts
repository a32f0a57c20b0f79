// The first picture of the README: what is wrong, where, and the fix.
import type { Scene } from '../scene.ts';
import { exampleLine } from '../scene-lines.ts';

export default {
  name: 'problems',
  description: 'Problems of a project spec in VS Code, with a quick fix',
  workspace: 'examples/broken',
  width: 1280,
  height: 800,
  async show(workbench) {
    const { page } = workbench;
    await workbench.openFile('mlproject.yaml');
    await workbench.openProblems();
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'Modelyard' }).first().waitFor();
    await workbench.openFile('mlproject.yaml');
    await workbench.goTo(exampleLine('broken/mlproject.yaml', 'training:'), 3);
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row', { hasText: 'Set the seed' }).waitFor();
    return undefined;
  },
} satisfies Scene;
