// The blocks of the canvas (Dorard's ML Canvas, with the choice between machine learning and anything else), and what each
// asks. Success criterion, today's solution and the figures of value have rules of their own.
import type { canvasQuestions } from '../../project/canvas-questions.ts';
import type { Severity } from '../../spec/problem.ts';

export interface Block {
  readonly key: Exclude<keyof typeof canvasQuestions, 'successCriterion' | 'currentSolution'>;
  /** For the inside of a sentence. */
  readonly title: string;
  readonly asks: string;
  readonly severity: Severity;
}

/** In the order of the file. Without the first three there is no plan: nothing to predict, for nobody, to no end. */
export const blocks: readonly Block[] = [
  block('valueProposition', 'value proposition', 'who gets what from the predictions', 'error'),
  block('dataSources', 'data sources', 'where the raw data comes from'),
  block('predictionTask', 'prediction task', 'what is predicted, about what, and from what', 'error'),
  block('decisions', 'decisions', 'what is done with each prediction', 'error'),
  block('makingPredictions', 'making predictions', 'when predictions are made, and how fast'),
  block('features', 'features', 'what the model looks at'),
  block('collectingData', 'collecting data', 'how new inputs and true outcomes arrive'),
  block('buildingModels', 'building models', 'how often models are trained, and in what time'),
  block('offlineEvaluation', 'offline evaluation', 'how the model is judged before it goes live'),
  block('liveEvaluation', 'live evaluation', 'how the effect is watched once the model is live'),
  block('mlOrNot', 'ML or not', 'why machine learning is the right means'),
];

function block(key: Block['key'], title: string, asks: string, severity: Severity = 'warning'): Block {
  return { key, title, asks, severity };
}
