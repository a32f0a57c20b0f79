// Bundles every program: `node esbuild.mjs [--production] [--watch]`. Prints sizes; a program above its budget fails the build.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import esbuild from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** Largest minified size of each bundle, in kB. */
const BUDGETS = {
  'extension.cjs': 300,
  'language-client.cjs': 450,
  'language-server.cjs': 1600,
  'cli.cjs': 1600,
};

const shared = {
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node22',
  mainFields: ['module', 'main'],
  minify: production,
  // Names appear in error messages and in the profile that people send.
  keepNames: !production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': production ? '"production"' : '"development"' },
};

/** A program that is loaded by another when it is first needed stays a file of its own. */
const lazyFormatter = {
  name: 'lazy-formatter',
  setup(build) {
    build.onResolve({ filter: /\/formatter\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './formatter.cjs', external: true } : undefined,
    );
  },
};

/** What a watching task waits for. */
const announce = {
  name: 'announce',
  setup(build) {
    build.onStart(() => console.log('build started'));
    build.onEnd(() => console.log('watching for changes'));
  },
};

const programs = [
  { entryPoints: { extension: 'extension/main.ts' }, external: ['vscode', './language-client.cjs'] },
  // Loaded once a server is started: the client library is larger than the rest of the extension.
  { entryPoints: { 'language-client': 'extension/server/language-client.ts' }, external: ['vscode'] },
  { entryPoints: { 'language-server': 'language-server/main.ts' }, plugins: [lazyFormatter] },
  { entryPoints: { formatter: 'language-server/formatter.ts' } },
  { entryPoints: { cli: 'cli/main.ts' }, banner: { js: '#!/usr/bin/env node' } },
].filter((program) => existsSync(Object.values(program.entryPoints)[0]));

const webviews = existsSync('webviews')
  ? readdirSync('webviews').filter((name) => existsSync(join('webviews', name, 'main.ts')))
  : [];

if (!watch) rmSync('dist', { recursive: true, force: true });
const contexts = await Promise.all([
  ...programs.map((program) =>
    esbuild.context({
      ...shared,
      ...program,
      plugins: [...(program.plugins ?? []), ...(watch ? [announce] : [])],
      outdir: 'dist',
      outExtension: { '.js': '.cjs' },
      // `import.meta.url` has no meaning in CJS; packages use it to find files that are not in the bundle.
      define: { ...shared.define, 'import.meta.url': '"file:///modelyard"' },
    }),
  ),
  ...webviews.map((name) =>
    esbuild.context({
      ...shared,
      entryPoints: { [name]: `webviews/${name}/main.ts` },
      format: 'esm',
      platform: 'browser',
      target: 'es2023',
      splitting: true,
      outdir: 'dist/webviews',
    }),
  ),
]);

if (watch) {
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  await Promise.all(contexts.map((context) => context.rebuild()));
  await Promise.all(contexts.map((context) => context.dispose()));
  report();
}

function report() {
  let over = false;
  for (const name of readdirSync('dist').filter((file) => file.endsWith('.cjs'))) {
    const size = statSync(join('dist', name)).size / 1000;
    const budget = BUDGETS[name];
    const tooLarge = production && budget !== undefined && size > budget;
    over ||= tooLarge;
    console.log(
      `${name.padEnd(24)}${size.toFixed(0).padStart(7)} kB${budget ? ` of ${budget}` : ''}${tooLarge ? '  OVER BUDGET' : ''}`,
    );
  }
  if (over) process.exit(1);
}
