// Runs a program of the suites as a process of its own and reads the JSON it writes.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Answers the last line of its output as JSON; fails with what it said when it dies or takes too long. */
export function runProgram<T>(
  file: string,
  words: readonly (string | number)[],
  milliseconds: number,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, file), ...words.map(String)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let said = '';
    child.stdout.on('data', (data) => {
      output += String(data);
    });
    child.stderr.on('data', (data) => {
      said = (said + String(data)).slice(-4000);
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(JSON.parse(output.trimEnd().split('\n').at(-1)!) as T);
      else reject(new Error(`${file} ended with ${signal ?? code}; it last said:\n${said}`));
    });
  });
}
