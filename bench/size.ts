// Sizes of what is shipped, against the limits that we set ourselves. `npm run build -- --production` makes them.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, row } from './bench.ts';

const ROOT = join(import.meta.dirname, '..');
/** Limits in kB. */
const LIMITS = [
  ['extension bundle', 'dist/extension.cjs', 300],
  ['language server bundle', 'dist/language-server.cjs', 1600],
  ['command line bundle', 'dist/cli.cjs', 1600],
  ['VSIX', 'dist/modelyard.vsix', 8000],
] as const;

export const size: Bench = {
  name: 'size',
  about: 'kilobytes of what is shipped, minified',
  async run() {
    execFileSync(process.execPath, [join(ROOT, 'esbuild.mjs'), '--production'], {
      cwd: ROOT,
      stdio: 'ignore',
    });
    return LIMITS.filter(([, path]) => existsSync(join(ROOT, path))).map(([name, path, limit]) =>
      row({
        bench: 'size',
        case: name,
        ours: statSync(join(ROOT, path)).size / 1000,
        peer: limit,
        peerName: 'limit',
        unit: 'kB',
        goal: 1,
      }),
    );
  },
};
