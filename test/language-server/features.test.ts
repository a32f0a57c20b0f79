// Language features over inline texts; `<|>` is the cursor. One server for all cases: each opens its own file.
import { strict as assert } from 'node:assert';
import type {
  CodeAction,
  CodeLens,
  DocumentLink,
  DocumentSymbol,
  Hover,
  Location,
  SemanticTokens,
  TextEdit,
} from 'vscode-languageserver';
import { atCursor, edited, LanguageServer } from '../support/language-server.ts';

const CANVAS = `schemaVersion: 1
name: churn
dataSources:
  - { name: crm }
predictionTask:
  type: binary-classification
  outputs:
    - name: churned
features:
  - name: tenure
    source: crm
`;
const SPEC = `schemaVersion: 1
name: churn
canvas: ./mlcanvas.yaml
task: { type: binary-classification, target: churned }
metric: { name: f1 }
datasets:
  - name: customers
    path: data/customers.csv
    source: crm
features:
  - name: tenure
    dataset: customers
    type: numeric
training:
  targets:
    laptop: { kind: local, command: python train.py }
    cloud:
      kind: sagemaker
evaluation:
  slices: [tenure]
model:
  name: churn-model
`;

describe('language features', () => {
  let server: LanguageServer;
  before(async () => {
    server = await LanguageServer.start({
      'mlcanvas.yaml': CANVAS,
      'data/customers.csv': 'a\n',
      'data/notes.md': '',
      'src/train.py': '',
    });
    await server.open('mlcanvas.yaml', CANVAS);
  });
  after(() => server.stop());
  afterEach(() => server.close('mlproject.yaml'));

  /** Labels proposed at the cursor; the text replaces `from` in the spec. */
  async function proposals(from: string, to: string): Promise<string[]> {
    const { text, position } = atCursor(SPEC.replace(from, to));
    await server.open('mlproject.yaml', text);
    return (await server.completions('mlproject.yaml', position)).map((item) => item.label);
  }

  describe('completion', () => {
    for (const [what, from, to, expected] of [
      ['datasets', 'dataset: customers', 'dataset: <|>', ['customers']],
      ['datasets while a name is typed', 'dataset: customers', 'dataset: cu<|>', ['customers']],
      ['features in a flow list', 'slices: [tenure]', 'slices: [<|>]', ['tenure']],
      ['sources of the canvas', 'source: crm', 'source: <|>', ['crm']],
      ['files that fit', 'path: data/customers.csv', 'path: data/<|>', ['data/customers.csv']],
      ['folders', 'path: data/customers.csv', 'path: <|>', ['data/', 'src/']],
    ] as const) {
      it(`proposes ${what}`, async () => assert.deepEqual(await proposals(from, to), expected));
    }

    it('proposes metrics that fit the task', async () => {
      const labels = await proposals('metric: { name: f1 }', 'metric: { name: <|> }');
      assert.ok(labels.includes('f1') && labels.includes('roc_auc'), labels.join());
      assert.ok(!labels.some((label) => /squared_error|silhouette/.test(label)), labels.join());
    });

    it('proposes instance types of the target’s cloud', async () => {
      const labels = await proposals('kind: sagemaker\n', 'kind: sagemaker\n      instance: <|>\n');
      assert.ok(labels.includes('ml.m5.large'));
      assert.ok(labels.every((label) => label.startsWith('ml.')));
    });

    it('proposes the fields that the target’s kind uses', async () => {
      const labels = await proposals('kind: sagemaker\n', 'kind: sagemaker\n      <|>\n');
      assert.ok(labels.includes('spot') && labels.includes('maxHours'), labels.join());
      assert.ok(!labels.includes('namespace') && !labels.includes('autostop'), labels.join());
    });

    it('proposes values of the schema', async () => {
      const labels = await proposals('type: numeric', 'type: <|>');
      assert.ok(labels.includes('categorical') && labels.includes('numeric'), labels.join());
    });

    it('proposes sections at the root', async () => {
      const labels = await proposals('model:\n  name: churn-model\n', '<|>\n');
      assert.ok(labels.includes('monitoring') && labels.includes('deployment'), labels.join());
    });

    it('writes into quotes that are there', async () => {
      const { text, position } = atCursor(SPEC.replace('dataset: customers', 'dataset: "<|>"'));
      await server.open('mlproject.yaml', text);
      const [item] = await server.completions('mlproject.yaml', position);
      assert.ok(edited(text, [item!.textEdit as TextEdit]).includes('dataset: "customers"\n'));
    });
  });

  describe('hover', () => {
    async function shown(marked: string): Promise<string> {
      const { text, position } = atCursor(marked);
      await server.open('mlproject.yaml', text);
      const hover = await server.request<Hover | null>('textDocument/hover', 'mlproject.yaml', { position });
      return hover ? (hover.contents as { value: string }).value : '';
    }

    it('says what a field means, its unit and its allowed values', async () => {
      const text = await shown(SPEC.replace('kind: sagemaker\n', 'kind: sagemaker\n      max<|>Hours: 6\n'));
      assert.match(text, /maxHours/);
      assert.match(text, /`number` · hours/);
      assert.match(text, /Stop condition/);
      assert.match(text, /above 0/);
    });

    it('says what a metric is and which way is better', async () => {
      assert.match(await shown(SPEC.replace('name: f1', 'name: f<|>1')), /More is better/);
    });

    it('shows what a name refers to', async () => {
      assert.match(
        await shown(SPEC.replace('dataset: customers', 'dataset: cust<|>omers')),
        /dataset \*\*customers\*\*[\s\S]*data\/customers\.csv/,
      );
    });

    it('gives the reason of a rule that complains here', async () => {
      assert.match(await shown(SPEC.replace('training:', 'train<|>ing:')), /no result can be checked/);
    });

    it('shows text from files as text', async () => {
      const text = await shown(
        SPEC.replace('path: data/customers.csv', 'path: "[x](command:evil) `a` <img src=x>"').replace(
          'dataset: customers',
          'dataset: cust<|>omers',
        ),
      );
      assert.ok(text.includes('``[x](command:evil) `a` <img src=x>``'), text);
    });
  });

  describe('names', () => {
    async function places(method: string, marked: string): Promise<string[]> {
      const { text, position } = atCursor(marked);
      await server.open('mlproject.yaml', text);
      const found = await server.request<Location[]>(method, 'mlproject.yaml', {
        position,
        context: { includeDeclaration: true },
      });
      return found.map(
        ({ uri, range }) =>
          `${uri.slice(server.uri('').length + 1)}:${range.start.line + 1}:${range.start.character + 1}`,
      );
    }

    it('lead to their definition', async () => {
      assert.deepEqual(
        await places('textDocument/definition', SPEC.replace('dataset: customers', 'dataset: cust<|>omers')),
        ['mlproject.yaml:7:11'],
      );
    });

    it('lead to their definition in the canvas', async () => {
      assert.deepEqual(
        await places('textDocument/definition', SPEC.replace('source: crm', 'source: c<|>rm')),
        ['mlcanvas.yaml:4:13'],
      );
    });

    it('are found in both files', async () => {
      assert.deepEqual(
        (await places('textDocument/references', SPEC.replace('- name: tenure', '- name: ten<|>ure'))).sort(),
        ['mlcanvas.yaml:10:11', 'mlproject.yaml:11:11', 'mlproject.yaml:20:12'],
      );
    });

    it('are renamed in both files', async () => {
      const { text, position } = atCursor(SPEC.replace('- name: tenure', '- name: ten<|>ure'));
      await server.open('mlproject.yaml', text);
      const edit = await server.rename('mlproject.yaml', position, 'months with us');
      assert.equal(
        edited(text, edit!.changes![server.uri('mlproject.yaml')]!),
        text.replaceAll('tenure', 'months with us'),
      );
      assert.equal(
        edited(CANVAS, edit!.changes![server.uri('mlcanvas.yaml')]!),
        CANVAS.replaceAll('tenure', 'months with us'),
      );
    });

    it('get quotes when YAML needs them', async () => {
      const { text, position } = atCursor(SPEC.replace('- name: tenure', '- name: ten<|>ure'));
      await server.open('mlproject.yaml', text);
      const edit = await server.rename('mlproject.yaml', position, 'a: b');
      assert.ok(edited(text, edit!.changes![server.uri('mlproject.yaml')]!).includes('- name: "a: b"\n'));
    });

    it('of training targets are renamed at their key', async () => {
      const { text, position } = atCursor(SPEC.replace('    cloud:', '    clo<|>ud:'));
      await server.open('mlproject.yaml', text);
      const edit = await server.rename('mlproject.yaml', position, 'aws');
      assert.ok(edited(text, edit!.changes![server.uri('mlproject.yaml')]!).includes('    aws:\n'));
    });

    it('refuse a place that is none', async () => {
      const { text, position } = atCursor(SPEC.replace('type: numeric', 'type: nu<|>meric'));
      await server.open('mlproject.yaml', text);
      assert.equal(await server.rename('mlproject.yaml', position, 'x'), null);
    });
  });

  describe('code actions', () => {
    const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

    it('offer the fix of a rule, one for all, and silencing', async () => {
      await server.open('mlproject.yaml', SPEC);
      const actions = await server.actions('mlproject.yaml', {
        start: { line: 13, character: 2 },
        end: { line: 13, character: 2 },
      });
      const seed = actions.find((action) => action.title === 'Set the seed to 42');
      assert.ok(edited(SPEC, seed!.edit!.changes![server.uri('mlproject.yaml')]!).includes('  seed: 42\n'));
      assert.ok(seed!.isPreferred);
      const silence = actions.find((action) => action.title.startsWith('Silence training/no-seed'));
      assert.ok(
        edited(SPEC, silence!.edit!.changes![server.uri('mlproject.yaml')]!).includes(
          '# modelyard-ignore training/no-seed: \ntraining:\n',
        ),
      );
    });

    it('mend a misspelt field and a misspelt value', async () => {
      const text = SPEC.replace('type: numeric', 'typ: numeric').replace('kind: sagemaker', 'kind: sagemakr');
      await server.open('mlproject.yaml', text);
      const titles = (await server.actions('mlproject.yaml', everything)).map((action) => action.title);
      assert.ok(titles.includes('Rename "typ" to "type"'), titles.join('\n'));
      assert.ok(titles.includes('Change "sagemakr" to "sagemaker"'), titles.join('\n'));
    });

    it('fix all that needs no thought, in one edit', async () => {
      const text = SPEC.replace('type: numeric', 'typ: numeric');
      await server.open('mlproject.yaml', text);
      const [action] = await server.actions('mlproject.yaml', everything, ['source.fixAll']);
      const resolved = await server.connection.sendRequest<CodeAction>('codeAction/resolve', action);
      const after = edited(text, resolved.edit!.changes![server.uri('mlproject.yaml')]!);
      assert.ok(after.includes('type: numeric') && after.includes('seed: 42'), after);
    });
  });

  it('links paths that exist, and addresses', async () => {
    await server.open('mlproject.yaml', `${SPEC}notes: see https://example.com/a_(b), then\n`);
    const links = await server.request<DocumentLink[]>('textDocument/documentLink', 'mlproject.yaml');
    assert.deepEqual(
      links.map((link) => link.target?.replace(`${server.uri('')}/`, '')),
      ['mlcanvas.yaml', 'data/customers.csv', 'https://example.com/a_(b'],
    );
  });

  it('shows code lenses of each family', async () => {
    await server.open('mlproject.yaml', SPEC);
    const lenses = await server.request<CodeLens[]>('textDocument/codeLens', 'mlproject.yaml');
    const titles = lenses.map((lens) => `${lens.range.start.line + 1} ${lens.command?.title}`);
    assert.ok(
      titles.some((title) => /^1 \d of 7 stages done, next: /.test(title)),
      titles.join('\n'),
    );
    assert.ok(titles.includes('7 1 use'), titles.join('\n'));
    assert.ok(
      titles.some((title) => /^14 \d+ (error|warning)/.test(title)),
      titles.join('\n'),
    );
  });

  it('names the symbols of a file and of the workspace', async () => {
    await server.open('mlproject.yaml', SPEC);
    const symbols = await server.request<DocumentSymbol[]>('textDocument/documentSymbol', 'mlproject.yaml');
    const targets = symbols
      .find((symbol) => symbol.name === 'training')
      ?.children?.[0]?.children?.map((symbol) => symbol.name);
    assert.deepEqual(targets, ['laptop', 'cloud']);
    const found = await server.connection.sendRequest<{ name: string; containerName: string }[]>(
      'workspace/symbol',
      { query: 'cld' },
    );
    assert.deepEqual(
      found.map((symbol) => `${symbol.containerName} ${symbol.name}`),
      ['target cloud'],
    );
  });

  it('folds, selects and colours', async () => {
    await server.open('mlproject.yaml', SPEC);
    const folds = await server.request<{ startLine: number; endLine: number }[]>(
      'textDocument/foldingRange',
      'mlproject.yaml',
    );
    assert.ok(
      folds.some((fold) => fold.startLine === 13 && fold.endLine === 17),
      JSON.stringify(folds),
    );
    const selections = await server.request<object[]>('textDocument/selectionRange', 'mlproject.yaml', {
      positions: [{ line: 11, character: 15 }],
    });
    assert.equal(selections.length, 1);
    const tokens = await server.request<SemanticTokens>('textDocument/semanticTokens/full', 'mlproject.yaml');
    assert.ok(tokens.data.length >= 5 * 6);
  });

  it('formats and keeps comments', async () => {
    const text =
      'schemaVersion:   1\n# why\nname:    churn # the name\ntask: {type: regression,    target: y}\n';
    await server.open('mlproject.yaml', text);
    const edits = await server.request<TextEdit[]>('textDocument/formatting', 'mlproject.yaml', {
      options: { tabSize: 2, insertSpaces: true },
    });
    assert.equal(
      edited(text, edits),
      'schemaVersion: 1\n# why\nname: churn # the name\ntask: { type: regression, target: y }\n',
    );
    await server.change('mlproject.yaml', [{ text: edited(text, edits) }]);
    assert.deepEqual(
      await server.request<TextEdit[]>('textDocument/formatting', 'mlproject.yaml', {
        options: { tabSize: 2, insertSpaces: true },
      }),
      [],
    );
  });
});
