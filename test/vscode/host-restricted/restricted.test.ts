// Restricted Mode: the files are checked as ever; nothing is executed.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { codes, open, replace, revert, until } from '../host/support.ts';

describe('in Restricted Mode', () => {
  it('checks the files', async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const spec = await open('mlproject.yaml');
    await replace(spec, 'strategy: time', 'strategy: random');
    await until(() => codes(spec.uri).includes('data/random-split-on-time'), 'the problem of a random split');
    await revert(spec);
    await until(() => codes(spec.uri).length === 0, 'a clean spec');
  });
});
