// The import table of the house: which folder may import which. Checked by test/architecture.test.ts.
import type { Import } from './imports.ts';

/** Layers of core/, lowest first; folders of one layer do not import each other. */
export const CORE_LAYERS: readonly (readonly string[])[] = [
  ['base'],
  ['host', 'schema', 'data', 'runs', 'evaluation', 'cost'],
  ['spec', 'stores'],
  ['project', 'evidence'],
  ['rules', 'launch', 'deploy', 'architecture'],
  ['protocol'],
];

export const PROGRAMS = ['extension', 'language-server', 'webviews', 'engine', 'cli'] as const;

const NODE_PROGRAMS: ReadonlySet<string> = new Set(['extension', 'language-server', 'engine', 'cli']);

/** Why an import is not allowed; undefined when it is. */
export function violation({ from, to }: Import): string | undefined {
  const source = room(from);
  if (to === 'vscode' || to.startsWith('vscode/'))
    return source.top === 'extension' ? undefined : 'only extension/ imports vscode';
  if (to.startsWith('node:'))
    return source.top === 'core' || source.top === 'webviews'
      ? `${source.top}/ must not know Node`
      : undefined;
  if (!isOwn(to)) return undefined;
  const target = room(to);
  if (target.top === 'schemas') return undefined;
  if (source.top === 'core') {
    if (target.top !== 'core') return 'core/ imports nothing of the programs';
    return coreViolation(source.second, target.second);
  }
  if (source.top === 'platform')
    return target.top === 'core' || target.top === 'platform' ? undefined : 'platform/ imports core/ only';
  if (target.top === source.top || target.top === 'core') return undefined;
  if (target.top === 'platform')
    return NODE_PROGRAMS.has(source.top) ? undefined : 'platform/ is for the programs that run in Node';
  return 'programs meet in core/ and never import each other';
}

function coreViolation(from: string, to: string): string | undefined {
  if (from === to) return undefined;
  const level = (name: string) => CORE_LAYERS.findIndex((layer) => layer.includes(name));
  if (level(from) < 0) return `core/${from} has no place in the table`;
  if (level(to) < 0) return `core/${to} has no place in the table`;
  return level(to) < level(from) ? undefined : `core/${from} stands below or beside core/${to}`;
}

function room(path: string): { readonly top: string; readonly second: string } {
  const [top = '', second = ''] = path.split('/');
  return { top, second };
}

const OWN: ReadonlySet<string> = new Set([
  ...PROGRAMS,
  'core',
  'platform',
  'schemas',
  'test',
  'bench',
  'scripts',
]);

function isOwn(path: string): boolean {
  return OWN.has(path.split('/')[0]!) && path.includes('/');
}

/** Groups of files that import each other in a circle. */
export function circles(imports: readonly Import[]): readonly (readonly string[])[] {
  const below = new Map<string, string[]>();
  for (const { from, to } of imports) {
    const list = below.get(from);
    if (list) list.push(to);
    else below.set(from, [to]);
  }
  // Tarjan's strongly connected components (1972).
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.get(file)!);
    stack.push(file);
    for (const next of below.get(file) ?? []) {
      if (!below.has(next)) continue;
      if (!index.has(next)) {
        visit(next);
        low.set(file, Math.min(low.get(file)!, low.get(next)!));
      } else if (stack.includes(next)) low.set(file, Math.min(low.get(file)!, index.get(next)!));
    }
    if (low.get(file) !== index.get(file)) return;
    const circle: string[] = [];
    let last: string;
    do {
      last = stack.pop()!;
      circle.push(last);
    } while (last !== file);
    if (circle.length > 1 || below.get(file)?.includes(file)) found.push(circle.sort());
  };
  for (const file of below.keys()) if (!index.has(file)) visit(file);
  return found;
}
