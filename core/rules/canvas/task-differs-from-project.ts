// canvas/task-differs-from-project
import { nearest } from '../../base/did-you-mean.ts';
import { either } from '../../base/either.ts';
import { taskType } from '../../evaluation/task-type.ts';
import type { MlCanvas } from '../../schema/generated/mlcanvas.ts';
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { replaceValue, setField } from '../../spec/edit.ts';
import type { CrossRule, Finding, Repair } from '../rule.ts';
import { decisionsOf, namesOf, outputsOf } from './outputs.ts';

export const taskDiffersFromProject: CrossRule = {
  code: 'canvas/task-differs-from-project',
  on: 'both',
  severity: 'error',
  kind: 'X',
  title: 'Task differs between canvas and project',
  reason: 'If plan and project predict different things, the project answers a question that nobody asked.',
  bad: '# canvas\npredictionTask: { type: regression, outputs: [{ name: days until cancelling }] }\n# project spec\ntask: { type: binary-classification, target: churned }',
  good: '# canvas\npredictionTask: { type: binary-classification, outputs: [{ name: churned }] }\n# project spec\ntask: { type: binary-classification, target: churned }',
  *check(canvas, spec) {
    yield* typeDiffers(canvas, spec);
    yield* outputDiffers(canvas, spec);
  },
};

function* typeDiffers(canvas: Cursor<MlCanvas>, spec: Cursor<MlProject>): Iterable<Finding> {
  const planned = canvas.get('predictionTask').get('type');
  const built = spec.get('task').get('type');
  const [there, here] = [taskType(planned.text), taskType(built.text)];
  // A type that nobody knows is told by the schema.
  if (!there || !here || there === here) return;
  yield {
    at: built,
    message: `The project spec says ${here} and the canvas ${there}. One of them is wrong: write the same in both.`,
    related: [{ at: planned, message: `The canvas says ${there} here.` }],
    fix: () => [
      { title: `Make it ${there}, as in the canvas`, edits: [replaceValue(built, there)], complete: false },
      { title: `Make the canvas say ${here}`, edits: [replaceValue(planned, here)], complete: false },
    ],
  };
}

/** The canvas may plan more than one project builds, so only the project's outputs are looked for. */
function* outputDiffers(canvas: Cursor<MlCanvas>, spec: Cursor<MlProject>): Iterable<Finding> {
  const task = spec.get('task');
  const outputs = outputsOf(canvas);
  const planned = namesOf(outputs);
  // What `task.output` names and the canvas does not have is told by names/unknown.
  if (planned.length === 0 || task.get('output').present) return;
  const targets = task.get('target').oneOrMore();
  const known = new Set(planned.map(alike));
  const unknown = targets.filter((target) => target.text !== undefined && !known.has(alike(target.text)));
  for (const target of unknown) {
    const name = target.text!;
    const near = nearest(name, planned);
    const free = planned.filter((output) => !targets.some((other) => other.text === output));
    const candidates = near === undefined ? free.slice(0, OFFERED) : [near];
    yield {
      at: target,
      message: `The project predicts "${name}", and the canvas plans ${either(planned.map((output) => `"${output}"`))}.${near === undefined ? ' If they are the same, name the output of the canvas in `task.output`; if not, correct one of the two.' : ` Did you mean "${near}"?`}`,
      related: [
        { at: canvas.get('predictionTask').get('outputs'), message: 'The canvas plans these outputs.' },
      ],
      fix: () => [
        ...candidates.map(
          (output): Repair =>
            targets.length === 1 && near === undefined
              ? {
                  title: `Say that it is the output "${output}" of the canvas`,
                  edits: [setField(task, 'output', output)],
                  complete: false,
                }
              : { title: `Predict "${output}"`, edits: [replaceValue(target, output)], complete: false },
        ),
        ...(planned.length === 1 ? [renamed(canvas, planned[0]!, name)] : []),
      ],
    };
  }
}

/** The output and the decisions that rest on it, under another name. */
function renamed(canvas: Cursor<MlCanvas>, from: string, to: string): Repair {
  const uses = [
    ...outputsOf(canvas).map((output) => output.get('name')),
    ...decisionsOf(canvas).map((decision) => decision.get('prediction')),
  ].filter((use) => use.text === from);
  return {
    title: `Call the output "${to}" in the canvas`,
    edits: uses.map((use) => replaceValue(use, to)),
    complete: false,
  };
}

/** "Customer value" and `customer_value` are one name in two habits. */
function alike(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}

/** So many read well in a menu. */
const OFFERED = 3;
