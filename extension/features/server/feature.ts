// When the language server runs, and the commands that speak of it.
import { commands, workspace } from 'vscode';
import { commands as ids, languages, specFiles } from '../../contract.ts';
import type { Feature, Host } from '../feature.ts';

export const server: Feature = {
  name: 'Language server',
  activate(host) {
    const { owned, log } = host;
    owned.add(commands.registerCommand(ids.restartServer, () => host.server.restart()));
    owned.add(commands.registerCommand(ids.showOutput, () => log.show()));
    owned.add(
      workspace.onDidOpenTextDocument((document) => {
        if (isSpec(document.languageId)) void host.server.start();
      }),
    );
    // A file that arrives by Git or by another program is not opened by anybody.
    const watcher = owned.add(workspace.createFileSystemWatcher(specFiles, false, true, true));
    owned.add(watcher.onDidCreate(() => void host.server.start()));
    owned.add(workspace.onDidChangeWorkspaceFolders(() => void startIfNeeded(host)));
    void startIfNeeded(host);
  },
};

async function startIfNeeded({ server, outlines }: Host): Promise<void> {
  if (server.state !== 'off') return;
  const open = workspace.textDocuments.some((document) => isSpec(document.languageId));
  if (open || (await workspace.findFiles(specFiles, undefined, 1)).length > 0) await server.start();
  else outlines.setNone();
}

function isSpec(languageId: string): boolean {
  return languageId === languages.canvas || languageId === languages.spec;
}
