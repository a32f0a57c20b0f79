// What both commands need before Node 24 is there: written for whatever Node the machine has.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = join(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';

/** Checks Node and programs, installs the dependencies when the lock file asks for others, or ends with what to do. */
export function prepare() {
  checkNode();
  checkPrograms();
  installDependencies();
}

/** Path of the Node 24 that the project brings. */
export function node24() {
  const node = join(repository, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
  if (!existsSync(node)) stopWith('Node 24 is missing from node_modules. Install it with: npm ci');
  return node;
}

/** Runs a script under Node 24 with our arguments and exits as it does. */
export function continueWith(script) {
  const node = node24();
  const path = [join(repository, 'node_modules', '.bin'), dirname(node), process.env.PATH].join(
    windows ? ';' : ':',
  );
  const child = spawn(node, [join(repository, script), ...process.argv.slice(2)], {
    cwd: repository,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  // Ctrl+C in a terminal reaches the child too, which stops what it started; this process only waits for it.
  process.on('SIGINT', () => {});
  for (const name of ['SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
  child.on('error', (error) => stopWith(`${node} cannot be run: ${error.message}`));
  child.on('exit', (code) => process.exit(code ?? 1));
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stopWith(
    `Modelyard needs Node 20.19 or newer; this is ${process.versions.node}.\n` +
      'Install it with: nvm install 24 (or from https://nodejs.org)',
  );
}

function checkPrograms() {
  const needed = [
    ['npm', ['--version'], 'It comes with Node: install Node again from https://nodejs.org'],
    ['tar', ['--version'], 'Install it with: sudo apt-get install -y tar'],
  ];
  for (const [program, args, advice] of needed) {
    const found = spawnSync(program, args, { stdio: 'ignore', shell: windows });
    if (found.status !== 0) stopWith(`${program} was not found. ${advice}`);
  }
}

function installDependencies() {
  if (dependenciesAreCurrent()) return;
  console.log('Dependencies: installing with npm ci');
  const result = spawnSync('npm', ['ci'], { cwd: repository, stdio: 'inherit', shell: windows });
  if (result.status !== 0)
    stopWith('The dependencies could not be installed. See the lines above, then try: npm ci');
}

/** True when node_modules holds every package in the version that the lock file names. */
function dependenciesAreCurrent() {
  const installed = join(repository, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const read = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const wanted = Object.entries(read(join(repository, 'package-lock.json')));
  const present = read(installed);
  return wanted.every(
    ([path, entry]) =>
      path === '' || entry.optional || entry.link || present[path]?.version === entry.version,
  );
}

function stopWith(message) {
  console.error(message);
  process.exit(1);
}
