// Takes the pictures of the docs in a real VS Code: each scene of test/vscode/scenes in a light and a dark theme.
//   node scripts/screenshots.ts [scene…] [--vsix file] [--scenes folder] [--out folder]
import { readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Scene } from '../test/vscode/scene.ts';
import { openEditor } from './vscode/editor.ts';
import { defaultVsix, defaultWorkspace, repository, requireVsix } from './vscode/paths.ts';

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
let failures = 0;
for (const scene of scenes) {
  try {
    for (const picture of await take(scene)) console.log(relative(repository, picture));
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

/** Each picture has an editor of its own: none sees what another left behind, and no menu is closed by a change of theme. */
async function take(scene: Scene): Promise<string[]> {
  const pictures: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    const { workbench, close } = await openEditor({
      vsix,
      workspace: scene.workspace ? resolve(repository, scene.workspace) : defaultWorkspace,
      trust: scene.trust ?? 'granted',
      theme,
      width: scene.width ?? 1280,
      height: scene.height ?? 800,
      pictures: resolve(values.out),
      log: console.log,
    });
    try {
      const part = await scene.show(workbench);
      pictures.push(await workbench.screenshot(`${scene.name}-${theme}`, part ? { of: part } : {}));
    } finally {
      await close();
    }
  }
  return pictures;
}
