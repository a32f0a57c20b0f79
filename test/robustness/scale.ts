// How much the suites do: enough for every commit, or the long numbers with MODELYARD_ROBUSTNESS=full.

export const isFull = process.env.MODELYARD_ROBUSTNESS === 'full';

export function scaled(usual: number, full: number): number {
  return isFull ? full : usual;
}

/** Says what a suite measured. Numbers are told, not judged: machines differ. */
export function tell(figure: string): void {
  console.log(`    ${figure}`);
}
