// Problems as the editor gets them from the real server process.
import { strict as assert } from 'node:assert';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { LanguageServer } from '../support/language-server.ts';

const SPEC = 'schemaVersion: 1\nname: churn\ntraining:\n  algorithm: svm\n';
const RULES = {
  'names/*': 'error',
  'training/*': 'off',
  'deployment/*': 'off',
  'team/*': 'off',
  'canvas/*': 'off',
  'data/*': 'off',
  'features/*': 'off',
} as const;
const QUIET = {
  settings: {
    rules: RULES,
    enableDiagnostics: true,
    codeLens: { completeness: true, references: true, problems: true },
  },
};

describe('diagnostics', () => {
  let server: LanguageServer;
  afterEach(() => server.stop());

  it('come for the text in the editor, with severity, code and source', async () => {
    server = await LanguageServer.start(
      { 'mlproject.yaml': SPEC },
      { rulePage: 'https://example.com/{code}' },
    );
    await server.open('mlproject.yaml', SPEC);
    const seed = (await server.problems('mlproject.yaml')).find(
      (problem) => problem.code === 'training/no-seed',
    );
    assert.deepEqual(seed?.range, { start: { line: 2, character: 0 }, end: { line: 2, character: 8 } });
    assert.equal(seed.severity, DiagnosticSeverity.Warning);
    assert.equal(seed.source, 'Modelyard');
    assert.equal(seed.codeDescription?.href, 'https://example.com/training%2Fno-seed');
    await server.change('mlproject.yaml', [{ text: `${SPEC}  seed: 7\n` }]);
    assert.ok(!(await server.codes('mlproject.yaml')).some((code) => code.endsWith('training/no-seed')));
  });

  it('come for all files of the workspace, but not for those in skipped or excluded folders', async () => {
    const files = [
      'mlproject.yaml',
      'a/x.mlproject.yaml',
      '.venv/mlproject.yaml',
      'node_modules/p/mlproject.yml',
      'old/mlproject.yaml',
    ];
    server = await LanguageServer.start(Object.fromEntries(files.map((name) => [name, SPEC])), {
      exclude: ['old/**', 'old'],
    });
    const report = await server.workspaceProblems();
    assert.deepEqual(
      report.items.map((item) => item.uri).sort(),
      [server.uri('a/x.mlproject.yaml'), server.uri('mlproject.yaml')].sort(),
    );
  });

  it('are not sent again when nothing changed', async () => {
    server = await LanguageServer.start({ 'mlproject.yaml': SPEC });
    await server.open('mlproject.yaml', SPEC);
    const first = await server.request<{ resultId: string }>('textDocument/diagnostic', 'mlproject.yaml');
    const again = await server.request<{ kind: string }>('textDocument/diagnostic', 'mlproject.yaml', {
      previousResultId: first.resultId,
    });
    assert.equal(again.kind, 'unchanged');
    await server.change('mlproject.yaml', [{ text: `${SPEC}\n` }]);
    const changed = await server.request<{ kind: string }>('textDocument/diagnostic', 'mlproject.yaml', {
      previousResultId: first.resultId,
    });
    assert.equal(changed.kind, 'full');
  });

  it('of a canvas follow the specs that fulfil it', async () => {
    const canvas = 'schemaVersion: 1\nname: churn\ndataSources:\n  - { name: crm, dataset: customers }\n';
    const spec = 'schemaVersion: 1\nname: churn\ndatasets:\n  - name: customers\n';
    server = await LanguageServer.start({ 'mlcanvas.yaml': canvas, 'mlproject.yaml': spec }, QUIET);
    await server.open('mlcanvas.yaml', canvas);
    assert.deepEqual(await server.codes('mlcanvas.yaml'), []);
    await server.open('mlproject.yaml', spec);
    await server.change('mlproject.yaml', [{ text: spec.replace('customers', 'clients') }]);
    assert.deepEqual(await server.codes('mlcanvas.yaml'), ['4:27 names/unknown']);
    await server.close('mlproject.yaml');
    assert.deepEqual(await server.codes('mlcanvas.yaml'), []);
    await server.writeFile('mlproject.yaml', spec.replace('customers', 'people'));
    assert.deepEqual(await server.codes('mlcanvas.yaml'), ['4:27 names/unknown']);
    assert.ok(server.received.includes('workspace/diagnostic/refresh'));
  });

  it('go when their file is deleted, also while it is open', async () => {
    server = await LanguageServer.start({ 'a/mlproject.yaml': SPEC });
    const before = await server.workspaceProblems();
    const ids = before.items.map((item) => ({ uri: item.uri, value: item.resultId }));
    await server.open('a/mlproject.yaml', SPEC);
    await server.deleteFile('a');
    assert.notEqual((await server.codes('a/mlproject.yaml')).length, 0);
    await server.close('a/mlproject.yaml');
    const after = await server.workspaceProblems(ids);
    assert.deepEqual(
      after.items.map((item) => item.kind === 'full' && item.items.length),
      [0],
    );
  });

  it('follow the settings', async () => {
    server = await LanguageServer.start({ 'mlproject.yaml': SPEC });
    await server.open('mlproject.yaml', SPEC);
    const change = (rules: object, enableDiagnostics = true) =>
      server.connection.sendNotification('modelyard/settings', {
        settings: { ...QUIET.settings, rules, enableDiagnostics },
        exclude: [],
        trusted: true,
      });
    await change({ 'training/no-seed': 'error', 'training/*': 'off' });
    const codes = (await server.problems('mlproject.yaml')).filter((problem) =>
      String(problem.code).startsWith('training/'),
    );
    assert.deepEqual(
      codes.map(({ code, severity }) => [code, severity]),
      [['training/no-seed', DiagnosticSeverity.Error]],
    );
    await change({}, false);
    assert.deepEqual(await server.codes('mlproject.yaml'), []);
  });

  it('are silenced by a comment with a reason', async () => {
    const text = SPEC.replace(
      'training:',
      '# modelyard-ignore training/*: a trial of one afternoon\ntraining:',
    );
    server = await LanguageServer.start({});
    await server.open('mlproject.yaml', text);
    assert.ok(!(await server.codes('mlproject.yaml')).some((code) => code.includes('training/')));
  });

  it('come for an unsaved document of the language, whatever its name', async () => {
    server = await LanguageServer.start({});
    await server.open('notes.txt', SPEC, 'mlproject');
    assert.ok((await server.codes('notes.txt')).includes('3:1 training/no-seed'));
  });

  it('say what is wrong with a canvas link', async () => {
    const spec = 'schemaVersion: 1\nname: a\ncanvas: ./plan.yaml\n';
    server = await LanguageServer.start(
      { 'mlproject.yaml': spec, 'plam.yaml': 'schemaVersion: 1\nname: a\n' },
      QUIET,
    );
    await server.open('mlproject.yaml', spec);
    assert.deepEqual(await server.codes('mlproject.yaml'), ['3:9 names/canvas-not-found']);
    await server.change('mlproject.yaml', [{ text: spec.replace('plan.yaml', 'mlproject.yaml') }]);
    assert.deepEqual(await server.codes('mlproject.yaml'), ['3:9 names/not-a-canvas']);
    await server.change('mlproject.yaml', [{ text: spec.replace('plan.yaml', 'plam.yaml') }]);
    assert.deepEqual(await server.codes('mlproject.yaml'), []);
  });
});
