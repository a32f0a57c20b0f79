// "New project": looks around, asks the rest, writes canvas and spec, opens both.
import {
  commands,
  l10n,
  ProgressLocation,
  Range,
  type TextDocument,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { trainingCandidates } from '../../../core/project/guess.ts';
import type { NewProject } from '../../../core/project/new-project.ts';
import { commands as ids } from '../../contract.ts';
import type { Feature, Host } from '../feature.ts';
import { ask } from './ask.ts';
import { isThere, lastAuthor, nameIn, readTable, scan } from './scan.ts';

export const newProject: Feature = {
  name: 'New project',
  activate(host) {
    host.owned.add(commands.registerCommand(ids.newProject, (at: unknown) => create(host, at)));
  },
};

async function create(host: Host, at: unknown): Promise<void> {
  const folder = await folderFor(at);
  if (!folder) return;
  const files = await filesToWrite(folder);
  if (!files) return;
  const { findings, tables } = await window.withProgress(
    { location: ProgressLocation.Window, title: l10n.t('Modelyard is looking for data and code') },
    async () => {
      const found = await scan(folder);
      const read = await Promise.all(
        found.dataFiles.slice(0, MAX_TABLES).map((file) => readTable(folder, file)),
      );
      return { findings: found, tables: trainingCandidates(read) };
    },
  );
  const answers = await ask({
    name: (await existingName(folder)) ?? folder.path.split('/').filter(Boolean).at(-1) ?? 'project',
    owner: await lastAuthor(folder),
    tables,
  });
  if (!answers) return;
  await write({ ...answers, findings, canvas: `./${nameOf(files.canvas)}` }, files);
  void host.server.start();
}

/** Data files that are offered; among more nobody would find the right one in a list. */
const MAX_TABLES = 20;

interface Files {
  readonly canvas: Uri;
  readonly spec: Uri;
  /** False for a file that is there and stays as it is. */
  readonly writeCanvas: boolean;
  readonly writeSpec: boolean;
}

/** A folder that was clicked, else the one folder of the workspace, else the person's choice. */
async function folderFor(at: unknown): Promise<Uri | undefined> {
  if (at instanceof Uri) return at;
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length <= 1) return folders[0]?.uri ?? noFolder();
  return (
    await window.showWorkspaceFolderPick({ placeHolder: l10n.t('In which folder is the new project?') })
  )?.uri;
}

async function noFolder(): Promise<undefined> {
  const open = l10n.t('Open folder');
  const answer = await window.showInformationMessage(
    l10n.t('A project needs a folder. Open one first.'),
    open,
  );
  if (answer === open) await commands.executeCommand('workbench.action.files.openFolder');
  return undefined;
}

/** Which of the two files are written. Nothing that is there is replaced without being asked for. */
async function filesToWrite(folder: Uri): Promise<Files | undefined> {
  const canvas = await present(folder, 'mlcanvas');
  const spec = await present(folder, 'mlproject');
  const files = {
    canvas: canvas ?? Uri.joinPath(folder, 'mlcanvas.yaml'),
    spec: spec ?? Uri.joinPath(folder, 'mlproject.yaml'),
  };
  if (!canvas || !spec) return { ...files, writeCanvas: !canvas, writeSpec: !spec };
  const open = l10n.t('Open them');
  const replace = l10n.t('Replace them');
  const answer = await window.showWarningMessage(
    l10n.t('This folder has a canvas and a project spec already.'),
    { modal: true, detail: l10n.t('Replacing them can be undone in the editor until you close it.') },
    open,
    replace,
  );
  if (answer === replace) return { ...files, writeCanvas: true, writeSpec: true };
  if (answer === open) await show(files);
  return undefined;
}

async function present(folder: Uri, name: string): Promise<Uri | undefined> {
  for (const ending of ['yaml', 'yml']) {
    const uri = Uri.joinPath(folder, `${name}.${ending}`);
    if (await isThere(uri)) return uri;
  }
  return undefined;
}

async function existingName(folder: Uri): Promise<string | undefined> {
  const file = (await present(folder, 'mlproject')) ?? (await present(folder, 'mlcanvas'));
  return file && nameIn(file);
}

async function write(project: NewProject, files: Files): Promise<void> {
  // Loaded here, because they bring a YAML library that nothing else in this program needs.
  const [{ newCanvas }, { newSpec }] = await Promise.all([
    import('../../../core/project/new-canvas.ts'),
    import('../../../core/project/new-project.ts'),
  ]);
  const edit = new WorkspaceEdit();
  const replaced: TextDocument[] = [];
  const plans = [
    { uri: files.canvas, wanted: files.writeCanvas, text: newCanvas(project) },
    { uri: files.spec, wanted: files.writeSpec, text: newSpec(project) },
  ];
  for (const { uri, wanted, text } of plans) {
    if (!wanted) continue;
    if (await isThere(uri)) {
      // As an edit of the document, so that Undo brings the old text back.
      const document = await workspace.openTextDocument(uri);
      edit.replace(uri, new Range(0, 0, document.lineCount, 0), text);
      replaced.push(document);
    } else edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  }
  const written = await workspace.applyEdit(edit);
  for (const document of replaced) await document.save();
  if (!written) {
    void window.showErrorMessage(l10n.t('The files could not be written. Is the folder read-only?'));
    return;
  }
  await show(files);
}

async function show({ canvas, spec }: { readonly canvas: Uri; readonly spec: Uri }): Promise<void> {
  await window.showTextDocument(canvas, { viewColumn: ViewColumn.One, preview: false });
  await window.showTextDocument(spec, { viewColumn: ViewColumn.Two, preview: false, preserveFocus: true });
}

function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
