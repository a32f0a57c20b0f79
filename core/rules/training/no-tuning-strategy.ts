// training/no-tuning-strategy
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { type Plain, setField } from '../../spec/edit.ts';
import type { Repair, SpecRule } from '../rule.ts';
import { targetsOf } from './target.ts';

/** Trials of a random search: 60 draws hit the best 5 % of the space with 95 % chance (Bergstra and Bengio 2012). */
const TRIALS = 60;

export const noTuningStrategy: SpecRule = {
  code: 'training/no-tuning-strategy',
  on: 'spec',
  severity: 'info',
  kind: 'S',
  title: 'No tuning strategy',
  reason: 'Hyperparameters tried by hand cannot be repeated, and nobody knows what else was tried.',
  bad: 'training:\n  hyperparameters: { learning_rate: { min: 0.001, max: 0.3, scale: log } }',
  good: 'training:\n  hyperparameters: { learning_rate: { min: 0.001, max: 0.3, scale: log } }\n  tuning: { strategy: random, trials: 60, selectOn: validation }',
  *check(spec) {
    const tuning = spec.get('training').get('tuning');
    const strategy = tuning.get('strategy');
    const parameters = parameterSets(spec);
    const first = parameters[0];
    if (!first) return;
    const ranged = parameters.flatMap(rangesOf);
    if (strategy.text === 'none' && ranged.length > 0) {
      yield {
        at: strategy,
        message: `The strategy is "none", and ${ranged.length === 1 ? `${ranged[0]} has` : `${ranged.length} hyperparameters have`} values to choose from. Write how they are searched, or one value for each.`,
        fix: () => search(spec),
      };
    }
    // A strategy that is half typed is reported by the schema.
    if (tuning.present) return;
    yield {
      at: first,
      message:
        ranged.length > 0
          ? `${ranged.length === 1 ? `${ranged[0]} has` : `${ranged.length} hyperparameters have`} values to choose from, and nothing says how. Add \`tuning\` with a strategy.`
          : 'How these values were found is not stated. Add `tuning` with a strategy, or with `strategy: none` if they are fixed on purpose.',
      fix: () => (ranged.length > 0 ? search(spec) : [keep(spec), search(spec)]),
    };
  },
};

/** Hyperparameters of the training and of each target, as far as there are any. */
function parameterSets(spec: Cursor<MlProject>): readonly Cursor<unknown>[] {
  const training = spec.get('training');
  return [
    training.get('hyperparameters'),
    ...targetsOf(spec).map((target) => target.get('hyperparameters')),
  ].filter((parameters) => parameters.isMap && !parameters.blank);
}

/** Names of the hyperparameters that have a range or a list. */
function rangesOf(parameters: Cursor<unknown>): readonly string[] {
  return (parameters as Cursor<Record<string, unknown>>)
    .entries()
    .filter((parameter: Cursor<unknown>) => parameter.isMap || parameter.isList)
    .map((parameter: Cursor<unknown>) => String(parameter.name));
}

function search(spec: Cursor<MlProject>): Repair {
  const tuning = spec.get('training').get('tuning');
  const random: Plain = { strategy: 'random', trials: TRIALS, selectOn: 'validation' };
  return {
    title: `Search at random with ${TRIALS} trials`,
    edits: [
      tuning.isMap
        ? setField(tuning, 'strategy', 'random')
        : setField(spec.get('training'), 'tuning', random),
    ],
    complete: false,
  };
}

function keep(spec: Cursor<MlProject>): Repair {
  return {
    title: 'Say that the values are fixed on purpose',
    edits: [setField(spec.get('training'), 'tuning', { strategy: 'none' })],
    complete: false,
  };
}
