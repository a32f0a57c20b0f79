// Where the harness keeps what it downloads and builds. All of it lies under .cache and can be deleted at any time.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const repository = resolve(import.meta.dirname, '..', '..');
export const cache = join(repository, '.cache');
export const defaultVsix = join(repository, 'dist', 'modelyard.vsix');
export const defaultWorkspace = join(repository, 'examples', 'churn');

/** The Node 24 that the editor ships with; the machine's own Node may be older. */
export function editorNode(): string {
  if (Number(process.versions.node.split('.')[0]) === 24) return process.execPath;
  const bundled = join(
    repository,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!existsSync(bundled)) throw new Error('Node 24 is missing from node_modules. Install it with: npm ci');
  return bundled;
}

/** The packaged extension under test, or an error that says how to make it. */
export function requireVsix(path: string): string {
  const vsix = resolve(path);
  if (!existsSync(vsix)) throw new Error(`${vsix} does not exist. Make it with: npm run package`);
  return vsix;
}
