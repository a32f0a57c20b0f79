// The text of a new canvas: what is known is written, every other block is a question in comments. No block is filled with
// placeholder text: an empty plan should look empty.

import { block as blockText, type Plain, scalarText } from '../spec/yaml-text.ts';
import { canvasQuestions, outcomeQuestions } from './canvas-questions.ts';
import { guessEntity, type TaskType } from './guess.ts';
import { datasetName, type NewProject } from './new-project.ts';

export function newCanvas(project: NewProject): string {
  const { name, owner, task, target, table } = project;
  const entity = table && guessEntity(table.columns);
  const dataset = table && datasetName(table.file.path);
  const output = target ?? name;
  return `# The plan of ${name.replace(/\s+/g, ' ')}: what is predicted, for whom, and what it is worth.
# Each block in comments is a question. Remove the "# " in front of its lines and
# answer it, or begin a block with "Modelyard: Add to spec…".
schemaVersion: 1
name: ${scalarText(name)}
${owner ? `owner: ${scalarText(owner)}\n` : ''}
# Who gets what from the predictions?
# For (customer) who (need), the (product) is a (category) that (benefit);
# unlike (alternative), it (differentiation).
${commented({ valueProposition: canvasQuestions.valueProposition })}

# What makes it a success, as something that can be measured?
${commented({ successCriterion: canvasQuestions.successCriterion })}

# How is it done today? That is also the first baseline.
${commented({ currentSolution: canvasQuestions.currentSolution })}
${
  dataset
    ? `
# Where does the raw data come from, and who answers for it?
dataSources:
  - name: ${scalarText(dataset)}
    dataset: ${scalarText(dataset)}
`
    : `
# Where does the raw data come from, and who answers for it?
${commented({ dataSources: canvasQuestions.dataSources })}
`
}
# What is predicted, about what, from what, and when is the truth known?
predictionTask:
  type: ${task}
${entity ? `  # What does one ${entity.name.replace(/\s+/g, ' ')} stand for?\n` : ''}  # entity: customer
  # input: ${canvasQuestions.predictionTask.input}
  outputs:
    - name: ${scalarText(output)}
  # truthKnownAfter: 30d

# What is done with each prediction, and what does each outcome cost or bring?
${commented({ decisions: [decision(task, output)] })}

# When are predictions made, and how long may one take?
${commented({ makingPredictions: { mode: 'batch', ...canvasQuestions.makingPredictions } })}

# What does the model look at, in people's words?
${commented({ features: canvasQuestions.features })}

# How do new inputs and labels arrive, so that the model can be trained again?
${commented({ collectingData: canvasQuestions.collectingData })}

# How many models, how often, in what time?
${commented({ buildingModels: canvasQuestions.buildingModels })}

# How is the model judged before it goes live?
${commented({ offlineEvaluation: canvasQuestions.offlineEvaluation })}

# How is its effect watched once it is live?
# At least one figure should be one of the business.
${commented({ liveEvaluation: canvasQuestions.liveEvaluation })}

# Is machine learning the right means at all?
${commented({ mlOrNot: { decision: 'ml', ...canvasQuestions.mlOrNot } })}

# What does it bring, and what does it cost?
# value:
#   benefit: { amount: 0 USD, per: month }
#   buildCost: 0 USD
#   runCost: { amount: 0 USD, per: month }
`;
}

/** A block of questions, each line behind a comment's mark. */
function commented(block: Plain): string {
  return blockText(block, 0, { eol: '\n', step: 2 })
    .split('\n')
    .map((line) => `# ${line}`)
    .join('\n');
}

function decision(task: TaskType, output: string): Plain {
  const outcomes = OUTCOMES[outcomesOf(task)].map((outcome) => [
    outcome,
    { note: outcomeQuestions[outcome] },
  ]);
  return { ...canvasQuestions.decisions[0], prediction: output, outcomes: Object.fromEntries(outcomes) };
}

/** The kinds of outcome that matter, by kind of task. */
const OUTCOMES = {
  cells: ['truePositive', 'falsePositive', 'falseNegative'],
  sides: ['overForecast', 'underForecast'],
  answers: ['correct', 'wrong'],
} as const;

function outcomesOf(task: TaskType): keyof typeof OUTCOMES {
  if (task === 'binary-classification' || task === 'anomaly-detection') return 'cells';
  return task === 'regression' || task === 'forecasting' ? 'sides' : 'answers';
}
