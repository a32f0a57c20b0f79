// Places in a text. Offsets count UTF-16 code units, as the language server protocol does.

/** From `start` up to, but without, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Line and character, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Offset to position and back, in O(log lines). Lines end at `\n`, `\r\n` or a lone `\r`. */
export class LineIndex {
  readonly #starts: readonly number[];
  /** Where each line's break begins. */
  readonly #ends: readonly number[];
  readonly length: number;

  constructor(text: string) {
    const starts = [0];
    const ends: number[] = [];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code !== 10 && code !== 13) continue;
      ends.push(i);
      if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
      starts.push(i + 1);
    }
    ends.push(text.length);
    this.#starts = starts;
    this.#ends = ends;
    this.length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offset of the first character of a line; the end of the text for lines past the last. */
  lineStart(line: number): number {
    return this.#starts[Math.max(line, 0)] ?? this.length;
  }

  position(offset: number): Position {
    const at = Math.min(Math.max(offset, 0), this.length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: at - this.#starts[low]! };
  }

  /** Characters past a line's end mean its end, as the protocol says. */
  offset(position: Position): number {
    const start = this.lineStart(position.line);
    const end = this.#ends[Math.max(position.line, 0)] ?? this.length;
    return Math.min(start + Math.max(position.character, 0), end);
  }
}

export function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
