// canvas/how-before-what
import { listed } from '../../base/listed.ts';
import type { MlCanvas } from '../../schema/generated/mlcanvas.ts';
import type { Cursor } from '../../spec/cursor.ts';
import type { CanvasRule } from '../rule.ts';
import { type Technology, technologiesIn } from './technology.ts';

export const howBeforeWhat: CanvasRule = {
  code: 'canvas/how-before-what',
  on: 'canvas',
  severity: 'info',
  kind: 'S',
  title: 'How before what',
  reason:
    'A plan that begins with a technique is judged by the technique, and cheaper ways are never compared.',
  bad: 'valueProposition:\n  product: an XGBoost model on SageMaker',
  good: 'valueProposition:\n  product: a call list, sorted by risk, every Monday',
  *check(canvas) {
    const domain = domainOf(canvas);
    for (const { field, kinds } of placesOf(canvas)) {
      const named = technologiesIn(field.text ?? '').filter(
        ({ name, kind }) => kinds.includes(kind) && !domain.has(name.toLowerCase()),
      );
      if (named.length === 0) continue;
      yield {
        at: field,
        message: `This says how (${listed(named.map(({ name }) => `"${name}"`))}) where the plan should say what. Say what people get; the technique stands in ${homesOf(named)} of the project spec.`,
      };
    }
  },
};

interface Place {
  readonly field: Cursor<unknown>;
  readonly kinds: readonly Technology['kind'][];
}

const ANY: Place['kinds'] = ['algorithm', 'framework', 'cloud'];
/** Logs of a cloud are an input like any other. */
const OF_TASK: Place['kinds'] = ['algorithm', 'framework'];

/** `alternative` is left out: today's way may well be a technique. */
function placesOf(canvas: Cursor<MlCanvas>): readonly Place[] {
  const value = canvas.get('valueProposition');
  const task = canvas.get('predictionTask');
  return [
    ...(['product', 'category', 'benefit', 'differentiation', 'summary'] as const).map((key) => ({
      field: value.get(key),
      kinds: ANY,
    })),
    { field: task.get('input'), kinds: OF_TASK },
    ...task
      .get('outputs')
      .items()
      .flatMap((output) => [
        { field: output.get('name'), kinds: OF_TASK },
        { field: output.get('description'), kinds: OF_TASK },
      ]),
  ];
}

/** For people who build on AWS, AWS is what they have and no technique of ours. */
function domainOf(canvas: Cursor<MlCanvas>): ReadonlySet<string> {
  const value = canvas.get('valueProposition');
  const fields = [
    value.get('customer'),
    value.get('need'),
    value.get('alternative'),
    canvas.get('predictionTask').get('entity'),
  ];
  return new Set(
    fields.flatMap((field) => technologiesIn(field.text ?? '').map(({ name }) => name.toLowerCase())),
  );
}

const HOMES: Readonly<Record<Technology['kind'], string>> = {
  algorithm: '`training.algorithm`',
  framework: '`training.framework`',
  cloud: '`training.targets`',
};

function homesOf(named: readonly Technology[]): string {
  return listed([...new Set(named.map(({ kind }) => HOMES[kind]))]);
}
