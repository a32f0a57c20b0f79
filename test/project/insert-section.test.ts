// "Add to spec…": each row is a file, a section and the file after every placeholder kept its default.
import { strict as assert } from 'node:assert';
import { insertSection } from '../../core/project/insert-section.ts';
import { findSection, rootKeys, sections } from '../../core/project/sections/index.ts';
import { readSpecFile, type SpecKind } from '../../core/spec/spec-file.ts';
import mlcanvas from '../../schemas/mlcanvas.schema.json' with { type: 'json' };
import mlproject from '../../schemas/mlproject.schema.json' with { type: 'json' };
import { expandSnippet } from '../support/expand-snippet.ts';

describe('insertSection', () => {
  checkInserted(
    'appends to a list',
    'tracking',
    'schemaVersion: 1\nname: a\ndatasets:\n  - name: b\n',
    'schemaVersion: 1\nname: a\ndatasets:\n  - name: b\ntracking:\n  store: sqlite:///mlflow.db\n  experiment: churn\n',
  );
  checkInserted(
    'keeps the blank lines between sections and the usual order',
    'metric',
    'name: a\n\ntask:\n  type: regression # kept\n\n# the data\ndatasets:\n  - name: b\n',
    'name: a\n\ntask:\n  type: regression # kept\n\nmetric:\n  name: f1\n  target: 0.8\n  reason: Both kinds of error cost.\n\n# the data\ndatasets:\n  - name: b\n',
  );
  checkInserted(
    'leaves a comment with the section that it is indented to',
    'metric',
    'task:\n  type: regression\n  # more to say\ndatasets: []\n',
    'task:\n  type: regression\n  # more to say\nmetric:\n  name: f1\n  target: 0.8\n  reason: Both kinds of error cost.\ndatasets: []\n',
  );
  checkInserted(
    'goes first where nothing of the usual order precedes it',
    'task',
    'datasets:\n  - name: b\n',
    'task:\n  type: binary-classification\n  target: churned\n  entity: customer_id\ndatasets:\n  - name: b\n',
  );
  checkInserted(
    'adds an item with the indentation of the others',
    'team-member',
    'team:\n- name: Ann\n  effort: 1\nnotes: x\n',
    'team:\n- name: Ann\n  effort: 1\n- name: Maria\n  roles: [data-science]\n  effort: 0.5\nnotes: x\n',
  );
  checkInserted(
    'gives a second item another name',
    'guardrail',
    'metric:\n  name: f1\n  guardrails:\n    - name: recall\n      min: 0.7\n',
    'metric:\n  name: f1\n  guardrails:\n    - name: recall\n      min: 0.7\n    - name: recall-2\n      min: 0.75\n',
  );
  checkInserted(
    'adds an item to a list on one line',
    'slice',
    'evaluation: { slices: [region, plan] }\n',
    'evaluation: { slices: [region, plan, { by: region, metric: recall, min: 0.7 }] }\n',
  );
  checkInserted(
    'adds an absent list to a map on one line',
    'slice',
    'evaluation: { label: churned }\n',
    'evaluation: { label: churned, slices: [{ by: region, metric: recall, min: 0.7 }] }\n',
  );
  checkInserted(
    'adds a named entry to a map on one line, quoting what would end it',
    'target-ray',
    'training: { targets: { laptop: { kind: local, command: "a" } } }\n',
    'training: { targets: { laptop: { kind: local, command: "a" }, ray: { kind: ray, address: http://127.0.0.1:8265, command: python train.py, maxHours: 6 } } }\n',
  );
  checkInserted(
    'adds a named entry with a name that is free, in the file’s own indentation',
    'target-local',
    'training:\n    targets:\n        laptop:\n            kind: local\n            command: a\n',
    'training:\n    targets:\n        laptop:\n            kind: local\n            command: a\n        laptop-2:\n            kind: local\n            command: python train.py --out models\n',
  );
  checkInserted(
    'makes the maps above it',
    'budget',
    'name: a\n',
    'name: a\ntraining:\n  budget:\n    perRun: 60 USD\n    perMonth: 400 USD\n',
  );
  checkInserted(
    'fills a key that stands empty',
    'budget',
    'training:\n  budget:\nmodel: { name: x }\n',
    'training:\n  budget:\n    perRun: 60 USD\n    perMonth: 400 USD\nmodel: { name: x }\n',
  );
  checkInserted(
    'replaces an empty list',
    'guardrail',
    'metric:\n  guardrails: []\n',
    'metric:\n  guardrails:\n    - name: recall\n      min: 0.75\n',
  );
  checkInserted(
    'replaces an explicit null',
    'tracking',
    'tracking: ~\nmodel: { name: x }\n',
    'tracking:\n  store: sqlite:///mlflow.db\n  experiment: churn\nmodel: { name: x }\n',
  );
  checkInserted(
    'sets a value in a map on one line',
    'prediction-log',
    'monitoring: { drift: { method: psi } }\n',
    'monitoring: { drift: { method: psi }, logPredictions: s3://example-ml/churn/predictions }\n',
  );
  checkInserted('sets a value', 'seed', 'training:\n  seed:\n', 'training:\n  seed: 42\n');
  checkInserted(
    'sets a value whose map is absent',
    'reference',
    'name: a\n',
    'name: a\nmonitoring:\n  reference: customers\n',
  );
  checkInserted(
    'fills an empty map on one line',
    'budget',
    'training: { budget: {} }\n',
    'training: { budget: { perRun: 60 USD, perMonth: 400 USD } }\n',
  );
  checkInserted(
    'begins an empty file',
    'tracking',
    '',
    'tracking:\n  store: sqlite:///mlflow.db\n  experiment: churn\n',
  );
  checkInserted(
    'keeps Windows line ends',
    'tracking',
    'name: a\r\nmodel:\r\n  name: x\r\n',
    'name: a\r\ntracking:\r\n  store: sqlite:///mlflow.db\r\n  experiment: churn\r\nmodel:\r\n  name: x\r\n',
  );
  checkInserted(
    'adds behind a last line without an end',
    'tracking',
    'name: a',
    'name: a\ntracking:\n  store: sqlite:///mlflow.db\n  experiment: churn',
  );

  it('says where a section is that can be there only once', () => {
    const found = insertSection(
      read('mlproject', 'name: a\nmetric:\n  name: f1\n'),
      section('mlproject', 'metric'),
    );
    assert.deepEqual(found, {
      kind: 'present',
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 6 } },
    });
  });

  for (const [text, id, reason] of [
    ['- a\n', 'metric', 'not-a-map'],
    ['metric: f1\n', 'guardrail', 'not-a-map'],
    ['datasets: customers\n', 'dataset', 'not-a-list'],
    ['name: \u0000', 'metric', 'unreadable'],
  ] as const) {
    it(`refuses ${JSON.stringify(text)}: ${reason}`, () => {
      const found = insertSection(read('mlproject', text), section('mlproject', id));
      assert.equal(found.kind === 'refused' && found.reason, reason);
    });
  }
});

describe('sections', () => {
  it('stand in the order of the schemas', () => {
    assert.deepEqual(rootKeys.mlcanvas, Object.keys(mlcanvas.properties));
    assert.deepEqual(rootKeys.mlproject, Object.keys(mlproject.properties));
    for (const kind of ['mlcanvas', 'mlproject'] as const) {
      const order = sections[kind].map((one) => rootKeys[kind].indexOf(one.path[0]!));
      assert.ok(!order.includes(-1), `${kind}: a section has an unknown root key`);
      assert.deepEqual(
        order,
        [...order].sort((a, b) => a - b),
      );
      const ids = sections[kind].map((one) => one.id);
      assert.equal(new Set(ids).size, ids.length);
    }
  });
});

function checkInserted(sentence: string, id: string, before: string, after: string): void {
  it(sentence, () => {
    const file = read('mlproject', before);
    const found = insertSection(file, section('mlproject', id));
    assert.ok(found.kind === 'snippet', JSON.stringify(found));
    const start = file.lines.offset(found.range.start);
    const end = file.lines.offset(found.range.end);
    const result = before.slice(0, start) + expandSnippet(found.snippet) + before.slice(end);
    assert.equal(result, after);
    assert.deepEqual(read('mlproject', result).parsed.problems, []);
  });
}

function read(kind: SpecKind, text: string) {
  return readSpecFile(kind, `file:///work/${kind}.yaml`, text);
}

function section(kind: SpecKind, id: string) {
  const found = findSection(kind, id);
  assert.ok(found, `there is no section ${id}`);
  return found;
}
