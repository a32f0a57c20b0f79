// Makes one CommonJS file out of the host entry and the test files of a folder: the form VS Code can load.
import { readdir, readFile } from 'node:fs/promises';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { cache, repository } from '../../scripts/vscode/paths.ts';

export interface HostBundle {
  readonly path: string;
  /** Rewrites the bundle's positions in a stack trace to those of the sources: the editor ignores source maps. */
  readonly mapStack: (stack: string) => string;
}

/** Bundles every `*.test.ts` under the folder. */
export async function bundleHostSuite(folder: string): Promise<HostBundle> {
  const root = resolve(folder);
  const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.test.ts')).sort();
  if (names.length === 0) throw new Error(`${root} holds no *.test.ts`);
  const path = join(cache, 'host-suite', `${process.pid}.cjs`);
  await build({
    entryPoints: [join(import.meta.dirname, 'host-entry.ts')],
    outfile: path,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    sourcemap: 'external',
    logLevel: 'error',
    // Mocha finds its own files by path, so it is loaded from node_modules.
    external: ['vscode', 'mocha'],
    plugins: [
      {
        name: 'host-suite-tests',
        setup(step) {
          step.onResolve({ filter: /^host-suite:tests$/ }, () => ({
            path: 'tests',
            namespace: 'host-suite',
          }));
          step.onLoad({ filter: /.*/, namespace: 'host-suite' }, () => ({
            contents: names
              .map((name) => `import ${JSON.stringify(`./${name.replaceAll('\\', '/')}`)};`)
              .join('\n'),
            resolveDir: root,
          }));
        },
      },
    ],
  });
  const map = new SourceMap(JSON.parse(await readFile(`${path}.map`, 'utf8')) as SourceMapPayload);
  return { path, mapStack: (stack) => mapStack(stack, path, map) };
}

function mapStack(stack: string, path: string, map: SourceMap): string {
  const position = new RegExp(`[^\\s(]*${basename(path).replace('.', '\\.')}:(\\d+):(\\d+)`, 'g');
  return stack.replace(position, (text, line: string, column: string) => {
    const origin = map.findOrigin(Number(line), Number(column));
    if (!('fileName' in origin)) return text;
    const source = relative(repository, resolve(dirname(path), origin.fileName));
    return `${source}:${origin.lineNumber}:${origin.columnNumber}`;
  });
}
