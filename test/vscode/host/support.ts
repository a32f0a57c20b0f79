// What the suites inside the extension host share: waiting for what the editor shows, and edits that are taken back.
import * as vscode from 'vscode';

export const extensionId = 'modelyard.modelyard';

export function specUri(name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
}

export async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(specUri(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Resolves as soon as the condition holds; looks again whenever diagnostics, documents or editors change. */
export function until<T>(look: () => T | undefined | false, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const listeners: vscode.Disposable[] = [];
    const done = (finish: () => void) => {
      clearTimeout(limit);
      clearInterval(pulse);
      for (const listener of listeners) listener.dispose();
      finish();
    };
    const check = () => {
      const found = look();
      if (found !== undefined && found !== false) done(() => resolve(found));
    };
    const limit = setTimeout(() => done(() => reject(new Error(`This never came: ${what}`))), 15_000);
    // Not everything has an event, such as a command that is registered.
    const pulse = setInterval(check, 100);
    listeners.push(
      vscode.languages.onDidChangeDiagnostics(check),
      vscode.workspace.onDidChangeTextDocument(check),
    );
    check();
  });
}

export function codes(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code)))
    .sort();
}

/** Replaces the first occurrence of a text in the document. */
export async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  if (at < 0) throw new Error(`"${from}" is not in the document`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)),
    to,
  );
  await vscode.workspace.applyEdit(edit);
}

export function positionOf(document: vscode.TextDocument, text: string, into = 0): vscode.Position {
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`"${text}" is not in the document`);
  return document.positionAt(at + into);
}

/** Takes all edits back. */
export async function revert(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
}
