// Golden texts: compared with what a person approved; `UPDATE_GOLDENS=1` writes them anew.
import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Fails when `actual` differs from the file; then leaves it beside the file as `<file>.actual`. */
export function expectGolden(file: string, actual: string): void {
  if (process.env.UPDATE_GOLDENS === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  const expected = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (expected === actual) {
    rmSync(`${file}.actual`, { force: true });
    return;
  }
  writeFileSync(`${file}.actual`, actual);
  assert.equal(actual, expected ?? '', `${file} differs (the actual text lies beside it as .actual)`);
}
