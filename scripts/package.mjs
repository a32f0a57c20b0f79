// `npm run package`: bundles for production and makes dist/modelyard.vsix.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { node24, prepare, repository } from './prerequisites.mjs';

prepare();
const vsix = join(repository, 'dist', 'modelyard.vsix');
run(join(repository, 'esbuild.mjs'), '--production');
rmSync(vsix, { force: true });
run(
  join(repository, 'node_modules', '@vscode', 'vsce', 'vsce'),
  'package',
  '--no-dependencies',
  '--no-rewrite-relative-links',
  '--allow-missing-repository',
  '--out',
  vsix,
);

function run(script, ...words) {
  const result = spawnSync(node24(), [script, ...words], { cwd: repository, stdio: 'inherit' });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
