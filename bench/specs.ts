// Specs of any length for the benches: all sections, many features, as large projects have them.

/** A valid spec of about `lines` lines; equal for equal arguments. */
export function largeSpec(lines: number): string {
  const text = [HEAD];
  const count = () => text.join('\n').split('\n').length;
  const targets = Math.max(2, Math.round(lines / 100));
  text.push(
    'training:',
    '  algorithm: gradient-boosting',
    '  seed: 7',
    '  environment: { python: "3.11", lock: requirements.lock }',
    '  targets:',
  );
  for (let i = 0; i < targets; i++) text.push(target(i));
  text.push('datasets:');
  for (let i = 0; i < Math.max(1, Math.round(lines / 200)); i++) text.push(dataset(i));
  text.push('features:');
  let length = count();
  for (let i = 0; length < lines; i++) {
    const one = feature(i);
    text.push(one);
    length += one.split('\n').length;
  }
  return `${text.join('\n')}\n`;
}

const HEAD = `schemaVersion: 1
name: large
owner: bench
task: { type: binary-classification, target: churned, positive: "yes" }
metric: { name: f1, target: 0.8, guardrails: [{ name: recall, min: 0.75 }] }
baselines: [{ kind: heuristic, description: no call in 30 days, f1: 0.41 }]
expected: { value: 0.8, reason: Two analysts agree on 88 % of cases. }
tracking: { store: "sqlite:///mlflow.db", experiment: large }
evaluation: { predictions: reports/predictions.parquet, label: churned, score: p_churn, slices: [feature_1] }
model: { name: large, owner: bench, productionAlias: champion }
deployment:
  kind: sagemaker-endpoint
  mode: on-demand
  strategy: { canary: [5, 25, 100], gate: alarm }
  rollback: automatic
  alarms: [large-5xx]
  access: { authentication: iam, inputValidation: true }
  release: { together: [model, features, data] }
monitoring:
  reference: dataset_0
  drift: { method: psi, max: 0.2 }
  logPredictions: s3://example-ml/large/predictions
  retrain: { when: drift }
  alert: { owner: bench, channel: "#alerts" }`;

function target(i: number): string {
  return `    target_${i}:
      kind: sagemaker
      image: registry.example.com/train:1.${i}.0
      instance: ml.g5.2xlarge
      count: 1
      spot: true
      maxHours: ${(i % 12) + 1}
      checkpoint: s3://example-ml/large/checkpoints/${i}`;
}

function dataset(i: number): string {
  return `  - name: dataset_${i}
    description: One row a customer and month, from source ${i}.
    path: data/part_${i}.parquet
    owner: bench
    maxAge: 90d
    split: { strategy: stratified, by: customer_id, seed: 7, ratios: [0.7, 0.15, 0.15] }
    preparation:
      - { name: clean, script: src/clean.py }
    exclusions: none
    questions: { accessible: "yes", sizeable: "yes", usable: "yes", understandable: "yes", reliable: "yes" }
    rights: { license: internal, ownership: the company, personalData: none }`;
}

function feature(i: number): string {
  const kinds = [
    `    type: numeric\n    range: [0, ${i + 10}]\n    unit: month\n    missing: forbidden`,
    `    type: categorical\n    categories: [north, south, east, west]\n    encoding: one-hot`,
    `    type: boolean\n    missing: 0.05`,
  ];
  return `  - name: feature_${i}
    description: What the ${i}th column says about the customer.
    dataset: dataset_0
    knownAt: prediction
${kinds[i % kinds.length]}`;
}

/** The text with one word typed into a description in its middle: what an edit leaves. */
export function edited(text: string, round: number): string {
  const at = text.indexOf(' about the customer', text.length >> 1);
  return `${text.slice(0, at)} edit${round}${text.slice(at)}`;
}
