// Runs the bundled suite in the extension host of the pinned VS Code server.
import { join } from 'node:path';
import { openWorkbench } from '../../scripts/vscode/browser.ts';
import { installEditor } from '../../scripts/vscode/install.ts';
import { startServer, uriPath } from '../../scripts/vscode/server.ts';
import type { HostRun } from './run-host-suite.ts';

export async function runInServer(
  run: HostRun,
  bundle: string,
  environment: Record<string, string>,
): Promise<void> {
  const server = await startServer({
    editor: await installEditor(run.log),
    workspace: run.workspace,
    extensions: [run.vsix],
    trust: run.trust,
    environment,
    purpose: 'host-suite',
  });
  try {
    const remote = (path: string) => `vscode-remote://127.0.0.1:${server.port}${uriPath(path)}`;
    const opened = await openWorkbench(server, {
      payload: [
        ['extensionDevelopmentPath', remote(join(import.meta.dirname, 'host-driver'))],
        ['extensionTestsPath', remote(bundle)],
      ],
      log: run.log,
    });
    try {
      await run.ended;
    } catch (error) {
      run.log(`The server's last lines:\n${server.output().trim().split('\n').slice(-15).join('\n')}`);
      throw error;
    } finally {
      await opened.close();
    }
  } finally {
    await server.stop();
  }
}
