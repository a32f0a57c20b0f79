// New project: from a list of files, the first rows of one of them and five answers to the two files. The texts lie in
// test/fixtures/new-project/<case>.mlproject.yaml and .mlcanvas.yaml.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { inferColumns } from '../../core/data/infer-columns.ts';
import { readTableHead } from '../../core/data/table-head.ts';
import { collectFindings, type Table } from '../../core/project/findings.ts';
import { guessTask, targetCandidates } from '../../core/project/guess.ts';
import { newCanvas } from '../../core/project/new-canvas.ts';
import { type NewProject, newSpec } from '../../core/project/new-project.ts';
import { readSpecFile, type SpecKind } from '../../core/spec/spec-file.ts';
import { expectGolden } from '../support/golden.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'test/fixtures/new-project');

const CASES: Readonly<
  Record<string, { readonly name: string; readonly files: readonly string[]; readonly table: string }>
> = {
  churn: {
    name: 'churn',
    files: [
      'data/customers.csv',
      'data/customers.csv.dvc',
      'train.py',
      'requirements.lock',
      'mlflow.db',
      '.git/HEAD',
    ],
    table:
      'customer_id,month,plan,tenure,churned\nC1,2026-01,basic,3,no\nC1,2026-02,"pro, max",4,yes\nC2,2026-01,basic,9,no\n',
  },
  demand: {
    name: 'Demand: forecast #1',
    files: [
      'data/sales.csv',
      'notebooks/train model.ipynb',
      'src/train model.py',
      'pyproject.toml',
      'mlruns/0/meta.yaml',
    ],
    table: 'date,shop,units_sold\n2026-01-01,north,3.5\n2026-01-02,south,4\n',
  },
  hostile: {
    name: '# "a": [b]\n- c',
    files: ['data/yes.csv'],
    table: '"a: b","- c","yes","[x]","#y"\n1,2,3,4,"n\n: x"\n1,2,3,4,"{"\n1,2,3,4,"{"\n',
  },
  nothing: { name: 'empty', files: ['README.md'], table: '' },
};

describe('new project', () => {
  for (const [name, { files, table, ...about }] of Object.entries(CASES)) {
    it(`${name}: writes two valid files`, () => {
      const project = projectFrom(about.name, files, table);
      for (const [kind, text] of [
        ['mlproject', newSpec(project)],
        ['mlcanvas', newCanvas(project)],
      ] as const) {
        checkValid(kind, text);
        expectGolden(join(folder, `${name}.${kind}.yaml`), text);
      }
    });

    it(`${name}: what stands in comments is valid too`, () => {
      const project = projectFrom(about.name, files, table);
      checkValid('mlproject', withoutCommentMarks(newSpec(project)));
      checkValid('mlcanvas', withoutCommentMarks(newCanvas(project)));
    });
  }

  it('sorts what lies in a folder', () => {
    const findings = collectFindings([
      'package.json',
      'data/config/settings.json',
      'reports/predictions.csv',
      'data/test.csv',
      'data/train.csv',
      'old/data/x.parquet',
      'big.parquet.dvc',
      'notebooks/train.ipynb',
      'src/deep/train_model.py',
      'requirements.txt',
      'uv.lock',
    ]);
    assert.deepEqual(findings, {
      dataFiles: [
        { path: 'data/train.csv', format: 'csv', dvc: false },
        { path: 'data/config/settings.json', format: 'json', dvc: false },
        { path: 'old/data/x.parquet', format: 'parquet', dvc: false },
        { path: 'data/test.csv', format: 'csv', dvc: false },
        { path: 'big.parquet', format: 'parquet', dvc: true },
        { path: 'reports/predictions.csv', format: 'csv', dvc: false },
      ],
      trainingScripts: ['src/deep/train_model.py', 'notebooks/train.ipynb'],
      lock: 'uv.lock',
      requirements: 'requirements.txt',
      store: undefined,
      git: false,
    });
  });
});

describe('guesses', () => {
  for (const [sentence, table, target, task] of [
    [
      'a column named like an outcome',
      'id,churned,age\n1,yes,2\n2,no,3\n',
      'churned',
      'binary-classification',
    ],
    [
      'the last column, where no name tells',
      'id,size,grade\n1,2,a\n2,3,b\n3,4,c\n',
      'grade',
      'multiclass-classification',
    ],
    ['a price', 'price,rooms\n100.5,3\n99,2\n', 'price', 'regression'],
    ['units sold over time', 'date,units_sold\n2026-01-01,3.5\n', 'units_sold', 'forecasting'],
  ] as const)
    it(`${sentence}: ${target} is a ${task}`, () => {
      const columns = inferColumns(readTableHead(table, 'csv', true)!);
      const guess = targetCandidates(columns)[0];
      assert.equal(guess?.name, target);
      assert.equal(guessTask(guess, columns), task);
    });
});

function projectFrom(name: string, files: readonly string[], text: string): NewProject {
  const findings = collectFindings(files);
  const file = findings.dataFiles[0];
  const head = readTableHead(text, 'csv', true);
  const columns = head ? inferColumns(head) : [];
  const table: Table | undefined = file && { file, columns, complete: true };
  const target = targetCandidates(columns)[0];
  return {
    name,
    owner: 'retention-ml',
    task: guessTask(target, columns) ?? 'regression',
    target: target?.name,
    table,
    findings,
    canvas: './mlcanvas.yaml',
  };
}

function checkValid(kind: SpecKind, text: string): void {
  const file = readSpecFile(kind, `file:///${kind}.yaml`, text);
  assert.deepEqual(file.parsed.problems, [], text);
  const schema = JSON.parse(readFileSync(join(root, `schemas/${kind}.schema.json`), 'utf8'));
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  assert.ok(
    validate(file.parsed.document!.toJS()),
    `${JSON.stringify(validate.errors, undefined, 1)}\n${text}`,
  );
}

/** Removes the `# ` in front of lines that hold YAML: a key with its colon, or a list's item. */
function withoutCommentMarks(text: string): string {
  return text.replace(/^( *)# ( *(?:- )?\w+:(?: .*)?)$/gm, '$1$2');
}
