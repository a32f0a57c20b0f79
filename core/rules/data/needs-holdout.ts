// Which tasks learn from answers, so that held-back answers can prove them.
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';

/** Without a target these have nothing to be tested against: groups, oddities and texts are judged in other ways. */
const WITHOUT_ANSWERS: readonly string[] = ['clustering', 'anomaly-detection', 'generation'];

/** False for a task without known answers. A spec without a task is taken to have them. */
export function needsHoldout(spec: Cursor<MlProject>): boolean {
  const task = spec.get('task');
  const type = task.get('type').text ?? '';
  return type !== 'clustering' && !(WITHOUT_ANSWERS.includes(type) && task.get('target').blank);
}
