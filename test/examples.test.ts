// The examples are what people see first: the clean ones are clean, and their data is what its generator makes.
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPaths } from '../cli/check-paths.ts';
import { rules } from '../core/rules/index.ts';
import { nodeFiles } from '../platform/node-files.ts';
import { exampleData } from '../scripts/example-data/write.ts';
import { runCli } from './support/run-cli.ts';

const ROOT = join(import.meta.dirname, '..');
const CLEAN = ['examples/churn', 'examples/demand-forecast'];

describe('examples', () => {
  for (const example of CLEAN) {
    it(`${example} has no problem, hints included`, async () => {
      assert.deepEqual(await problemsOf(example), []);
    });

    it(`${example} names only files that are there`, async () => {
      const { checked } = await checkPaths({ paths: [example], cwd: ROOT, settings: {} }, nodeFiles);
      const named = checked.flatMap(({ file }) => pathsIn(file.text));
      const made = /^(models|mlruns)\//;
      const missing = named.filter((path) => !made.test(path) && !existsSync(join(ROOT, example, path)));
      assert.ok(named.length > 5, 'the test finds the paths');
      assert.deepEqual(missing, []);
    });
  }

  it('have the data that the generator makes', () => {
    for (const [path, text] of exampleData())
      assert.ok(
        readFileSync(join(ROOT, path), 'utf8') === text,
        `run \`node scripts/example-data/write.ts\`: ${path}`,
      );
  });
});

describe('examples/broken', () => {
  const found: Readonly<Record<string, (out: string) => readonly (string | undefined)[]>> = {
    text: (out) => [...out.matchAll(/^\S+:\d+:\d+: \w+\[(.+?)\]: /gm)].map((match) => match[1]),
    json: (out) =>
      JSON.parse(out).files.flatMap((file: { problems: { code: string }[] }) =>
        file.problems.map((problem) => problem.code),
      ),
    sarif: (out) => JSON.parse(out).runs[0].results.map((result: { ruleId: string }) => result.ruleId),
    junit: (out) => [...out.matchAll(/<testcase [^>]* name="(\S+) at /g)].map((match) => match[1]),
    github: (out) => [...out.matchAll(/^::\w+ .*?,title=([^:]+)::/gm)].map((match) => match[1]),
  };

  for (const [format, codes] of Object.entries(found)) {
    it(`breaks every rule that needs no evidence once, and nothing else: ${format}`, async () => {
      const { code, out } = await runCli(['check', 'examples/broken', '--format', format], ROOT);
      const expected = rules.filter((rule) => rule.kind !== 'E').map((rule) => rule.code);
      assert.equal(code, 1);
      assert.deepEqual([...codes(out)].sort(), [...expected].sort());
    });
  }

  it('has most of them in the main project', async () => {
    const { out } = await runCli(['check', 'examples/broken/mlproject.yaml', '--format', 'json'], ROOT);
    assert.ok(JSON.parse(out).files[0].problems.length > rules.length / 2);
  });
});

async function problemsOf(example: string): Promise<readonly string[]> {
  const { checked } = await checkPaths({ paths: [example], cwd: ROOT, settings: {} }, nodeFiles);
  assert.ok(checked.length >= 2, 'canvas and spec are found');
  return checked.flatMap(({ path, file, problems }) =>
    problems.map((problem) => {
      const line = file.lines.position(problem.span.start).line + 1;
      return `${path}:${line} ${problem.severity} ${problem.code}: ${problem.message}`;
    }),
  );
}

/** Values that look like a path of the example's own files. */
function pathsIn(text: string): readonly string[] {
  const found = text.matchAll(
    /[\s[](?<path>(?:\.?[\w-]+\/)*[\w-]+\.(?:csv|py|sql|lock|yml|md|json))(?=[\s,\]]|$)/gm,
  );
  return [...new Set([...found].map((match) => match.groups!.path!))];
}
