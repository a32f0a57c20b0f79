// canvas/cost-of-error-missing
import { listed } from '../../base/listed.ts';
import { outcomeQuestions } from '../../project/canvas-questions.ts';
import type { CanvasRule } from '../rule.ts';
import { setFields } from '../set-fields.ts';
import { type Decision, decisionsOf } from './outputs.ts';

type Outcome = Exclude<keyof typeof outcomeQuestions, 'truePositive' | 'correct'>;

const BOTH_ERRORS: readonly Outcome[] = ['falsePositive', 'falseNegative'];
const BOTH_SIDES: readonly Outcome[] = ['overForecast', 'underForecast'];

/**
 * The kinds of wrong prediction by task; any of the sets will do. Groups, generated content and orders of items are not
 * wrong in a countable way.
 */
const NEEDED: ReadonlyMap<string, readonly (readonly Outcome[])[]> = new Map([
  ['binary-classification', [BOTH_ERRORS]],
  ['anomaly-detection', [BOTH_ERRORS]],
  ['multiclass-classification', [['wrong'], BOTH_ERRORS]],
  ['multilabel-classification', [['wrong'], BOTH_ERRORS]],
  ['regression', [BOTH_SIDES]],
  ['forecasting', [BOTH_SIDES]],
]);

const TITLES: Readonly<Record<Outcome, string>> = {
  falsePositive: 'a false positive',
  falseNegative: 'a false negative',
  wrong: 'a wrong answer',
  overForecast: 'a unit too many',
  underForecast: 'a unit too few',
};

export const costOfErrorMissing: CanvasRule = {
  code: 'canvas/cost-of-error-missing',
  on: 'canvas',
  severity: 'warning',
  kind: 'S',
  title: 'Cost of an error missing',
  reason:
    'Only with the cost of each kind of error can a threshold be chosen and the worth of a better model be told.',
  bad: 'predictionTask:\n  type: binary-classification\ndecisions:\n  - prediction: churned\n    action: A person calls.\n    outcomes:\n      falsePositive: { cost: 40 USD }',
  good: 'predictionTask:\n  type: binary-classification\ndecisions:\n  - prediction: churned\n    action: A person calls.\n    outcomes:\n      falsePositive: { cost: 40 USD }\n      falseNegative: { cost: 220 USD }',
  *check(canvas) {
    const task = canvas.get('predictionTask').get('type');
    const needed = NEEDED.get(task.text ?? '');
    if (!needed) return;
    for (const decisions of byPrediction(decisionsOf(canvas))) {
      const priced = (outcome: Outcome) =>
        decisions.some((decision) => !decision.get('outcomes').get(outcome).get('cost').blank);
      // The set that is begun is the one that is meant.
      const meant = needed.find((set) => set.some(priced)) ?? needed[0]!;
      const lacks = meant.filter((outcome) => !priced(outcome));
      if (lacks.length === 0) continue;
      const first = decisions[0]!;
      const outcomes = first.get('outcomes');
      const name = first.get('prediction').text;
      // Outcomes that stand there without a cost have a place of their own to fill.
      const absent = lacks.filter((outcome) => outcomes.get(outcome).blank);
      yield {
        at: outcomes.present ? outcomes : first,
        message: `The decision${name === undefined ? '' : ` on "${name}"`} does not say what ${listed(lacks.map((outcome) => TITLES[outcome]))} ${lacks.length === 1 ? 'costs' : 'cost'}. State it in ${listed(lacks.map((outcome) => `\`outcomes.${outcome}.cost\``))}.`,
        related: [{ at: task, message: `The task is ${task.text}.` }],
        ...(absent.length > 0 && {
          fix: () => ({
            title: `Insert ${listed(absent.map((outcome) => `\`${outcome}\``))} to fill in`,
            edits: setFields(
              outcomes,
              Object.fromEntries(absent.map((outcome) => [outcome, { note: outcomeQuestions[outcome] }])),
            ),
            complete: false,
          }),
        }),
      };
    }
  },
};

/** Decisions on one prediction, such as by its height, share their costs. */
function byPrediction(decisions: readonly Decision[]): readonly (readonly Decision[])[] {
  const groups = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const name = decision.get('prediction').text ?? '';
    const group = groups.get(name);
    if (group) group.push(decision);
    else groups.set(name, [decision]);
  }
  return [...groups.values()];
}
