// Which files below a folder are specs, and in which order they are found.
import { strict as assert } from 'node:assert';
import type { Files, FolderEntry } from '../../core/host/files.ts';
import { discoverSpecs } from '../../core/project/discover.ts';

const ROOT = 'file:///w';

/** A file system of paths below the root; names that end with `@` are links to a file. */
function filesOf(paths: readonly string[]): Files & { readonly listed: string[] } {
  const listed: string[] = [];
  const relative = (uri: string) => decodeURIComponent(uri.slice(ROOT.length + 1));
  return {
    listed,
    stat: async (uri) =>
      paths.includes(`${relative(uri)}@`) ? { kind: 'file', size: 0, modified: 0 } : undefined,
    async list(uri) {
      const folder = relative(uri);
      listed.push(folder);
      const entries = new Map<string, FolderEntry>();
      for (const path of paths) {
        if (folder !== '' && !path.startsWith(`${folder}/`)) continue;
        const [name, ...rest] = path.slice(folder === '' ? 0 : folder.length + 1).split('/') as [
          string,
          ...string[],
        ];
        const kind = rest.length > 0 ? 'folder' : /[@!]$/.test(name) ? 'other' : 'file';
        entries.set(name, { name: name.replace(/[@!]$/, ''), kind });
      }
      return [...entries.values()];
    },
    read: async () => undefined,
  };
}

async function found(
  paths: readonly string[],
  options: { exclude?(path: string): boolean; signal?: AbortSignal } = {},
): Promise<readonly string[]> {
  const result: string[] = [];
  for await (const uri of discoverSpecs(ROOT, { files: filesOf(paths), ...options }))
    result.push(decodeURIComponent(uri.slice(ROOT.length + 1)));
  return result;
}

describe('discoverSpecs', () => {
  it('finds canvas and project files by name, nearer ones first, in a fixed order', async () => {
    assert.deepEqual(
      await found([
        'z/y/mlcanvas.yaml',
        'b/pilot.mlproject.yml',
        'mlproject.yaml',
        'a.mlcanvas.yaml',
        'b/a.yaml',
        'readme.md',
      ]),
      ['a.mlcanvas.yaml', 'mlproject.yaml', 'b/pilot.mlproject.yml', 'z/y/mlcanvas.yaml'],
    );
  });

  it('passes over packages and hidden folders', async () => {
    const skipped = [
      '.git',
      '.venv',
      '.modelyard',
      '.tox',
      'venv',
      'node_modules',
      '__pycache__',
      'site-packages',
    ];
    assert.deepEqual(
      await found([...skipped.map((folder) => `a/${folder}/mlproject.yaml`), 'environment/mlproject.yaml']),
      ['environment/mlproject.yaml'],
    );
  });

  it('asks whether a path is excluded, folders before what is in them', async () => {
    const asked: string[] = [];
    const exclude = (path: string) => {
      asked.push(path);
      return path === 'a/b' || path === 'mlcanvas.yaml';
    };
    assert.deepEqual(await found(['a/b/mlproject.yaml', 'a/mlproject.yaml', 'mlcanvas.yaml'], { exclude }), [
      'a/mlproject.yaml',
    ]);
    assert.deepEqual(asked, ['a', 'mlcanvas.yaml', 'a/b', 'a/mlproject.yaml']);
  });

  it('takes links to files, and neither links to folders nor dead ones', async () => {
    assert.deepEqual(await found(['a/mlproject.yaml@', 'b/mlproject.yaml!', 'loop!']), ['a/mlproject.yaml']);
  });

  it('keeps names with odd characters', async () => {
    const path = 'a b#1/100%/ü.mlproject.yaml';
    assert.deepEqual(await found([path]), [path]);
  });

  it('finds everything in wide and deep trees', async () => {
    const wide = Array.from({ length: 200 }, (_, i) => `f${i}/mlproject.yaml`);
    const deep = `${'d/'.repeat(60)}mlproject.yaml`;
    assert.equal((await found([...wide, deep])).length, 201);
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const files = filesOf(['mlproject.yaml', 'a/mlproject.yaml', 'a/b/mlproject.yaml']);
    const walk = async () => {
      for await (const _ of discoverSpecs(ROOT, { files, signal: controller.signal })) controller.abort();
    };
    await assert.rejects(walk, { name: 'AbortError' });
    assert.deepEqual(files.listed, ['', 'a']);
  });
});
