// canvas/task-differs-from-project

import { either } from '../../base/either.ts';
import type { MlCanvas } from '../../schema/generated/mlcanvas.ts';
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { replaceValue, setField } from '../../spec/edit.ts';
import type { CrossRule, Finding } from '../rule.ts';

export const taskDiffersFromProject: CrossRule = {
  code: 'canvas/task-differs-from-project',
  on: 'both',
  severity: 'error',
  kind: 'X',
  title: 'Task differs between canvas and project',
  reason: 'Then one team plans and another builds, each something else.',
  bad: '# canvas\npredictionTask: { type: regression }\n# spec\ntask: { type: binary-classification }',
  good: '# canvas\npredictionTask: { type: binary-classification }\n# spec\ntask: { type: binary-classification }',
  *check(canvas, spec) {
    const planned = canvas.get('predictionTask').get('type');
    const built = spec.get('task').get('type');
    if (planned.text !== undefined && built.text !== undefined && planned.text !== built.text) {
      yield {
        at: built,
        message: `The spec builds ${built.text}, the canvas plans ${planned.text}. Decide which is right and change the other.`,
        related: [{ at: planned, message: 'The plan' }],
        fix: () => [
          {
            title: `Use ${planned.text} in the spec`,
            edits: [replaceValue(built, planned.text!)],
            complete: false,
          },
          {
            title: `Use ${built.text} in the canvas`,
            edits: [replaceValue(planned, built.text!)],
            complete: false,
          },
        ],
      };
    }
    yield* outputDiffers(canvas, spec);
  },
};

function* outputDiffers(canvas: Cursor<MlCanvas>, spec: Cursor<MlProject>): Iterable<Finding> {
  const task = spec.get('task');
  // An output that is named and unknown is reported by names/unknown.
  if (task.get('output').present) return;
  const targets = task.get('target').oneOrMore();
  const outputs = canvas.get('predictionTask').get('outputs').items();
  const names = outputs.flatMap((output) => output.get('name').text ?? []);
  if (names.length === 0) return;
  const known = new Set(names.map(alike));
  for (const target of targets) {
    const name = target.text;
    if (name === undefined || known.has(alike(name))) continue;
    const only = names.length === 1 && targets.length === 1 ? names[0] : undefined;
    yield {
      at: target,
      message: `The spec predicts "${name}", which is no output of the canvas. Name the output that it stands for in \`task.output\`: ${either(names.map((one) => `"${one}"`))}.`,
      related: [{ at: outputs[0]!, message: 'The outputs of the canvas' }],
      ...(only !== undefined && {
        fix: () => ({
          title: `Say that "${name}" is the canvas's output "${only}"`,
          edits: [setField(task, 'output', only)],
        }),
      }),
    };
  }
}

/** `churn_risk`, `Churn risk` and `churn-risk` are one name to people. */
function alike(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, ' ');
}
