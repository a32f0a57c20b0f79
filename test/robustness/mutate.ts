// Damages a text as typing, merging, copying and broken disks do.
import type { Draw } from './draw.ts';
import { CHARACTERS, KEYS, SCALARS } from './nasty.ts';

type Mutation = (text: string, draw: Draw, other: () => string) => string;

/** `other` gives another text to take pieces from. */
export function mutate(text: string, draw: Draw, other: () => string): string {
  let result = text;
  for (let times = draw.item([1, 1, 1, 2, 3, 6]); times > 0; times--)
    result = draw.item(MUTATIONS)(result, draw, other);
  return result;
}

const MUTATIONS: readonly Mutation[] = [
  (text, draw) => cut(text, draw.range(text)),
  (text, draw) => cut(text, draw.range(text, 3)),
  (text, draw) => insert(text, draw, draw.item(CHARACTERS)),
  (text, draw) => insert(text, draw, draw.item(CHARACTERS).repeat(draw.item([1, 2, 5, 50]))),
  (text, draw) => replace(text, draw.range(text, 2), draw.item(CHARACTERS)),
  // Half-typed: everything behind the cursor is missing, or only the rest of its line.
  (text, draw) => text.slice(0, draw.below(text.length + 1)),
  (text, draw) => {
    const at = draw.below(text.length + 1);
    return text.slice(0, at) + text.slice(lineEnd(text, at));
  },
  (text, draw) => lines(text, (all) => void all.splice(draw.below(all.length), 1)),
  (text, draw) =>
    lines(text, (all) => {
      const at = draw.below(all.length);
      all.splice(at, 0, all[at]!);
    }),
  (text, draw) =>
    lines(text, (all) => {
      const [from, to] = [draw.below(all.length), draw.below(all.length)];
      all.splice(to, 0, ...all.splice(from, draw.between(1, 4)));
    }),
  // Indentation off by some.
  (text, draw) =>
    lines(text, (all) => {
      const from = draw.below(all.length);
      const by = draw.item([-2, -1, 1, 2, 4]);
      for (let i = from; i < Math.min(all.length, from + draw.between(1, 5)); i++)
        all[i] = by > 0 ? ' '.repeat(by) + all[i] : all[i]!.replace(/^ {1,2}/, '');
    }),
  (text, draw) =>
    lines(text, (all) => {
      const at = draw.below(all.length);
      all[at] = all[at]!.replace(/^ +/, '\t');
    }),
  // Another value, another key.
  (text, draw) => matched(text, draw, /(?<=: )[^\n]*/g, () => draw.item(SCALARS)),
  (text, draw) => matched(text, draw, /(?<=: )[^\n]*/g, () => draw.item(SCALARS)),
  (text, draw) => matched(text, draw, /[\w-]+(?=:)/g, () => draw.item(KEYS)),
  (text, draw) =>
    matched(text, draw, /(?<=: )(?=\S)/g, () =>
      draw.item(['&a ', '*a ', '!!str ', '!x ', '"', "'", '[', '{', '| ', '# ']),
    ),
  (text, draw) =>
    matched(text, draw, /\n(?= *[\w-]+:)/g, () =>
      draw.item(['\n<<: *a\n', '\n---\n', '\n...\n', '\n# c\n', '\r', '\n\n\n', '\n- ']),
    ),
  // A piece of another file, twice the same piece, a piece many times.
  (text, draw, other) => {
    const taken = other();
    return insert(text, draw, taken.slice(...draw.range(taken, 400)));
  },
  (text, draw) => insert(text, draw, text.slice(...draw.range(text, 400))),
  (text, draw) => insert(text, draw, text.slice(...draw.range(text, 10)).repeat(draw.between(2, 60))),
  (text) => text.replaceAll('\n', '\r\n'),
  (text, draw) => matched(text, draw, /\n/g, () => '\r'),
  // Bits flip, and a decoder reads what is left.
  (text, draw) => {
    const bytes = new TextEncoder().encode(text);
    for (let flips = draw.item([1, 1, 4]); flips > 0 && bytes.length > 0; flips--)
      bytes[draw.below(bytes.length)]! ^= 1 << draw.below(8);
    return new TextDecoder().decode(bytes);
  },
  // Half a surrogate pair, as an editor sends while a character is typed.
  (text, draw) => insert(text, draw, draw.item(['\ud83d', '\ude00'])),
];

function cut(text: string, range: readonly [number, number]): string {
  return replace(text, range, '');
}

function replace(text: string, [start, end]: readonly [number, number], by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

function insert(text: string, draw: Draw, what: string): string {
  const at = draw.below(text.length + 1);
  return replace(text, [at, at], what);
}

function lines(text: string, change: (lines: string[]) => void): string {
  const all = text.split('\n');
  change(all);
  return all.join('\n');
}

function matched(text: string, draw: Draw, pattern: RegExp, by: () => string): string {
  const all = [...text.matchAll(pattern)];
  if (all.length === 0) return text;
  const match = draw.item(all);
  return replace(text, [match.index, match.index + match[0].length], by());
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
