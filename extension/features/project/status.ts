// The one item in the status bar: the project at hand, its problems, and whether anybody checks it.
import { l10n, StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import type { ProjectOutline } from '../../../core/project/outline.ts';
import { commands as ids, views } from '../../contract.ts';
import { type Disposable, DisposableList } from '../../disposables.ts';
import type { Host } from '../feature.ts';
import { problemText } from './tree.ts';

export class ProjectStatus implements Disposable {
  readonly #owned = new DisposableList();
  readonly #host: Host;
  readonly #item: StatusBarItem;
  /** Id of the project that is shown. */
  #shown: string | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#item = this.#owned.add(window.createStatusBarItem('modelyard.status', StatusBarAlignment.Left, 10));
    this.#item.name = 'Modelyard';
    this.#owned.add(host.server.onDidChangeState(() => this.#update()));
    this.#owned.add(host.outlines.onDidChange(() => this.#update()));
    this.#owned.add(window.onDidChangeActiveTextEditor(() => this.#update()));
    this.#update();
  }

  dispose(): void {
    this.#owned.dispose();
  }

  #update(): void {
    const { server } = this.#host;
    const item = this.#item;
    const project = this.#project();
    switch (server.state) {
      case 'off':
        item.hide();
        return;
      case 'stopped':
        this.#show('$(debug-disconnect)', l10n.t('Modelyard stopped'));
        item.tooltip = l10n.t('The language server has stopped, so nothing is checked. Click to restart it.');
        item.command = ids.restartServer;
        return;
      case 'starting':
        this.#show('$(loading~spin)', project?.name ?? 'Modelyard');
        item.tooltip = l10n.t('Modelyard is reading the project.');
        break;
      case 'running':
        if (!project) {
          item.hide();
          return;
        }
        this.#show(iconOf(project), countedName(project));
        item.tooltip = l10n.t(
          '{0}: {1}. Click to see the stages of the project.',
          project.name,
          problemText(project.problems) ?? l10n.t('no problems'),
        );
    }
    item.command = `${views.project}.focus`;
  }

  #show(icon: string, text: string): void {
    this.#item.text = `${icon} ${withoutIcons(text)}`;
    this.#item.accessibilityInformation = { label: `Modelyard: ${text}` };
    this.#item.show();
  }

  /** Of the active file; else the one that was shown last, else the first. */
  #project(): ProjectOutline | undefined {
    const { outlines } = this.#host;
    const active = outlines.projectOf(window.activeTextEditor?.document.uri.toString());
    const project = active ?? outlines.projects.find((one) => one.id === this.#shown) ?? outlines.projects[0];
    this.#shown = project?.id;
    return project;
  }
}

function iconOf({ problems }: ProjectOutline): string {
  return problems.errors > 0 ? '$(error)' : problems.warnings > 0 ? '$(warning)' : '$(check)';
}

function countedName({ name, problems }: ProjectOutline): string {
  const count = problems.errors + problems.warnings;
  const short = name.length > 24 ? `${name.slice(0, 23)}…` : name;
  return count > 0 ? `${short} ${count}` : short;
}

/** `$(x)` in a project's name would be drawn as an icon. */
function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$ (').replace(/\s+/g, ' ');
}
