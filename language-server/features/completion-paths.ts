// Files and folders below the document's folder, as far as a path has been typed.
import type { Files } from '../../core/host/files.ts';
import { resolvePath } from '../../core/project/load.ts';
import type { Proposal } from './completion-values.ts';

const MAX_ENTRIES = 500;

/** `typed` is the path up to the cursor; `ends` are the endings that fit. */
export async function pathProposals(
  disk: Files,
  uri: string,
  typed: string,
  ends: RegExp | undefined,
): Promise<readonly Proposal[]> {
  if (/^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[a-z]:[\\/]/i.test(typed)) return [];
  const folder = typed.replace(/[^/\\]*$/, '');
  const listed = resolvePath(uri, folder === '' ? '.' : folder);
  const entries = (listed && (await disk.list(listed))) || [];
  const shown = entries
    .filter((entry) => entry.kind === 'folder' || (entry.kind === 'file' && (ends?.test(entry.name) ?? true)))
    .filter((entry) => !HIDDEN.test(entry.name) || (entry.name === '.github' && ends?.test('x.yml')))
    .sort((a, b) => Number(a.kind === 'folder') - Number(b.kind === 'folder') || (a.name < b.name ? -1 : 1));
  return shown
    .slice(0, MAX_ENTRIES)
    .map((entry) => ({ label: `${folder}${entry.name}${entry.kind === 'folder' ? '/' : ''}` }));
}

/** What no spec points to. */
const HIDDEN = /^(\.|node_modules$|__pycache__$|venv$)/;
