// names/canvas-not-found
import { didYouMean, nearest } from '../../base/did-you-mean.ts';
import { replaceValue } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';

export const canvasNotFound: SpecRule = {
  code: 'names/canvas-not-found',
  on: 'spec',
  severity: 'error',
  kind: 'X',
  title: 'Canvas not found',
  reason: 'Without its canvas a spec cannot be held against the plan that it should fulfil.',
  bad: 'canvas: ./mlcanvs.yaml',
  good: 'canvas: ./mlcanvas.yaml',
  *check(spec, { link }) {
    const canvas = spec.get('canvas');
    const written = canvas.text;
    if (link.kind !== 'missing' || written === undefined) return;
    const folder = written.replace(/[^/\\]*$/, '');
    const near = nearest(written.slice(folder.length), link.nearby);
    const meant = near === undefined ? undefined : `${folder}${near}`;
    yield {
      at: canvas,
      message: `There is no file "${written}".${meant === undefined ? ' Correct the path, or write the canvas with "Modelyard: New project".' : didYouMean(written, [meant])}`,
      ...(meant !== undefined && {
        fix: () => ({ title: `Change "${written}" to "${meant}"`, edits: [replaceValue(canvas, meant)] }),
      }),
    };
  },
};
