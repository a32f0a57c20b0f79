// The questions that a canvas answers. A new canvas and repairs write them where the answers belong; a block that holds
// nothing else says nothing yet.
import type { Plain } from '../spec/yaml-text.ts';

export const canvasQuestions = {
  valueProposition: {
    customer: 'Who uses the predictions or is served by them?',
    need: 'What do they need and lack today?',
    product: 'What do they get?',
    category: 'What kind of thing is it?',
    benefit: 'What is the main gain (best with a number)?',
    alternative: 'What would they do without it?',
    differentiation: 'What does it do better than that?',
  },
  successCriterion: {
    statement: 'What changes from which value to which by when?',
    metric: 'Which figure of the business is measured?',
    target: 'Which value of it counts as success?',
  },
  currentSolution: {
    description: 'How is it done today if at all?',
  },
  dataSources: [
    {
      name: 'What is the source called?',
      description: 'What is in it?',
      owner: 'Who answers for the source?',
    },
  ],
  predictionTask: {
    entity: 'What is one prediction about?',
    input: 'What is known about it when the prediction is made?',
    outputs: [{ name: 'What is predicted?' }],
  },
  decisions: [
    {
      prediction: 'Which output feeds the decision?',
      action: 'What is done with the prediction?',
      by: 'Who or what acts on it?',
    },
  ],
  makingPredictions: {
    frequency: 'When are predictions made and how fast are they needed?',
  },
  features: [
    {
      name: 'What does the model look at?',
      description: 'What is it and why should it help?',
    },
  ],
  collectingData: {
    inputs: 'How do new inputs arrive?',
    labels: 'How do the true outcomes arrive?',
  },
  buildingModels: {
    frequency: 'How often is the model trained again?',
  },
  offlineEvaluation: {
    metrics: [{ name: 'Which metric decides?' }],
    method: 'On which data is the model judged and how?',
  },
  liveEvaluation: {
    metrics: [{ name: 'Which figure of the business shows the effect?', kind: 'business' }],
    experiment: 'How is the effect proved?',
  },
  mlOrNot: {
    reason: 'Why would a rule or ordinary software not do?',
  },
} as const satisfies Readonly<Record<string, Plain>>;

/** Questions about the outcomes of a decision, beside the amounts that answer them. */
export const outcomeQuestions = {
  truePositive: 'What does it bring and cost to act where it is right?',
  falsePositive: 'What does it cost to act where nothing would have happened?',
  falseNegative: 'What does it cost not to act where it did happen?',
  overForecast: 'What does one unit too many cost?',
  underForecast: 'What does one unit too few cost?',
  correct: 'What does a right answer bring?',
  wrong: 'What does a wrong answer cost?',
} as const;

export function isCanvasQuestion(text: string): boolean {
  return ALL.has(text);
}

const ALL: ReadonlySet<string> = new Set([...leaves(canvasQuestions), ...Object.values(outcomeQuestions)]);

function leaves(value: Plain): readonly string[] {
  if (typeof value === 'string') return value.endsWith('?') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}
