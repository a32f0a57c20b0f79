// Spec and canvas side by side, after one rename changed both.
import type { Scene } from '../scene.ts';
import { exampleLine } from '../scene-lines.ts';

export default {
  name: 'rename',
  description: 'Rename of a feature in canvas and spec',
  width: 1200,
  height: 560,
  async show(workbench) {
    const { page } = workbench;
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench.openFile('mlproject.yaml');
    await page.locator('.statusbar-item', { hasText: 'churn' }).waitFor();
    await workbench.goTo(exampleLine('churn/mlproject.yaml', '- name: tenure'), 12);
    await page.keyboard.press('F2');
    const input = page.locator('.rename-box input');
    await input.fill('months_with_us');
    await input.press('Enter');
    await page.locator('.view-line', { hasText: '- name: months_with_us' }).first().waitFor();
    await workbench.runCommand('View: Split Editor Right');
    await workbench.openFile('mlcanvas.yaml');
    await workbench.goTo(exampleLine('churn/mlcanvas.yaml', '- name: tenure'), 12);
    await page
      .locator('.editor-group-container.active .view-line', { hasText: '- name: months_with_us' })
      .first()
      .waitFor();
    return undefined;
  },
} satisfies Scene;
