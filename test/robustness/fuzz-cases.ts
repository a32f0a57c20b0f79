// The documents of the fuzz: case number to texts, the same in every run.

import type { Texts } from './check-text.ts';
import { corpus, type Sample } from './corpus.ts';
import { Draw } from './draw.ts';
import { generate } from './generate.ts';
import { mutate } from './mutate.ts';

export function fuzzCase(number: number): Texts {
  const draw = new Draw(number);
  const kind = draw.chance(0.25) ? 'mlcanvas' : 'mlproject';
  if (draw.chance(0.4)) {
    const text = generate(kind, draw);
    const other = kind === 'mlcanvas' ? 'mlproject' : 'mlcanvas';
    return {
      [kind]: draw.chance(0.5) ? mutate(text, draw, () => textOf(draw.item(corpus()))) : text,
      ...(draw.chance(0.3) && { [other]: generate(other, draw) }),
    };
  }
  const sample = draw.item(corpus());
  const damaged = (text: string | undefined) =>
    text === undefined ? undefined : mutate(text, draw, () => textOf(draw.item(corpus())));
  if (sample.mlproject !== undefined && sample.mlcanvas !== undefined && draw.chance(0.4))
    return { mlproject: sample.mlproject, mlcanvas: damaged(sample.mlcanvas) };
  return sample.mlproject !== undefined
    ? { mlproject: damaged(sample.mlproject), mlcanvas: sample.mlcanvas }
    : { mlcanvas: damaged(sample.mlcanvas) };
}

export function textOf(sample: Sample): string {
  return sample.mlproject ?? sample.mlcanvas ?? '';
}
