// What a bench is, and how two programs are compared: alternating runs in one process tree, medians, a ratio. Never a time
// against the clock, which would test the machine.

export interface Row {
  readonly bench: string;
  readonly case: string;
  readonly ours: number;
  /** The peer's value, or the limit where there is no peer. */
  readonly peer: number;
  readonly peerName: string;
  readonly unit: string;
  readonly ratio: number;
  /** The ratio that we hold ourselves to. */
  readonly goal: number;
  readonly lowerIsBetter: boolean;
}

export interface Bench {
  readonly name: string;
  readonly about: string;
  run(): Promise<readonly Row[]>;
}

/** Runs of each side; the first of each warms up and is dropped. */
const RUNS = 15;

/** Medians of milliseconds of both sides, run in turns. `round` lets each run work on another text. */
export async function alternate(
  ours: (round: number) => Promise<unknown> | unknown,
  peer: (round: number) => Promise<unknown> | unknown,
  runs = RUNS,
): Promise<{ ours: number; peer: number }> {
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round <= runs; round++) {
    for (const side of round % 2 === 0 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const)) {
      const start = performance.now();
      await (side === 'ours' ? ours : peer)(round);
      if (round > 2) times[side].push(performance.now() - start);
    }
  }
  return { ours: median(times.ours), peer: median(times.peer) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!;
}

export function row(about: Omit<Row, 'ratio' | 'lowerIsBetter'> & { readonly lowerIsBetter?: boolean }): Row {
  return { lowerIsBetter: true, ...about, ratio: about.ours / about.peer };
}
