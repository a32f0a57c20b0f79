// The colours of both languages: our grammars on top of the YAML grammar of the editor itself, which is taken from the
// installed editor (`npm run editor:install`).
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { cache, repository } from '../scripts/vscode/paths.ts';

const yamlGrammars = findYamlGrammars();

describe('colours', () => {
  before(function () {
    if (!yamlGrammars) this.skip();
  });

  for (const [line, text, scope] of [
    ['datasets:', 'datasets', 'markup.heading.section.mlproject'],
    ['  datasets: 1', 'datasets', 'entity.name.tag.yaml'],
    ['unknown: 1', 'unknown', 'entity.name.tag.yaml'],
    ['budget: { perRun: 60 USD }', '60 USD', 'constant.numeric.money.mlproject'],
    ['perRun: 60.50 EUR # why', '60.50 EUR', 'constant.numeric.money.mlproject'],
    ['maxAge: 90d', '90d', 'constant.numeric.duration.mlproject'],
    ['p95: [20ms, 1.5 h]', '20ms', 'constant.numeric.duration.mlproject'],
    ['size: 100MB', '100MB', 'constant.numeric.size.mlproject'],
    ['rows: 48000', '48000', 'constant.numeric.integer.decimal.yaml'],
    ['a: 90 days', '90 days', 'string.unquoted.plain.out.yaml'],
    ['a: "60 USD"', '60 USD', 'string.quoted.double.yaml'],
    ['a: x 60 USD', 'x 60 USD', 'string.unquoted.plain.out.yaml'],
  ] as const)
    it(`${line}: "${text}" is ${scope}`, async () => {
      const grammar = await load('source.yaml.mlproject');
      const { tokens } = grammar.tokenizeLine(line, textmate.INITIAL);
      const at = line.indexOf(text);
      const token = tokens.find((one) => one.startIndex === at);
      assert.equal(token?.scopes.at(-1), scope, JSON.stringify(tokens));
      assert.equal(line.slice(at, token?.endIndex).trimEnd(), text);
    });

  it('keeps a text block a text', async () => {
    const grammar = await load('source.yaml.mlcanvas');
    let state = textmate.INITIAL;
    const last: string[] = [];
    for (const line of ['notes: |', '  decisions: 60 USD', 'decisions:']) {
      const result = grammar.tokenizeLine(line, state);
      state = result.ruleStack;
      const at = line.search(/\S/);
      last.push(result.tokens.find((token) => token.startIndex <= at && at < token.endIndex)!.scopes.at(-1)!);
    }
    const block = 'string.unquoted.block.yaml';
    assert.deepEqual(last.slice(1), [block, 'markup.heading.section.mlcanvas']);
  });
});

let registry: textmate.Registry | undefined;

async function load(scope: string): Promise<textmate.IGrammar> {
  registry ??= await makeRegistry(yamlGrammars!);
  const grammar = await registry.loadGrammar(scope);
  assert.ok(grammar);
  return grammar;
}

async function makeRegistry(folder: string): Promise<textmate.Registry> {
  const wasm = readFileSync(join(createRequire(import.meta.url).resolve('vscode-oniguruma'), '../onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const files: Readonly<Record<string, string>> = {
    'source.yaml.mlproject': join(repository, 'grammars/mlproject.tmLanguage.json'),
    'source.yaml.mlcanvas': join(repository, 'grammars/mlcanvas.tmLanguage.json'),
    'source.yaml': join(folder, 'yaml.tmLanguage.json'),
    'source.yaml.1.2': join(folder, 'yaml-1.2.tmLanguage.json'),
    'source.yaml.embedded': join(folder, 'yaml-embedded.tmLanguage.json'),
  };
  return new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const file = files[scope];
      return file ? textmate.parseRawGrammar(readFileSync(file, 'utf8'), file) : null;
    },
  });
}

function findYamlGrammars(): string | undefined {
  const editors = join(cache, 'vscode');
  if (!existsSync(editors)) return undefined;
  return readdirSync(editors)
    .map((version) => join(editors, version, 'lib/vscode/extensions/yaml/syntaxes'))
    .find((folder) => existsSync(folder));
}
