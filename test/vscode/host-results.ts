// Receives what the suite in the extension host reports, prints it as it comes, and decides whether the run was good.
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { type HostEvent, readHostEvent } from './host-events.ts';

export interface HostResults {
  /** Versions of VS Code and of the Node it ran on. */
  readonly editor: string;
  readonly node: string;
  readonly passed: readonly { readonly title: string; readonly milliseconds: number }[];
  readonly pending: readonly string[];
  readonly failed: readonly { readonly title: string; readonly message: string }[];
}

export interface HostListener {
  /** Where the suite connects to, on loopback. */
  readonly port: number;
  /** Settles when the suite has ended; fails when it never starts, falls silent or crashes. */
  readonly results: Promise<HostResults>;
  close(): void;
}

const startMilliseconds = 90_000;
// Longer than any single test may take.
const silenceMilliseconds = 180_000;

/** `mapStack` translates the positions in a failure's stack. */
export async function listenForHost(
  log: (line: string) => void,
  mapStack: (stack: string) => string,
): Promise<HostListener> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No loopback port could be had');

  let socket: Socket | undefined;
  const results = new Promise<HostResults>((resolve, reject) => {
    const fail = (reason: string) => reject(new Error(`The suite in the extension host ${reason}`));
    let silence = setTimeout(() => fail(`did not start in ${startMilliseconds / 1000} s`), startMilliseconds);
    const events: HostEvent[] = [];
    server.on('connection', (connection) => {
      socket = connection;
      connection.on('error', () => {});
      const lines = createInterface({ input: connection });
      lines.on('line', (line) => {
        clearTimeout(silence);
        silence = setTimeout(
          () => fail(`was silent for ${silenceMilliseconds / 1000} s`),
          silenceMilliseconds,
        );
        const event = withMappedStack(readHostEvent(line), mapStack);
        events.push(event);
        for (const text of describe(event)) log(text);
      });
      lines.on('close', () => {
        clearTimeout(silence);
        if (events.at(-1)?.kind === 'end') resolve(collectResults(events));
        else fail('crashed: its connection closed before the end');
      });
    });
    server.on('close', () => clearTimeout(silence));
  });
  // The launcher awaits this later; a failure before then must not end the process.
  results.catch(() => {});
  return {
    port: address.port,
    results,
    close: () => {
      socket?.destroy();
      server.close();
    },
  };
}

/** A run is good when something ran and nothing failed. */
export function isGood(results: HostResults): boolean {
  return results.failed.length === 0 && results.passed.length > 0;
}

export function totals(results: HostResults): string {
  const counts = [`${results.passed.length} passed`, `${results.failed.length} failed`];
  if (results.pending.length > 0) counts.push(`${results.pending.length} pending`);
  return `${counts.join(', ')} in VS Code ${results.editor}, Node ${results.node}`;
}

function collectResults(events: readonly HostEvent[]): HostResults {
  const start = events.find((event) => event.kind === 'start');
  return {
    editor: start?.editor ?? 'unknown',
    node: start?.node ?? 'unknown',
    passed: events.filter((event) => event.kind === 'pass'),
    pending: events.filter((event) => event.kind === 'pending').map((event) => event.title),
    failed: events.filter((event) => event.kind === 'fail'),
  };
}

function withMappedStack(event: HostEvent, mapStack: (stack: string) => string): HostEvent {
  return event.kind === 'fail' ? { ...event, message: mapStack(event.message) } : event;
}

function describe(event: HostEvent): string[] {
  switch (event.kind) {
    case 'start':
      return [`Suite: ${event.tests} tests in VS Code ${event.editor}`];
    case 'pass':
      return [`  ok    ${event.title} (${event.milliseconds} ms)`];
    case 'pending':
      return [`  skip  ${event.title}`];
    case 'fail':
      return [`  FAIL  ${event.title}`, ...event.message.split('\n').map((line) => `          ${line}`)];
    case 'end':
      return [];
  }
}
