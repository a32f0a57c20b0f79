// Takes the pictures of the docs in a real VS Code: each scene of test/vscode/scenes in a light and a dark theme.
//   node scripts/screenshots.ts [scene…] [--vsix file] [--scenes folder] [--out folder]
import { readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Scene } from '../test/vscode/scene.ts';
import { openWorkbench } from './vscode/browser.ts';
import { type InstalledEditor, installEditor } from './vscode/install.ts';
import { defaultVsix, defaultWorkspace, repository, requireVsix } from './vscode/paths.ts';
import { startServer } from './vscode/server.ts';

const { values, positionals } = parseArgs({
  options: {
    vsix: { type: 'string', default: defaultVsix },
    scenes: { type: 'string', default: join(repository, 'test', 'vscode', 'scenes') },
    out: { type: 'string', default: join(repository, 'docs', 'images') },
  },
  allowPositionals: true,
});

const vsix = requireVsix(values.vsix);
const scenes = await readScenes(resolve(values.scenes), positionals);
const editor = await installEditor(console.log);
let failures = 0;
for (const scene of scenes) {
  try {
    for (const picture of await take(scene, editor)) console.log(relative(repository, picture));
  } catch (error) {
    failures += 1;
    console.error(`${scene.name}: ${error instanceof Error ? error.message : error}`);
  }
}
if (failures > 0) process.exitCode = 1;

async function readScenes(folder: string, wanted: readonly string[]): Promise<Scene[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const modules = files.map(
    async (name): Promise<{ default: Scene }> => import(pathToFileURL(join(folder, name)).href),
  );
  const all = (await Promise.all(modules)).map((module) => module.default);
  const unknown = wanted.filter((name) => !all.some((scene) => scene.name === name));
  if (unknown.length > 0 || all.length === 0) {
    throw new Error(
      `No scene is called ${unknown.join(', ')}. There are: ${all.map((scene) => scene.name).join(', ')}`,
    );
  }
  return wanted.length === 0 ? all : all.filter((scene) => wanted.includes(scene.name));
}

/** Each scene has an editor of its own, so that none sees what another left behind. */
async function take(scene: Scene, editor: InstalledEditor): Promise<string[]> {
  const server = await startServer({
    editor,
    workspace: scene.workspace ? resolve(repository, scene.workspace) : defaultWorkspace,
    extensions: [vsix],
    trust: scene.trust ?? 'granted',
  });
  try {
    const { width = 1280, height = 800 } = scene;
    const opened = await openWorkbench(server, {
      width,
      height,
      pictures: resolve(values.out),
      log: console.log,
    });
    try {
      const part = await scene.show(opened.workbench);
      const options = part ? { of: part } : {};
      const light = await opened.workbench.screenshot(`${scene.name}-light`, options);
      await opened.workbench.setTheme('dark');
      const dark = await opened.workbench.screenshot(`${scene.name}-dark`, options);
      return [light, dark];
    } finally {
      await opened.close();
    }
  } finally {
    await server.stop();
  }
}
