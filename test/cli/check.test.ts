// `modelyard check` as a program: exit codes, options, paths, odd files.
import { strict as assert } from 'node:assert';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ONE_RULE, runCli, spawnCli } from '../support/run-cli.ts';
import { withFolder } from '../support/temporary-folder.ts';

const WARNING = 'schemaVersion: 1\nname: a\ntraining:\n  algorithm: x\n';
const ERROR = 'schemaVersion: 1\nname: a\nnope: 1\n';
const CLEAN = 'schemaVersion: 1\nname: a\n';
interface Case {
  readonly says: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly args?: readonly string[];
  readonly code: 0 | 1 | 2;
  readonly out?: RegExp;
  readonly err?: RegExp;
}

const spec = (text: string) => ({ 'mlproject.yaml': text });

const cases: readonly Case[] = [
  { says: 'a clean folder ends with 0', files: spec(CLEAN), code: 0, out: /^No problems, checked 1 file\n$/ },
  { says: 'an error ends with 1', files: spec(ERROR), code: 1, out: /1 error in 1 file, checked 1 file/ },
  { says: 'a warning ends with 1', files: spec(WARNING), code: 1 },
  {
    says: 'as many warnings as allowed end with 0',
    files: spec(WARNING),
    args: ['--max-warnings', '1'],
    code: 0,
    out: /1 warning in/,
  },
  {
    says: 'more warnings than allowed end with 1',
    files: { ...spec(WARNING), 'b.mlproject.yaml': WARNING },
    args: ['--max-warnings=1'],
    code: 1,
  },
  {
    says: 'allowed warnings do not allow errors',
    files: spec(ERROR),
    args: ['--max-warnings', '9'],
    code: 1,
  },
  {
    says: 'infos end with 0',
    files: spec(WARNING),
    args: ['--rule', 'training/no-seed=info'],
    code: 0,
    out: /1 info in 1 file/,
  },
  {
    says: 'a rule that is off is silent',
    files: spec(WARNING),
    args: ['--rule', 'training/no-seed=off'],
    code: 0,
  },
  {
    says: 'schema problems can be set too',
    files: spec(ERROR),
    args: ['--rule', 'schema/unknown-field=warning'],
    code: 1,
    out: /warning\[schema\/unknown-field\]/,
  },
  { says: '--quiet is silent on a clean folder', files: spec(CLEAN), args: ['-q'], code: 0, out: /^$/ },
  {
    says: '--quiet leaves out what does not fail',
    files: { 'mlproject.yaml': `${WARNING}nope: 1\n` },
    args: ['--quiet', '--rule', 'training/no-seed=info'],
    code: 1,
    out: /^mlproject.yaml:5:1: error[\s\S]*1 error, 1 info in 1 file/,
  },
  {
    says: 'a file can be named',
    files: { ...spec(CLEAN), 'b.mlproject.yaml': ERROR },
    args: ['mlproject.yaml'],
    code: 0,
    out: /checked 1 file/,
  },
  {
    says: 'several paths count each file once',
    files: { 'a/mlproject.yaml': CLEAN },
    args: ['a', '.', 'a/mlproject.yaml'],
    code: 0,
    out: /checked 1 file\n/,
  },
  {
    says: 'folders of packages and hidden folders are passed over',
    files: {
      ...spec(CLEAN),
      'node_modules/x/mlproject.yaml': ERROR,
      '.venv/mlproject.yaml': ERROR,
      'a/site-packages/mlcanvas.yaml': ERROR,
    },
    code: 0,
    out: /checked 1 file/,
  },
  {
    says: 'a path that is not there ends with 2',
    files: spec(CLEAN),
    args: ['nowhere'],
    code: 2,
    out: /^$/,
    err: /"nowhere" is not there/,
  },
  {
    says: 'a folder without specs ends with 2',
    files: { 'a.txt': '' },
    code: 2,
    err: /There is no mlcanvas\.yaml or mlproject\.yaml in "\."/,
  },
  {
    says: 'a file of another name ends with 2',
    files: { 'notes.yaml': '' },
    args: ['notes.yaml'],
    code: 2,
    err: /"notes\.yaml" is no file that Modelyard checks/,
  },
  {
    says: 'an unknown format ends with 2',
    files: spec(CLEAN),
    args: ['--format', 'sari'],
    code: 2,
    err: /--format cannot be "sari".* Did you mean "sarif"\?/,
  },
  {
    says: 'an unknown option ends with 2',
    files: spec(CLEAN),
    args: ['--quite'],
    code: 2,
    err: /no option "--quite"\. Did you mean "--quiet"\?\nSee `modelyard check --help`/,
  },
  {
    says: 'an unknown rule ends with 2',
    files: spec(CLEAN),
    args: ['--rule', 'training/no-sed=off'],
    code: 2,
    err: /Did you mean "training\/no-seed"\?/,
  },
  {
    says: 'an unknown severity ends with 2',
    files: spec(CLEAN),
    args: ['--rule', 'training/no-seed=eror'],
    code: 2,
    err: /Did you mean "error"\?/,
  },
  {
    says: 'an option without its value ends with 2',
    files: spec(CLEAN),
    args: ['--max-warnings', '--quiet'],
    code: 2,
    err: /--max-warnings needs a value/,
  },
  {
    says: 'a negative limit ends with 2',
    files: spec(CLEAN),
    args: ['--max-warnings=-1'],
    code: 2,
    err: /a whole number from 0/,
  },
  {
    says: 'a byte order mark is no text',
    files: spec(`\ufeff${ERROR}`),
    code: 1,
    out: /^mlproject\.yaml:3:1: error\[schema\/unknown-field\]/,
  },
  {
    says: 'UTF-16 is told as such, and nothing else',
    files: { 'mlproject.yaml': Buffer.from(`\ufeff${ERROR}`, 'utf16le') },
    code: 1,
    out: /yaml\/not-text[\s\S]*^1 error in/m,
  },
  {
    says: 'a binary file is told as such',
    files: { 'mlcanvas.yaml': new Uint8Array([0, 1, 2, 255, 254]) },
    code: 1,
    out: /yaml\/not-text/,
  },
  { says: 'an empty file is checked', files: { 'mlproject.yaml': '' }, code: 0 },
  {
    says: 'Windows line ends give the same places',
    files: spec(ERROR.replaceAll('\n', '\r\n')),
    code: 1,
    out: /^mlproject\.yaml:3:1: error/,
  },
];

describe('modelyard check', () => {
  for (const { says, files, args = [], code, out, err } of cases) {
    it(says, async () => {
      const result = await withFolder(files, (folder) => runCli(['check', ...ONE_RULE, ...args], folder));
      assert.equal(result.code, code, `${result.out}${result.err}`);
      if (out) assert.match(result.out, out);
      if (err) assert.match(result.err, err);
      else assert.equal(result.err, '');
    });
  }

  it('refuses a huge file without reading it', async () => {
    const { code, out } = await withFolder(spec(''), (folder) => {
      truncateSync(join(folder, 'mlproject.yaml'), 20_000_000_000);
      return runCli(['check', ...ONE_RULE], folder);
    });
    assert.equal(code, 1);
    assert.match(
      out,
      /^mlproject\.yaml:1:1: error\[yaml\/too-large\]: This file has 20000 MB;.*\n\n1 error in/,
    );
  });

  it('goes through links in circles', async () => {
    const { code, out } = await withFolder({ 'a/mlproject.yaml': CLEAN, 'real.txt': CLEAN }, (folder) => {
      symlinkSync(folder, join(folder, 'a/up'));
      symlinkSync(join(folder, 'a'), join(folder, 'a/self'));
      mkdirSync(join(folder, 'b'));
      symlinkSync(join(folder, 'real.txt'), join(folder, 'b/mlproject.yaml'));
      symlinkSync(join(folder, 'nowhere'), join(folder, 'b/x.mlproject.yaml'));
      return runCli(['check', ...ONE_RULE], folder);
    });
    assert.equal(code, 0);
    assert.match(out, /checked 2 files/);
  });

  it('holds a canvas that is checked alone against the specs beside it', async () => {
    const canvas = 'schemaVersion: 1\nname: a\nofflineEvaluation: { metrics: [{ name: recall }] }\n';
    const beside = 'schemaVersion: 1\nname: a\nmetric: { name: f1 }\n';
    const { out } = await withFolder({ 'mlcanvas.yaml': canvas, 'mlproject.yaml': beside }, (folder) =>
      runCli(
        ['check', 'mlcanvas.yaml', ...ONE_RULE, '--rule', 'canvas/offline-metric-not-in-project=error'],
        folder,
      ),
    );
    assert.match(out, /checked 1 file\n/);
    assert.match(out, /^mlcanvas\.yaml:3:\d+: error\[canvas\/offline-metric-not-in-project\]/);
  });

  for (const [name, args, env, colored] of [
    ['no colours where nobody looks', [], {}, false],
    ['--color forces them', ['--color'], {}, true],
    ['--color beats NO_COLOR', ['--color'], { NO_COLOR: '1' }, true],
    ['FORCE_COLOR forces them', [], { FORCE_COLOR: '1' }, true],
    ['NO_COLOR beats FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['--no-color beats all', ['--color', '--no-color'], { FORCE_COLOR: '1' }, false],
  ] as const) {
    it(`colours: ${name}`, async () => {
      const { out } = await withFolder(spec(ERROR), (folder) =>
        runCli(['check', ...ONE_RULE, ...args], folder, env),
      );
      assert.equal(out.includes('\u001b['), colored);
    });
  }

  it('does not mind a folder that is named like a spec', async () => {
    const { code } = await withFolder({ 'mlproject.yaml/mlproject.yaml': CLEAN }, (folder) => {
      writeFileSync(join(folder, 'other.txt'), '');
      return runCli(['check', ...ONE_RULE], folder);
    });
    assert.equal(code, 0);
  });
});

describe('modelyard as a program', () => {
  it('ends with the exit code, and writes to the right streams', async () => {
    for (const [text, code] of [
      [CLEAN, 0],
      [ERROR, 1],
    ] as const) {
      const result = await withFolder(spec(text), (folder) => spawnCli(['check', ...ONE_RULE], folder));
      assert.deepEqual({ code: result.code, err: result.err }, { code, err: '' });
      assert.match(result.out, /checked 1 file\n$/);
    }
    const { code, out, err } = await spawnCli(['check', 'nowhere'], import.meta.dirname);
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(err, /"nowhere" is not there/);
  });

  it('does not mind a reader that stops reading, and loses nothing for one that does not', async () => {
    const many = `schemaVersion: 1\nname: a\n${Array.from({ length: 900 }, (_, i) => `nope${i}: 1\n`).join('')}`;
    const files = Object.fromEntries([1, 2, 3, 4, 5].map((number) => [`${number}.mlproject.yaml`, many]));
    await withFolder(files, async (folder) => {
      const cut = await spawnCli(['check', ...ONE_RULE], folder, 'first');
      assert.deepEqual({ code: cut.code, err: cut.err }, { code: 1, err: '' });
      const whole = await spawnCli(['check', ...ONE_RULE], folder);
      assert.match(
        whole.out,
        /5\.mlproject.yaml[\s\S]*nope899[\s\S]*4500 errors in 5 files, checked 5 files\n$/,
      );
    });
  });
});

describe('modelyard', () => {
  const run = (...args: string[]) => runCli(args, import.meta.dirname);

  it('shows its version', async () => assert.match((await run('--version')).out, /^\d+\.\d+\.\d+\n$/));

  it('shows help for itself and for each command', async () => {
    for (const args of [['--help'], ['help'], ['help', 'check'], ['check', '--help'], ['rules', '-h']]) {
      const { code, out } = await run(...args);
      assert.equal(code, 0);
      assert.match(out, /^Usage: modelyard /m);
    }
  });

  it('ends with 2 when it is called with nothing or with an unknown command', async () => {
    assert.equal((await run()).code, 2);
    const { code, err } = await run('chekc');
    assert.equal(code, 2);
    assert.match(err, /There is no command "chekc"\. Did you mean "check"\?/);
  });

  it('lists the rules, one area, or explains one', async () => {
    assert.match((await run('rules')).out, /^training\n( {2}training\/[^\n]+\n)+/m);
    assert.doesNotMatch((await run('rules', 'training')).out, /^ {2}data\//m);
    const { code, out } = await run('rules', 'training/no-seed');
    assert.equal(code, 0);
    assert.match(out, /^training\/no-seed: No seed\n[\s\S]*Bad:\n {4}training:\n[\s\S]*Good:\n/);
    assert.match((await run('rules', 'training/no-sed')).err, /Did you mean "training\/no-seed"\?/);
  });
});
