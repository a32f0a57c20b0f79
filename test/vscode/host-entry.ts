// Runs mocha inside the extension host. Bundled to CommonJS together with the test files, which the launcher adds as
// the module `host-suite:tests`; VS Code calls `run`.
import { connect, type Socket } from 'node:net';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { grepVariable, type HostEvent, portVariable } from './host-events.ts';

export async function run(): Promise<void> {
  const socket = await connected(Number(process.env[portVariable]));
  const send = (event: HostEvent) => socket.write(`${JSON.stringify(event)}\n`);
  let failures = 0;
  try {
    const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: Mocha.reporters.Base });
    const grep = process.env[grepVariable];
    if (grep) mocha.grep(grep);
    mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
    await import('host-suite:tests');
    failures = await finished(mocha, send);
  } catch (error) {
    failures = 1;
    send({ kind: 'fail', title: 'loading the suite', message: describeError(error) });
  }
  send({ kind: 'end' });
  await new Promise<void>((resolve) => socket.end(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

function finished(mocha: Mocha, send: (event: HostEvent) => void): Promise<number> {
  return new Promise((resolve) => {
    const runner = mocha.run(resolve);
    const { constants } = Mocha.Runner;
    send({ kind: 'start', tests: runner.total, editor: vscode.version, node: process.version });
    runner.on(constants.EVENT_TEST_PASS, (test) =>
      send({ kind: 'pass', title: test.fullTitle(), milliseconds: test.duration ?? 0 }),
    );
    runner.on(constants.EVENT_TEST_PENDING, (test) => send({ kind: 'pending', title: test.fullTitle() }));
    runner.on(constants.EVENT_TEST_FAIL, (test, error) =>
      send({ kind: 'fail', title: test.fullTitle(), message: describeError(error) }),
    );
  });
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
