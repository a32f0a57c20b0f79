// Completion of names that exist in the project.
import type { Scene } from '../scene.ts';
import { exampleLine } from '../scene-lines.ts';

export default {
  name: 'completion',
  description: 'Completion of a dataset’s name',
  width: 900,
  height: 560,
  async show(workbench) {
    const { page } = workbench;
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench.openFile('mlproject.yaml');
    await workbench.goTo(exampleLine('churn/mlproject.yaml', 'reference: customers'));
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Backspace');
    await workbench.completions('outcomes');
    return undefined;
  },
} satisfies Scene;
