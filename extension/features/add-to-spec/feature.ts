// "Add to spec…": a list of the sections of the file, and a snippet at the right place.
import {
  commands,
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  Selection,
  SnippetString,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Section } from '../../../core/project/section.ts';
import { findSection, sections } from '../../../core/project/sections/index.ts';
import { type InsertionResult, insertionRequest } from '../../../core/protocol/server.ts';
import type { SpecKind } from '../../../core/spec/spec-file.ts';
import { commands as ids } from '../../contract.ts';
import { editorRange } from '../../places.ts';
import type { Feature, Host } from '../feature.ts';
import { addOf, lacksCanvas, type Node } from '../project/tree.ts';

export const addToSpec: Feature = {
  name: 'Add to spec',
  activate(host) {
    const { owned } = host;
    owned.add(
      commands.registerCommand(ids.addToSpec, async () => {
        const editor = window.activeTextEditor;
        const kind = editor && kindOf(editor.document.languageId);
        if (!editor || !kind) {
          void window.showInformationMessage(
            l10n.t('Open a canvas or a project spec to add something to it.'),
          );
          return;
        }
        const section = await choose(host, kind, editor.document.uri.toString());
        if (section) await insert(host, editor, section);
      }),
    );
    owned.add(
      commands.registerCommand(ids.addMissing, async (node: Node | undefined) => {
        if (node?.kind === 'item' && lacksCanvas(node.item)) {
          await commands.executeCommand(ids.newProject, Uri.joinPath(Uri.parse(node.project.id, true), '..'));
          return;
        }
        const add = node && addOf(node);
        const section = add && findSection(add.file, add.section);
        if (!section) return;
        const document = await workspace.openTextDocument(Uri.parse(add.uri, true));
        await insert(host, await window.showTextDocument(document), section);
      }),
    );
  },
};

async function insert({ server }: Host, editor: TextEditor, section: Section): Promise<void> {
  await server.start();
  const { document } = editor;
  const version = document.version;
  const params = { uri: document.uri.toString(), section: section.id };
  const found = await server.request<InsertionResult>(insertionRequest, params);
  if (!found) {
    const restart = l10n.t('Restart');
    const said = l10n.t('The language server of Modelyard does not run, so nothing can be added.');
    if ((await window.showErrorMessage(said, restart)) === restart) await server.restart();
    return;
  }
  if (document.version !== version) {
    void window.showWarningMessage(l10n.t('The file was changed in the meantime. Please add it again.'));
    return;
  }
  const range = editorRange(found.range);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  switch (found.kind) {
    case 'snippet':
      await editor.insertSnippet(new SnippetString(found.snippet), range, {
        keepWhitespace: true,
        undoStopBefore: true,
        undoStopAfter: true,
      });
      return;
    case 'present':
      editor.selection = new Selection(range.start, range.end);
      void window.showInformationMessage(l10n.t('{0} is there already.', section.title));
      return;
    case 'refused':
      editor.selection = new Selection(range.start, range.end);
      void window.showWarningMessage(refusal(found.reason, section));
  }
}

function refusal(reason: 'unreadable' | 'not-a-map' | 'not-a-list', section: Section): string {
  const path = section.path.join('.');
  switch (reason) {
    case 'unreadable':
      return l10n.t('This file cannot be read, so nothing can be added. Mend its first problem.');
    case 'not-a-map':
      return l10n.t('"{0}" must hold fields before something can be added to it.', path);
    case 'not-a-list':
      return l10n.t('"{0}" must be a list before something can be added to it.', path);
  }
}

type SectionItem = QuickPickItem & { readonly section?: Section };

/** What the project still lacks stands first. */
async function choose({ outlines }: Host, kind: SpecKind, uri: string): Promise<Section | undefined> {
  const missing = new Set(
    (outlines.projectOf(uri)?.stages ?? [])
      .flatMap((stage) => [stage.add, ...stage.items.map((item) => item.add)])
      .filter((add) => add?.uri === uri)
      .map((add) => add?.section),
  );
  const item = (section: Section): SectionItem => ({
    label: l10n.t(section.title),
    description: l10n.t(section.detail),
    section,
  });
  const first = sections[kind].filter((section) => missing.has(section.id));
  const rest = sections[kind].filter((section) => !missing.has(section.id));
  const items: SectionItem[] = [
    ...(first.length > 0 ? [separator(l10n.t('missing'))] : []),
    ...first.map(item),
    ...(first.length > 0 && rest.length > 0 ? [separator(l10n.t('one more'))] : []),
    ...rest.map(item),
  ];
  const picked = await window.showQuickPick(items, {
    title: kind === 'mlcanvas' ? l10n.t('Add to canvas') : l10n.t('Add to spec'),
    placeHolder: l10n.t('What do you want to add?'),
    matchOnDescription: true,
  });
  return picked?.section;
}

function separator(label: string): SectionItem {
  return { label, kind: QuickPickItemKind.Separator };
}

function kindOf(languageId: string): SpecKind | undefined {
  return languageId === 'mlcanvas' || languageId === 'mlproject' ? languageId : undefined;
}
