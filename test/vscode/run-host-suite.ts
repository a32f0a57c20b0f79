// Runs a mocha suite inside the extension host of a real VS Code in which the packaged extension is installed.
//   node test/vscode/run-host-suite.ts [--suite folder] [--vsix file] [--workspace folder] [--restricted] [--electron]
//                                      [--grep text] [--results file]
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultVsix, defaultWorkspace, repository, requireVsix } from '../../scripts/vscode/paths.ts';
import { bundleHostSuite } from './bundle-host-suite.ts';
import { grepVariable, portVariable } from './host-events.ts';
import { runInElectron } from './host-in-electron.ts';
import { runInServer } from './host-in-server.ts';
import { type HostResults, isGood, listenForHost, totals } from './host-results.ts';

/** One run of a suite, as its launcher sees it. */
export interface HostRun {
  readonly vsix: string;
  readonly workspace: string;
  readonly trust: 'granted' | 'restricted';
  /** Settles when the suite has reported its end. */
  readonly ended: Promise<unknown>;
  readonly log: (line: string) => void;
}

export interface HostSuiteOptions {
  /** The folder with the `*.test.ts` files. */
  readonly suite: string;
  readonly vsix: string;
  readonly workspace: string;
  readonly trust?: 'granted' | 'restricted';
  readonly launcher?: 'server' | 'electron';
  readonly grep?: string;
  readonly log?: (line: string) => void;
}

export async function runHostSuite(options: HostSuiteOptions): Promise<HostResults> {
  const log = options.log ?? console.log;
  const bundle = await bundleHostSuite(options.suite);
  const listener = await listenForHost(log, bundle.mapStack);
  try {
    const environment = { [portVariable]: String(listener.port), [grepVariable]: options.grep ?? '' };
    const run = {
      vsix: requireVsix(options.vsix),
      workspace: resolve(options.workspace),
      trust: options.trust ?? 'granted',
      ended: listener.results,
      log,
    };
    const launch = options.launcher === 'electron' ? runInElectron : runInServer;
    let reported = false;
    listener.results.then(
      () => {
        reported = true;
      },
      () => {},
    );
    await launch(run, bundle.path, environment).catch((error) => {
      // The desktop's own runner also fails when a test does; the suite's report says it better.
      if (!reported) throw error;
    });
    return await listener.results;
  } finally {
    listener.close();
    for (const file of [bundle.path, `${bundle.path}.map`]) await rm(file, { force: true });
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      suite: { type: 'string', default: join(repository, 'test', 'vscode', 'host') },
      vsix: { type: 'string', default: defaultVsix },
      workspace: { type: 'string', default: defaultWorkspace },
      restricted: { type: 'boolean', default: false },
      electron: { type: 'boolean', default: false },
      grep: { type: 'string', default: '' },
      results: { type: 'string' },
    },
  });
  const results = await runHostSuite({
    suite: values.suite,
    vsix: values.vsix,
    workspace: values.workspace,
    trust: values.restricted ? 'restricted' : 'granted',
    launcher: values.electron ? 'electron' : 'server',
    grep: values.grep,
  });
  console.log(totals(results));
  if (values.results) {
    await mkdir(dirname(resolve(values.results)), { recursive: true });
    await writeFile(values.results, `${JSON.stringify(results, undefined, 2)}\n`);
  }
  if (results.passed.length + results.failed.length === 0) console.error('No test ran.');
  process.exitCode = isGood(results) ? 0 : 1;
}
