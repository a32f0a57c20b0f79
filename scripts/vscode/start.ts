// The part of `npm start` that runs under Node 24: packages the extension, installs the editor, opens the example.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installEditor } from './install.ts';
import { defaultVsix, defaultWorkspace, repository, requireVsix } from './paths.ts';
import { npm } from './process-tree.ts';
import { type RunningServer, startServer } from './server.ts';

const usage = `npm start -- [options]
  --no-open            do not open a browser
  --port <number>      listen on this port (default: a free one)
  --workspace <folder> open this folder (default: examples/churn)
  --restricted         leave Workspace Trust on: the folder opens in Restricted Mode
  --vsix <file>        use this package instead of building one
  --check              start, see that the editor answers, stop`;

try {
  const options = readOptions();
  if (options.help) console.log(usage);
  else await start(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        open: { type: 'boolean', default: true },
        port: { type: 'string', default: '0' },
        workspace: { type: 'string', default: defaultWorkspace },
        restricted: { type: 'boolean', default: false },
        vsix: { type: 'string' },
        check: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
      allowNegative: true,
    }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

async function start(options: ReturnType<typeof readOptions>): Promise<void> {
  const port = readPort(options.port);
  const vsix = options.vsix ? requireVsix(options.vsix) : await packageExtension();
  const editor = await installEditor(console.log);
  console.log('Editor: starting');
  // Before the server, which would otherwise end this process on a signal without a word.
  const interrupted = new Promise<'interrupted'>((done) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(name, () => done('interrupted'));
  });
  const server = await startServer({
    editor,
    workspace: resolve(options.workspace),
    open: 'in-place',
    extensions: [vsix],
    trust: options.restricted ? 'restricted' : 'granted',
    settings: { 'window.autoDetectColorScheme': true },
    port,
  });
  if (options.check) {
    await check(server).finally(server.stop);
    return;
  }
  console.log(`\nModelyard in VS Code, with ${server.folder}:\n\n  ${server.url}\n\nCtrl+C stops it.`);
  if (options.open) openBrowser(server.url);
  const reason = await Promise.race([interrupted, server.ended.then(() => 'ended' as const)]);
  await server.stop();
  if (reason === 'ended') throw new Error(`The editor ended by itself:\n${server.output().trim()}`);
  console.log('Stopped.');
}

async function packageExtension(): Promise<string> {
  console.log('Extension: building and packaging');
  await npm(['run', '--silent', 'package'], repository);
  return requireVsix(defaultVsix);
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${text} is no port number`);
  return port;
}

/** Opens the address where there is a desktop; elsewhere the printed address has to do. */
function openBrowser(url: string): void {
  const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : display
          ? ['xdg-open', url]
          : [];
  if (!command) return;
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => console.log('No browser could be opened; open the address above.'));
  opener.unref();
}

async function check(server: RunningServer): Promise<void> {
  // The first answer trades the token in the address for a cookie.
  const first = await fetch(server.url, { redirect: 'manual' });
  const cookie = first.headers.getSetCookie().map((line) => line.split(';')[0]);
  const page = await fetch(new URL(first.headers.get('location') ?? server.url, server.url), {
    headers: { cookie: cookie.join('; ') },
  });
  const text = await page.text();
  if (!page.ok || !text.includes('vscode-workbench-web-configuration')) {
    throw new Error(`The editor answered ${page.status} instead of its workbench`);
  }
  const stranger = await fetch(new URL('/', server.url));
  if (stranger.ok) throw new Error('The editor answered a request without its token');
  console.log('Check: the editor answers, and only with its token');
}
