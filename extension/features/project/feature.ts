// The Project view, the status bar item, and the commands that belong to them.
import { commands, l10n, type TreeView, window } from 'vscode';
import { clientCommands } from '../../../core/protocol/server.ts';
import { commands as ids, views } from '../../contract.ts';
import type { Place } from '../../places.ts';
import { isPlace, openPlace, showProblems } from '../../places.ts';
import type { Feature, Host } from '../feature.ts';
import { ProjectStatus } from './status.ts';
import { type Node, ProjectTree, placeOf, problemText } from './tree.ts';

export const project: Feature = {
  name: 'Project',
  activate(host) {
    const { owned } = host;
    const tree = owned.add(new ProjectTree(host.outlines));
    const view = owned.add(
      window.createTreeView(views.project, { treeDataProvider: tree, showCollapseAll: true }),
    );
    owned.add(host.outlines.onDidChange(() => describe(view, host)));
    owned.add(new ProjectStatus(host));

    owned.add(commands.registerCommand(ids.checkProject, () => checkProject(host)));
    owned.add(
      commands.registerCommand(ids.openPlace, (of: unknown) => {
        const place = placeIn(of);
        return place && openPlace(place);
      }),
    );
    owned.add(
      commands.registerCommand(ids.showProblemsOf, (of: unknown) => {
        const place = placeIn(of);
        return place && showProblems(place);
      }),
    );
    owned.add(
      commands.registerCommand(clientCommands.showStage, async (id: unknown, stage: unknown) => {
        const node = typeof id === 'string' && typeof stage === 'string' ? tree.stage(id, stage) : undefined;
        if (node) await view.reveal(node, { focus: true, select: true, expand: true });
        else await commands.executeCommand(`${views.project}.focus`);
      }),
    );
  },
};

function describe(view: TreeView<Node>, { outlines }: Host): void {
  const [only] = outlines.projects;
  view.description = outlines.projects.length === 1 ? (only?.name ?? '') : '';
  const errors = outlines.projects.reduce((sum, one) => sum + one.problems.errors, 0);
  view.badge =
    errors === 0
      ? undefined
      : { value: errors, tooltip: problemText({ errors, warnings: 0, notes: 0 }) ?? '' };
}

/** Reads everything anew and shows what was found. */
async function checkProject({ server, outlines }: Host): Promise<void> {
  await server.start();
  await outlines.refresh();
  if (server.state !== 'running') return;
  const problems = outlines.projects.some(
    (one) => one.problems.errors + one.problems.warnings + one.problems.notes > 0,
  );
  if (problems) {
    await commands.executeCommand('workbench.actions.view.problems');
    return;
  }
  const [only] = outlines.projects;
  void window.showInformationMessage(
    only && outlines.projects.length === 1
      ? l10n.t('{0} has no problems.', only.name)
      : l10n.t('{0} projects have no problems.', outlines.projects.length),
  );
}

/** From a click on an item, or from a node's menu. */
function placeIn(of: unknown): Place | undefined {
  if (isPlace(of)) return of;
  const node = of as Node | undefined;
  return node?.kind === 'stage' || node?.kind === 'item' ? placeOf(node) : undefined;
}
