// Whether the name of a container image always means the same image.

/**
 * True for a digest and for a tag with a number or hash in it (`1.4.2`, `py311`, `3f9c2d1`); false without a tag and for tags
 * that move, such as `latest`. A name with a variable in it is taken as pinned: something outside fills it.
 */
export function isPinnedImage(image: string): boolean {
  if (/@sha\d+:[0-9a-f]+$/i.test(image) || /[${}]/.test(image)) return true;
  const tag = /:([^:/@]+)$/.exec(image.split('@')[0]!)?.[1];
  return tag !== undefined && /\d/.test(tag) && !MOVING.test(tag);
}

/** Tags that are moved on purpose, also with a platform behind them: `latest-gpu`, `nightly-py311`. */
const MOVING =
  /^(?:latest|main|master|dev|develop|devel|nightly|edge|head|current|stable|staging|prod|production|release)(?:$|[-_.])/i;
