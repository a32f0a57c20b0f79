// Between canvas and spec, and to the places that code lenses name.
import { commands, Location, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { ProjectOutline } from '../../../core/project/outline.ts';
import { clientCommands } from '../../../core/protocol/server.ts';
import { commands as ids, walkthroughs } from '../../contract.ts';
import { editorPosition, editorRange, isPlace, isPosition, showProblems } from '../../places.ts';
import type { Feature, Host } from '../feature.ts';

export const navigation: Feature = {
  name: 'Navigation',
  activate(host) {
    const { owned } = host;
    owned.add(commands.registerCommand(ids.openCanvas, () => open(host, 'canvas')));
    owned.add(commands.registerCommand(ids.openSpec, () => open(host, 'spec')));
    owned.add(
      commands.registerCommand(ids.openWalkthrough, () =>
        commands.executeCommand(
          'workbench.action.openWalkthrough',
          `${host.context.extension.id}#${walkthroughs.start}`,
          false,
        ),
      ),
    );
    owned.add(commands.registerCommand(clientCommands.showReferences, showReferences));
    owned.add(
      commands.registerCommand(clientCommands.showProblems, (place: unknown) =>
        isPlace(place) ? showProblems(place) : undefined,
      ),
    );
  },
};

/** The other file of the active project; with several projects and none active, the person chooses. */
async function open({ outlines, server }: Host, which: 'canvas' | 'spec'): Promise<void> {
  await server.start();
  if (outlines.projects.length === 0) await outlines.refresh();
  const active = window.activeTextEditor?.document.uri.toString();
  const project = outlines.projectOf(active) ?? (await choose(outlines.projects, which));
  if (!project) return;
  const uri = project[which];
  if (uri !== undefined) {
    await window.showTextDocument(await workspace.openTextDocument(Uri.parse(uri, true)));
    return;
  }
  const create = l10n.t('New project');
  const answer = await window.showInformationMessage(
    which === 'canvas'
      ? l10n.t('{0} has no canvas yet. "New project" writes one beside the spec.', project.name)
      : l10n.t('{0} has no project spec yet. "New project" writes one beside the canvas.', project.name),
    create,
  );
  if (answer === create)
    await commands.executeCommand(ids.newProject, Uri.joinPath(Uri.parse(project.id, true), '..'));
}

async function choose(
  projects: readonly ProjectOutline[],
  which: 'canvas' | 'spec',
): Promise<ProjectOutline | undefined> {
  if (projects.length <= 1) return projects[0];
  const items = projects.map((project): QuickPickItem & { readonly project: ProjectOutline } => ({
    label: project.name,
    description: workspace.asRelativePath(Uri.parse(project[which] ?? project.id)),
    project,
  }));
  const title = which === 'canvas' ? l10n.t('Open canvas') : l10n.t('Open spec');
  return (await window.showQuickPick(items, { title, placeHolder: l10n.t('Which project?') }))?.project;
}

/** Peeks at the places from where the lens stands, as the editor's own reference lenses do. */
async function showReferences(uri: unknown, at: unknown, places: unknown): Promise<void> {
  if (typeof uri !== 'string' || !isPosition(at) || !Array.isArray(places)) return;
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri, true),
    editorPosition(at),
    places.filter(isPlace).map((place) => new Location(Uri.parse(place.uri, true), editorRange(place.range))),
  );
}
