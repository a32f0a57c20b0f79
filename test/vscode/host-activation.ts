// For suites that run inside the extension host: what VS Code itself measured about an extension's activation.
import * as vscode from 'vscode';
import { type ActivationTimes, readActivationTimes } from '../../scripts/vscode/activation-times.ts';

/** Opens the editor's startup report, reads the extension's row and closes the report again. */
export async function activationTimes(extensionId: string): Promise<ActivationTimes> {
  const report = new Promise<vscode.TextDocument>((resolve) => {
    const listener = vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor?.document.uri.scheme !== 'perf') return;
      listener.dispose();
      resolve(editor.document);
    });
  });
  await vscode.commands.executeCommand('perfview.show');
  const text = (await report).getText();
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  return readActivationTimes(text, extensionId);
}
