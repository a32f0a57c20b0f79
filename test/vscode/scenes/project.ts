// The Project view: seven stages and what each still lacks.
import type { Scene } from '../scene.ts';

export default {
  name: 'project',
  description: 'Stages of a project in the sidebar',
  workspace: 'examples/broken',
  width: 1100,
  height: 700,
  async show(workbench) {
    const { page } = workbench;
    await workbench.openFile('mlproject.yaml');
    await workbench.runCommand('View: Show Modelyard');
    const tree = page.getByRole('tree', { name: /Project/ });
    const stage = tree.getByRole('treeitem', { name: /^Training/ }).first();
    await stage.waitFor();
    await stage.locator('.monaco-tl-twistie').click();
    await tree.getByRole('treeitem', { level: 3 }).first().waitFor();
    return undefined;
  },
} satisfies Scene;
