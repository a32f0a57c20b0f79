// Whether a dataset can be brought back as it was when the spec was written.
import type { Dataset } from './dataset.ts';

/** True when the spec names a revision or hash of it, or keeps it in the repository, where each commit names one. */
export function isVersioned(dataset: Dataset): boolean {
  const version = dataset.get('version');
  const tool = version.get('tool').text;
  if (tool === 'none') return false;
  if (version.get('rev').scalar !== undefined || version.get('hash').scalar !== undefined) return true;
  return tool === 'git' || tool === 'git-lfs' || tool === 'dvc';
}
