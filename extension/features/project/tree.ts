// The Project view: maps the outlines of the server to tree items, and nothing else.
import {
  type Command,
  EventEmitter,
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  workspace,
} from 'vscode';
import type {
  OutlineAdd,
  OutlineItem,
  OutlineKind,
  OutlinePlace,
  OutlineStage,
  OutlineState,
  ProblemCounts,
  ProjectOutline,
  StageName,
} from '../../../core/project/outline.ts';
import { commands as ids } from '../../contract.ts';
import type { Disposable } from '../../disposables.ts';
import { say, stageTitle } from '../../say.ts';
import type { Outlines } from '../../server/outlines.ts';

export type Node =
  | { readonly kind: 'project'; readonly project: ProjectOutline }
  | { readonly kind: 'stage'; readonly project: ProjectOutline; readonly stage: OutlineStage }
  | {
      readonly kind: 'item';
      readonly project: ProjectOutline;
      readonly stage: OutlineStage;
      readonly item: OutlineItem;
    };

export class ProjectTree implements TreeDataProvider<Node>, Disposable {
  readonly #outlines: Outlines;
  readonly #changed = new EventEmitter<void>();
  readonly #listening: Disposable;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(outlines: Outlines) {
    this.#outlines = outlines;
    this.#listening = outlines.onDidChange(() => this.#changed.fire());
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  getChildren(node?: Node): Node[] {
    const { projects } = this.#outlines;
    if (!node) {
      // One project needs no node of its own.
      const [only] = projects;
      if (projects.length === 1 && only) return stagesOf(only);
      return projects.map((project) => ({ kind: 'project', project }));
    }
    if (node.kind === 'project') return stagesOf(node.project);
    if (node.kind === 'stage')
      return node.stage.items.map((item) => ({
        kind: 'item',
        project: node.project,
        stage: node.stage,
        item,
      }));
    return [];
  }

  getParent(node: Node): Node | undefined {
    if (node.kind === 'item') return { kind: 'stage', project: node.project, stage: node.stage };
    if (node.kind === 'stage' && this.#outlines.projects.length > 1)
      return { kind: 'project', project: node.project };
    return undefined;
  }

  getTreeItem(node: Node): TreeItem {
    switch (node.kind) {
      case 'project':
        return projectItem(node.project);
      case 'stage':
        return stageItem(node.project, node.stage);
      case 'item':
        return partItem(node.project, node.item);
    }
  }

  resolveTreeItem(item: TreeItem, node: Node): TreeItem {
    item.tooltip = tooltip(node);
    return item;
  }

  stage(project: string, stage: string): Node | undefined {
    const outline = this.#outlines.projects.find((candidate) => candidate.id === project);
    const found = outline?.stages.find((candidate) => candidate.stage === stage);
    return outline && found ? { kind: 'stage', project: outline, stage: found } : undefined;
  }
}

/** What a menu's command gets from a node. */
export function addOf(node: Node): OutlineAdd | undefined {
  return node.kind === 'stage' ? node.stage.add : node.kind === 'item' ? node.item.add : undefined;
}

export function placeOf(node: Node): OutlinePlace | undefined {
  return node.kind === 'stage' ? node.stage.place : node.kind === 'item' ? node.item.place : undefined;
}

function stagesOf(project: ProjectOutline): Node[] {
  return project.stages.map((stage) => ({ kind: 'stage', project, stage }));
}

function projectItem(project: ProjectOutline): TreeItem {
  const item = new TreeItem(project.name, TreeItemCollapsibleState.Expanded);
  item.id = project.id;
  // The editor itself shows the count of problems of the file behind the label.
  item.description = pathOf(project.id) ?? '';
  item.accessibilityInformation = {
    label: joined(project.name, item.description, problemText(project.problems)) ?? project.name,
  };
  item.resourceUri = Uri.parse(project.spec ?? project.canvas ?? project.id);
  item.iconPath = new ThemeIcon('project');
  item.contextValue = 'project';
  return item;
}

function stageItem(project: ProjectOutline, stage: OutlineStage): TreeItem {
  const item = new TreeItem(
    stageTitle(stage.stage),
    stage.items.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  item.id = `${project.id}#${stage.stage}`;
  item.iconPath = new ThemeIcon(STAGE_ICONS[stage.stage], colour(stage.state));
  return filled(item, stage, stage.description && say(stage.description));
}

function partItem(project: ProjectOutline, part: OutlineItem): TreeItem {
  const item = new TreeItem(say(part.label));
  item.id = `${project.id}#${part.id}`;
  item.iconPath = new ThemeIcon(PART_ICONS.get(part.id) ?? KIND_ICONS[part.kind], colour(part.state));
  return filled(item, part, part.description && say(part.description));
}

function filled(item: TreeItem, of: OutlineStage | OutlineItem, figure: string | undefined): TreeItem {
  const problems = problemText(of.problems);
  item.description = joined(figure, problemCount(of.problems)) ?? '';
  const marks = [(of.add || lacksCanvas(of)) && 'add', of.place && 'place', problems && 'problems'].filter(
    Boolean,
  );
  item.contextValue = [of.state, ...marks].join(' ');
  if (of.place) item.command = openCommand(of.place);
  item.accessibilityInformation = {
    label: [item.label, figure, problems, stateText(of.state)].filter(Boolean).join(', '),
  };
  return item;
}

/** The canvas is a file of its own, which "New project" writes. */
export function lacksCanvas(of: OutlineStage | OutlineItem): boolean {
  return 'id' in of && of.id === 'plan/canvas' && of.state === 'missing';
}

function openCommand(place: OutlinePlace): Command {
  return { command: ids.openPlace, title: l10n.t('Open'), arguments: [place] };
}

function tooltip(node: Node): MarkdownString {
  const text = new MarkdownString();
  if (node.kind === 'project') {
    text.appendMarkdown(`**${escaped(node.project.name)}**\n\n`);
    return rows(text, [
      [l10n.t('Spec'), pathOf(node.project.spec)],
      [l10n.t('Canvas'), pathOf(node.project.canvas)],
      [l10n.t('Problems'), problemText(node.project.problems) ?? l10n.t('none')],
    ]);
  }
  const of = node.kind === 'stage' ? node.stage : node.item;
  const title = node.kind === 'stage' ? stageTitle(node.stage.stage) : say(node.item.label);
  text.appendMarkdown(`**${escaped(title)}**\n\n`);
  const facts = node.kind === 'item' ? node.item.facts.map((fact): Row => [say(fact.name), fact.value]) : [];
  const parts =
    node.kind === 'stage' ? node.stage.items.map((item): Row => [say(item.label), shownPart(item)]) : [];
  return rows(text, [
    [l10n.t('State'), stateText(of.state)],
    [l10n.t('Problems'), problemText(of.problems) ?? l10n.t('none')],
    ...facts,
    ...parts.slice(0, MAX_TOOLTIP_ROWS),
  ]);
}

const MAX_TOOLTIP_ROWS = 20;

type Row = readonly [name: string, value: string | undefined];

function rows(text: MarkdownString, all: readonly Row[]): MarkdownString {
  text.appendMarkdown('| | |\n|---|---|\n');
  for (const [name, value] of all)
    if (value !== undefined) text.appendMarkdown(`| ${escaped(name)} | ${escaped(value)} |\n`);
  return text;
}

/** What a file says must not become a link, a picture or a break in the table. */
function escaped(text: string): string {
  const short = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  return short
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|<>~&:@]/g, (char) => `&#${char.charCodeAt(0)};`);
}

function shownPart(item: OutlineItem): string {
  return (
    joined(item.description && say(item.description), problemText(item.problems)) ?? stateText(item.state)
  );
}

/** Errors and warnings; notes are no reason to hurry. Undefined when there are none. */
export function problemText({ errors, warnings }: ProblemCounts): string | undefined {
  return joined(
    errors === 0 ? undefined : errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors),
    warnings === 0 ? undefined : warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings),
  );
}

/** The same in short, for a row. */
function problemCount({ errors, warnings }: ProblemCounts): string | undefined {
  const count = errors + warnings;
  return count === 0 ? undefined : count === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', count);
}

function joined(...texts: readonly (string | undefined)[]): string | undefined {
  const said = texts.filter((text) => text !== undefined && text !== '');
  return said.length > 0 ? said.join(' · ') : undefined;
}

function stateText(state: OutlineState): string {
  switch (state) {
    case 'done':
      return l10n.t('done');
    case 'partial':
      return l10n.t('incomplete');
    case 'missing':
      return l10n.t('missing');
    case 'problem':
      return l10n.t('has errors');
  }
}

/** Colour says the state, and so do the words behind the label. */
function colour(state: OutlineState): ThemeColor {
  switch (state) {
    case 'done':
      return new ThemeColor('testing.iconPassed');
    case 'partial':
      return new ThemeColor('problemsWarningIcon.foreground');
    case 'missing':
      return new ThemeColor('disabledForeground');
    case 'problem':
      return new ThemeColor('problemsErrorIcon.foreground');
  }
}

const STAGE_ICONS: Readonly<Record<StageName, string>> = {
  plan: 'lightbulb',
  data: 'database',
  features: 'list-tree',
  training: 'beaker',
  evaluation: 'graph',
  deployment: 'rocket',
  monitoring: 'pulse',
};

const KIND_ICONS: Readonly<Record<OutlineKind, string>> = {
  block: 'note',
  section: 'symbol-field',
  dataset: 'table',
  feature: 'symbol-field',
  target: 'vm',
  metric: 'target',
  baseline: 'milestone',
  slice: 'split-horizontal',
  model: 'package',
  alarm: 'bell',
  more: 'ellipsis',
};

/** Parts that there is one of, by the outline's id. */
const PART_ICONS: ReadonlyMap<string, string> = new Map([
  ['plan/canvas', 'lightbulb'],
  ['plan/task', 'question'],
  ['plan/team', 'organization'],
  ['training/expected', 'telescope'],
  ['training/algorithm', 'symbol-method'],
  ['training/environment', 'layers'],
  ['training/tuning', 'settings'],
  ['training/budget', 'credit-card'],
  ['training/tracking', 'record'],
  ['evaluation/predictions', 'output'],
  ['deployment/service', 'cloud'],
  ['deployment/pipeline', 'run-all'],
  ['monitoring/reference', 'references'],
  ['monitoring/drift', 'git-compare'],
  ['monitoring/log', 'output'],
  ['monitoring/retrain', 'sync'],
  ['monitoring/alert', 'bell'],
  ['monitoring/experiment', 'beaker'],
]);

/** From the workspace's folder, as people know the file. */
function pathOf(uri: string | undefined): string | undefined {
  return uri === undefined ? undefined : workspace.asRelativePath(Uri.parse(uri, true));
}
