// Runs the bundled suite in the desktop VS Code, on machines that can download it and have a display.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
} from '@vscode/test-electron';
import { cache } from '../../scripts/vscode/paths.ts';
import { run as runProgram } from '../../scripts/vscode/process-tree.ts';
import type { HostRun } from './run-host-suite.ts';

export async function runInElectron(
  run: HostRun,
  bundle: string,
  environment: Record<string, string>,
): Promise<void> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Error('The desktop VS Code needs a display. Give it one with: xvfb-run npm run <script>');
  }
  const vscodeExecutablePath = await downloadAndUnzipVSCode({ cachePath: join(cache, 'vscode-desktop') });
  const data = await mkdtemp(join(tmpdir(), 'modelyard-vscode-'));
  try {
    const folders = ['--user-data-dir', join(data, 'user'), '--extensions-dir', join(data, 'extensions')];
    const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath);
    if (!cli) throw new Error('The downloaded VS Code has no command line');
    await runProgram(cli, [...args, ...folders, '--install-extension', run.vsix], {
      shell: process.platform === 'win32',
    });
    const workspace = join(data, 'workspace', basename(run.workspace));
    await cp(run.workspace, workspace, { recursive: true });
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: join(import.meta.dirname, 'host-driver'),
      extensionTestsPath: bundle,
      extensionTestsEnv: environment,
      launchArgs: [workspace, ...folders, ...(run.trust === 'granted' ? ['--disable-workspace-trust'] : [])],
    });
  } finally {
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
}
