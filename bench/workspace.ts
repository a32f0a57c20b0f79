// The real server process: a workspace of 500 specs, a 10,000-line spec, and requests while somebody types.
import { readFileSync } from 'node:fs';
import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { LanguageServer } from '../test/support/language-server.ts';
import { type Bench, percentile, type Row, row } from './bench.ts';
import { largeSpec } from './specs.ts';

/** Longest wait for one answer while typing, in milliseconds. */
const WHILE_TYPING = 300;
/** Resident memory of the server with 500 files, in MB. */
const MEMORY = 250;
const FILES = 500;
const KEYS = 40;

export const workspace: Bench = {
  name: 'workspace',
  about: 'the server process: 500 specs, 10,000 lines, typing',
  async run() {
    return [...(await manyFiles()), ...(await typing())];
  },
};

async function manyFiles(): Promise<Row[]> {
  const files = Object.fromEntries(
    Array.from({ length: FILES }, (_, i) => [
      `project${i}/mlproject.yaml`,
      largeSpec(200).replace('name: large', `name: p${i}`),
    ]),
  );
  const server = await LanguageServer.start(files);
  try {
    await server.workspaceProblems();
    const memory = residentMegabytes(server.process.pid!);
    const first = 'project7/mlproject.yaml';
    await server.open(first, files[first]!);
    const waits: number[] = [];
    for (let key = 0; key < KEYS; key++) {
      await server.change(first, [{ range: at(1, 6), text: 'x' }]);
      const start = performance.now();
      await server.request<DocumentDiagnosticReport>('textDocument/diagnostic', first);
      waits.push(performance.now() - start);
    }
    return [
      row({
        bench: 'workspace',
        case: `memory with ${FILES} specs of 200 lines`,
        ours: memory,
        peer: MEMORY,
        peerName: 'limit',
        unit: 'MB',
        goal: 1,
      }),
      row({
        bench: 'workspace',
        case: `longest wait while typing, ${FILES} specs`,
        ours: Math.max(...waits),
        peer: WHILE_TYPING,
        peerName: 'limit',
        unit: 'ms',
        goal: 1,
      }),
    ];
  } finally {
    await server.stop();
  }
}

/** Every key press sends the text and asks for all that an editor asks for; the next key does not wait. */
async function typing(): Promise<Row[]> {
  const text = largeSpec(10_000);
  const server = await LanguageServer.start({ 'mlproject.yaml': text });
  const name = 'mlproject.yaml';
  try {
    await server.open(name, text);
    await server.problems(name);
    const waits: number[] = [];
    for (let key = 0; key < KEYS; key++) {
      await server.change(name, [{ range: at(2, 7), text: 'x' }]);
      const start = performance.now();
      const timed = (answer: Promise<unknown>) => answer.then(() => waits.push(performance.now() - start));
      await Promise.all([
        timed(server.request('textDocument/completion', name, { position: { line: 5, character: 3 } })),
        timed(server.request('textDocument/hover', name, { position: { line: 3, character: 3 } })),
      ]);
    }
    return [
      row({
        bench: 'workspace',
        case: '95th percentile of completion and hover, 10,000 lines',
        ours: percentile(waits, 0.95),
        peer: WHILE_TYPING,
        peerName: 'limit',
        unit: 'ms',
        goal: 1,
      }),
    ];
  } finally {
    await server.stop();
  }
}

function at(line: number, character: number): object {
  return { start: { line, character }, end: { line, character } };
}

function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1000;
}
