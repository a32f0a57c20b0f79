// The five output formats of `modelyard check` over one folder, as golden texts; and that each survives hostile content.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { rules } from '../../core/rules/index.ts';
import { expectGolden } from '../support/golden.ts';
import { ONE_RULE, runCli } from '../support/run-cli.ts';
import { withFolder } from '../support/temporary-folder.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/cli');
describe('modelyard check --format', () => {
  for (const format of ['text', 'json', 'sarif', 'junit', 'github']) {
    it(format, async () => {
      const { code, out, err } = await runCli(
        ['check', '--format', format, ...ONE_RULE],
        join(FIXTURES, 'mixed'),
      );
      assert.deepEqual({ code, err }, { code: 1, err: '' });
      const shown = format === 'sarif' ? withoutRules(out) : out;
      expectGolden(join(FIXTURES, `mixed.${format}.txt`), shown);
    });
  }

  it('sarif: fits the schema of the standard, with problems and without', async () => {
    for (const folder of ['mixed', 'clean']) {
      const { out } = await runCli(['check', '--format', 'sarif', ...ONE_RULE], join(FIXTURES, folder));
      assert.deepEqual(sarifErrors(out), []);
    }
  });

  it('sarif: each result points at its rule', async () => {
    const { out } = await runCli(['check', '--format', 'sarif'], join(FIXTURES, 'mixed'));
    const [run] = JSON.parse(out).runs;
    assert.ok(run.results.length > 5);
    for (const { ruleId, ruleIndex } of run.results)
      assert.equal(run.tool.driver.rules[ruleIndex].id, ruleId);
    for (const rule of rules)
      assert.ok(run.tool.driver.rules.some((each: { id: string }) => each.id === rule.code));
  });

  it('sarif: a fingerprint stays when lines are added above', async () => {
    const spec = 'schemaVersion: 1\nname: a\nnope: 1\n';
    const prints = async (text: string) =>
      withFolder({ 'mlproject.yaml': text }, async (folder) => {
        const { out } = await runCli(['check', '--format', 'sarif', ...ONE_RULE], folder);
        return JSON.parse(out).runs[0].results.map(
          (result: { partialFingerprints: object }) => result.partialFingerprints,
        );
      });
    const before = await prints(spec);
    assert.equal(before.length, 1);
    assert.deepEqual(await prints(`# a comment\n\n${spec}`), before);
    assert.notDeepEqual(await prints(spec.replace('nope', 'other')), before);
  });

  // An escape sequence, a line separator, a lone byte of XML and what ends a workflow command.
  const hostile = 'schemaVersion: 1\nname: a\n"x\u001b[31m]]>&%0A::stop,\u0085": 1 # \u001b]8;;\u0007\n';

  for (const format of ['text', 'junit', 'github'] as const) {
    it(`${format}: lets no control character through`, async () => {
      const { out } = await withFolder({ 'mlproject.yaml': hostile }, (folder) =>
        runCli(['check', '--format', format, ...ONE_RULE], folder),
      );
      assert.match(out, /schema\/unknown-field/);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
      assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    });
  }

  it('junit: escapes what XML would take for its own', async () => {
    const { out } = await withFolder({ 'mlproject.yaml': hostile }, (folder) =>
      runCli(['check', '--format', 'junit', ...ONE_RULE], folder),
    );
    const texts = out.replace(/<\/?[a-z-]+( [a-z]+="[^"<>]*")*\/?>|<\?xml [^>]*\?>/g, '');
    assert.doesNotMatch(texts, /[<>]|&(?!(amp|lt|gt|quot);)/);
  });

  it('github: a path stays one property', async () => {
    const spec = 'schemaVersion: 1\nname: a\nnope: 1\n';
    const { out } = await withFolder({ 'a,line=9/b%/mlproject.yaml': spec }, (folder) =>
      runCli(['check', '--format', 'github', ...ONE_RULE], folder),
    );
    assert.match(out, /^::error file=a%2Cline=9\/b%25\/mlproject\.yaml,line=3,/);
  });

  it('github: a message stays one command', async () => {
    const { out } = await withFolder(
      { 'mlproject.yaml': 'schemaVersion: 1\nname: a\n"b\\nc%0A": 1\n' },
      (folder) => runCli(['check', '--format', 'github', ...ONE_RULE], folder),
    );
    assert.match(out, /^::error file=mlproject\.yaml,line=3,.*%250A/);
    assert.equal(out.trimEnd().split('\n').length, 2);
  });
});

/** Without the catalogue of rules, which every new rule would change. */
function withoutRules(text: string): string {
  const log = JSON.parse(text);
  log.runs[0].tool.driver.rules = [];
  for (const result of log.runs[0].results) result.ruleIndex = 0;
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function sarifErrors(text: string): readonly string[] {
  const file = createRequire(import.meta.url).resolve(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  );
  // The schema is of draft 4, whose `id` and `$schema` a newer validator refuses; nothing else in it differs.
  const { id: _, $schema: __, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv({
    strict: false,
    unicodeRegExp: false,
    allErrors: true,
    formats: { uri: (uri: string) => URL.canParse(uri), 'uri-reference': true, 'date-time': true },
  });
  const validate = ajv.compile(schema);
  return validate(JSON.parse(text))
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
