// Finds the browser that draws the editor's workbench in tests and screenshots.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './process-tree.ts';

const programs = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a Chromium or Chrome; installs Debian's package where this process may. */
export async function ensureChromium(log: (line: string) => void): Promise<string> {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() !== 0 || !onPath('apt-get')) throw new Error(missingChromium());
  log('Chromium: installing with apt-get (about a minute)');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
  const installed = findChromium();
  if (!installed) throw new Error(missingChromium());
  log('Chromium: installed');
  return installed;
}

function findChromium(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROME_PATH names ${named}, which cannot be run`);
    return named;
  }
  return programs.map(onPath).find((path) => path !== undefined) ?? elsewhere.find(isExecutable);
}

function missingChromium(): string {
  const line =
    process.platform === 'darwin'
      ? 'brew install --cask chromium'
      : process.platform === 'win32'
        ? 'winget install Google.Chrome'
        : 'sudo apt-get install -y chromium';
  return `No Chromium or Chrome was found. Install one with: ${line} (or set CHROME_PATH to its program)`;
}

function onPath(program: string): string | undefined {
  const file = process.platform === 'win32' ? `${program}.exe` : program;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, file)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (import.meta.main) console.log(await ensureChromium(console.log));
