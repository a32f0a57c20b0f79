// A spec and a canvas in which one hostile string stands wherever a person may write.
import type { Texts } from './check-text.ts';

/** Longest key that YAML reads before a colon. */
const LONGEST_KEY = 1000;
/** Longer strings stand in fewer places: files have a limit. */
const LONG = 20_000;

export interface Injected extends Required<Texts> {
  readonly mlproject: string;
  readonly mlcanvas: string;
  /** The string as it is written. */
  readonly written: string;
}

/** A spec with the string in a few places. */
export function injectedSpec(text: string): string {
  const { written: q } = injectedFiles(text);
  const key = q.length < LONGEST_KEY ? q : 'k';
  return `schemaVersion: 1\nname: ${q}\n${key}: ${q}\ndatasets:\n  - { name: ${q} }\nfeatures:\n  - { name: f, dataset: ${q}, type: ${q} }\n`;
}

export function injectedFiles(text: string): Injected {
  const q = JSON.stringify(text).replaceAll('\ufffd', '\\ufffd');
  const key = q.length < LONGEST_KEY ? q : 'k';
  const comment = text.replace(/[\0\r\n\ufffd]|[\ud800-\udfff]/g, ' ').slice(0, LONG);
  if (q.length > LONG)
    return {
      mlproject: `schemaVersion: 1\nname: ${q}\ndatasets:\n  - { name: ${q} }\nfeatures:\n  - { name: f, dataset: ${q}, type: ${q} }\n  - { name: g, dataset: x }\n`,
      mlcanvas: `schemaVersion: 1\nname: ${q}\ndataSources:\n  - { name: ${q}, dataset: ${q} }\n`,
      written: q,
    };
  return {
    mlproject: `# ${comment}
schemaVersion: 1
name: ${q}
description: ${q}
owner: ${q}
task: { type: ${q}, target: ${q}, output: ${q} }
metric: { name: ${q}, target: ${q} }
baselines: [{ kind: ${q}, description: ${q}, ${key}: ${q} }]
datasets:
  - name: ${q}
    description: ${q}
    path: ${q}
    source: ${q}
    key: ${q}
    maxAge: ${q}
    preparation: [{ name: ${q}, description: ${q}, script: ${q} }]
    split: { strategy: ${q}, after: ${q} }
  - name: ${q}
features:
  - { name: ${q}, dataset: ${q}, type: numeric, unit: ${q} }
  - { name: lost, dataset: "near ${q.slice(1, -1)}", knownAt: after, type: ${q} }
training:
  seed: ${q}
  loss: ${q}
  entryPoint: ${q}
  hyperparameters: { ${key}: ${q} }
  targets:
    ${key}: { kind: local, command: ${q}, instance: ${q}, dataset: ${q} } # ${comment}
    cloud: { kind: ${q}, image: ${q} }
evaluation: { dataset: ${q}, label: ${q}, slices: [${q}, { by: ${q} }] }
model: { name: ${q}, card: ${q} }
deployment: { kind: ${q}, model: { name: ${q} } }
monitoring: { reference: ${q}, retrain: { target: ${q} } }
pipeline: { train: ${q} }
team: [{ name: ${q}, role: ${q} }]
architecture: { components: [{ name: ${q}, kind: ${q} }], flows: [{ from: ${q}, to: other }] }
${key}: ${q}
`,
    mlcanvas: `# ${comment}
schemaVersion: 1
name: ${q}
valueProposition: { customer: ${q}, need: ${q}, benefit: ${q} }
dataSources:
  - { name: ${q}, dataset: ${q}, owner: ${q} }
predictionTask: { type: ${q}, entity: ${q}, outputs: [{ name: ${q} }] }
decisions:
  - { prediction: ${q}, action: ${q}, outcomes: { ${key}: { cost: ${q} } } }
features:
  - { name: ${q}, source: ${q} }
value: { benefit: { amount: ${q}, per: ${q} } }
${key}: ${q}
`,
    written: q,
  };
}
