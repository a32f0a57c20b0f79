// Which canvas a path that leads elsewhere was probably meant to name.
import { nearest } from '../../base/did-you-mean.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { replaceValue } from '../../spec/edit.ts';
import { specKindOf } from '../../spec/spec-file.ts';
import type { Repair } from '../rule.ts';

export interface MeantCanvas {
  /** As `canvas:` would write it. */
  readonly path: string;
  /** False when it is not alike, only the one canvas there is. */
  readonly alike: boolean;
}

export function meantCanvas(written: string, nearby: readonly string[]): MeantCanvas | undefined {
  const near = nearest(nameIn(written), nearby.map(nameIn));
  if (near !== undefined) return { path: nearby.find((path) => nameIn(path) === near)!, alike: true };
  const canvases = nearby.filter((path) => specKindOf(path) === 'mlcanvas');
  return canvases.length === 1 ? { path: canvases[0]!, alike: false } : undefined;
}

export function useCanvas(field: Cursor<unknown>, meant: MeantCanvas): Repair {
  return {
    title: `Change "${field.shown}" to "${meant.path}"`,
    edits: [replaceValue(field, meant.path)],
    complete: meant.alike,
  };
}

function nameIn(path: string): string {
  return path.replace(/^.*[/\\]/, '');
}
