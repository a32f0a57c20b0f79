// names/not-a-canvas
import type { SpecRule } from '../rule.ts';
import { meantCanvas, useCanvas } from './meant-canvas.ts';

export const notACanvas: SpecRule = {
  code: 'names/not-a-canvas',
  on: 'spec',
  severity: 'error',
  kind: 'X',
  title: 'Not a canvas',
  reason: 'A spec that fulfils another spec, or itself, has no plan to be held against.',
  bad: 'canvas: ./mlproject.yaml',
  good: 'canvas: ./mlcanvas.yaml',
  *check(spec, { link }) {
    const canvas = spec.get('canvas');
    const written = canvas.text;
    if (link.kind !== 'not-a-canvas' || written === undefined) return;
    const meant = meantCanvas(written, link.nearby);
    yield {
      at: canvas,
      message: `"${written}" ${whatItIs(written, link.uri, canvas.source.uri)}. ${meant === undefined ? 'Write the path of the `mlcanvas.yaml`.' : `Did you mean "${meant.path}"?`}`,
      ...(meant && { fix: () => useCanvas(canvas, meant) }),
    };
  },
};

function whatItIs(written: string, uri: string, spec: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(written))
    return 'is an address, and a canvas is a file beside the spec';
  if (uri === spec) return 'is this spec itself';
  return /\.ya?ml$/i.test(written) ? 'is a project spec and no canvas' : 'is no YAML file';
}
