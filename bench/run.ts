// `npm run bench [-- NAME] [--json]`: a table, or one JSON line a row. Exit 1 when a goal is missed.
import { activation } from './activation.ts';
import type { Row } from './bench.ts';
import { completion } from './completion.ts';
import { edit } from './edit.ts';
import { size } from './size.ts';
import { workspace } from './workspace.ts';

const benches = [edit, completion, workspace, size, activation];

const words = process.argv.slice(2);
const json = words.includes('--json');
const names = words.filter((word) => !word.startsWith('--'));
const unknown = names.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no bench "${unknown[0]}". There are: ${benches.map((bench) => bench.name).join(', ')}.`,
  );
  process.exit(2);
}

let missed = 0;
for (const bench of benches.filter((candidate) => names.length === 0 || names.includes(candidate.name))) {
  if (!json) console.log(`\n${bench.name}: ${bench.about}`);
  for (const row of await bench.run()) {
    const good = row.lowerIsBetter ? row.ratio <= row.goal : row.ratio >= row.goal;
    if (!good) missed++;
    console.log(json ? JSON.stringify(row) : line(row, good));
  }
}
process.exit(missed > 0 ? 1 : 0);

function line(row: Row, good: boolean): string {
  const number = (value: number) => value.toPrecision(3).padStart(9);
  return `  ${row.case.padEnd(52)}${number(row.ours)} ${row.unit.padEnd(4)} ${row.peerName.padEnd(30)}${number(row.peer)}  ratio ${row.ratio.toFixed(2)} (goal ${row.lowerIsBetter ? '≤' : '≥'} ${row.goal})${good ? '' : '  MISSED'}`;
}
