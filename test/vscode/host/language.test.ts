// The language features of the installed extension, through VS Code's own API, on examples/churn.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { codes, extensionId, open, positionOf, replace, revert, until } from './support.ts';

describe('the installed extension', () => {
  let spec: vscode.TextDocument;
  let canvas: vscode.TextDocument;
  before(async () => {
    canvas = await open('mlcanvas.yaml');
    spec = await open('mlproject.yaml');
  });
  afterEach(async () => {
    await revert(canvas);
    await revert(spec);
  });

  it('is the packaged one, and active', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension, 'the extension is not installed');
    assert.ok(!extension.extensionPath.startsWith('/work'), extension.extensionPath);
    await until(() => extension.isActive, 'an active extension');
    assert.equal(spec.languageId, 'mlproject');
    assert.equal(canvas.languageId, 'mlcanvas');
  });

  it('finds nothing wrong in a clean project, and says what an edit breaks', async () => {
    await replace(spec, 'strategy: time', 'strategy: random');
    await until(() => codes(spec.uri).includes('data/random-split-on-time'), 'the problem of a random split');
    await revert(spec);
    await until(() => codes(spec.uri).length === 0, 'a clean spec');
    assert.deepEqual(codes(canvas.uri), []);
  });

  it('mends a problem by its quick fix', async () => {
    await replace(spec, 'type: binary-classification', 'type: binary-clasification');
    await until(() => codes(spec.uri).includes('schema/value'), 'the problem of a misspelt value');
    const at = positionOf(spec, 'binary-clasification', 3);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      spec.uri,
      new vscode.Range(at, at),
    );
    const fix = actions.find(
      (action) => action.title === 'Change "binary-clasification" to "binary-classification"',
    );
    assert.ok(fix?.edit, actions.map((action) => action.title).join('\n'));
    await vscode.workspace.applyEdit(fix.edit);
    await until(() => codes(spec.uri).length === 0, 'a clean spec');
  });

  it('proposes the datasets of the project', async () => {
    const name = 'reference: customers';
    await replace(spec, name, 'reference: ');
    const at = positionOf(spec, 'reference: ', 'reference: '.length);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      spec.uri,
      at,
    );
    const labels = list.items.map((item) => (typeof item.label === 'string' ? item.label : item.label.label));
    assert.ok(labels.includes('customers') && labels.includes('outcomes'), labels.join());
  });

  it('explains a field', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      spec.uri,
      positionOf(spec, 'horizon', 2),
    );
    const text = hovers
      .flatMap((hover) => hover.contents.map((content) => (content as vscode.MarkdownString).value))
      .join('\n');
    assert.match(text, /How far ahead is predicted/);
    assert.match(text, /duration/);
  });

  it('renames a feature in both files', async () => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      spec.uri,
      positionOf(spec, '- name: tenure', 9),
      'months_with_us',
    );
    const files = edit
      .entries()
      .map(([uri]) => uri.path.split('/').at(-1))
      .sort();
    assert.deepEqual(files, ['mlcanvas.yaml', 'mlproject.yaml']);
    await vscode.workspace.applyEdit(edit);
    assert.match(canvas.getText(), /name: months_with_us/);
    assert.doesNotMatch(spec.getText(), /name: tenure\b/);
  });

  it('goes from a use to its definition', async () => {
    const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      spec.uri,
      positionOf(spec, 'reference: customers', 13),
    );
    assert.equal(places.length, 1);
    const place = places[0]!;
    const range = 'range' in place ? place.range : place.targetRange;
    assert.equal(spec.getText(range), 'customers');
  });

  it('formats without touching a clean file', async () => {
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      spec.uri,
      { tabSize: 2, insertSpaces: true },
    );
    assert.deepEqual(
      (edits ?? []).map((edit) => edit.newText),
      [],
    );
  });

  it('has every command that it promises', async () => {
    const manifest = vscode.extensions.getExtension(extensionId)!.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      manifest.contributes.commands.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
    );
  });

  it('answers again after a restart of the language server', async () => {
    await vscode.commands.executeCommand('modelyard.restartServer');
    await replace(spec, 'strategy: time', 'strategy: random');
    await until(() => codes(spec.uri).includes('data/random-split-on-time'), 'problems after the restart');
  });
});
