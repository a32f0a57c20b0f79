// names/not-a-canvas
import type { SpecRule } from '../rule.ts';

export const notACanvas: SpecRule = {
  code: 'names/not-a-canvas',
  on: 'spec',
  severity: 'error',
  kind: 'S',
  title: 'Not a canvas',
  reason: 'A spec that fulfils another spec, or itself, has no plan to be held against.',
  bad: 'canvas: ./mlproject.yaml',
  good: 'canvas: ./mlcanvas.yaml',
  *check(spec, { link }) {
    const canvas = spec.get('canvas');
    if (link.kind !== 'not-a-canvas' || canvas.text === undefined) return;
    const what = /^[a-z][a-z0-9+.-]*:\/\//i.test(canvas.text)
      ? 'is an address, and a canvas is a file beside the spec'
      : 'is a project spec and no canvas';
    yield { at: canvas, message: `"${canvas.text}" ${what}. Write the path of the \`mlcanvas.yaml\`.` };
  },
};
