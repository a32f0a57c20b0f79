// names/canvas-not-found
import type { SpecRule } from '../rule.ts';
import { meantCanvas, useCanvas } from './meant-canvas.ts';

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
    const meant = meantCanvas(written, link.nearby);
    yield {
      at: canvas,
      message: `There is no file "${written}". ${meant === undefined ? 'Correct the path, or write the canvas with "Modelyard: New project".' : `Did you mean "${meant.path}"?`}`,
      ...(meant && { fix: () => useCanvas(canvas, meant) }),
    };
  },
};
