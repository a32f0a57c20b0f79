// The text of a new canvas: what is known is written, every other block is a question in comments. No block is filled with
// placeholder text: an empty plan should look empty.
import { yamlScalar } from '../base/yaml-scalar.ts';
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
name: ${yamlScalar(name)}
${owner ? `owner: ${yamlScalar(owner)}\n` : ''}
# Who gets what from the predictions?
# For (customer) who (need), the (product) is a (category) that (benefit);
# unlike (alternative), it (differentiation).
# valueProposition:
#   customer: who uses the predictions or is served by them
#   need: what they need and lack today
#   product: what they get
#   category: what kind of thing it is
#   benefit: the main gain, best with a number
#   alternative: what they would do without it
#   differentiation: what it does better than that

# What makes it a success, as something that can be measured?
# successCriterion:
#   statement: what changes, from which value to which, by when

# How is it done today? That is also the first baseline.
# currentSolution:
#   description: what is done today
${
  dataset
    ? `
# Where does the raw data come from, and who answers for it?
dataSources:
  - name: ${yamlScalar(dataset)}
    dataset: ${yamlScalar(dataset)}
`
    : `
# Where does the raw data come from, and who answers for it?
# dataSources:
#   - name: the source
`
}
# What is predicted, about what, from what, and when is the truth known?
predictionTask:
  type: ${task}
${entity ? `  # What does one ${entity.name.replace(/\s+/g, ' ')} stand for?\n` : ''}  # entity: customer
  # input: what is known when the prediction is made
  outputs:
    - name: ${yamlScalar(output)}
  # truthKnownAfter: 30d

# What is done with each prediction, and what does each outcome cost or bring?
# decisions:
#   - prediction: ${yamlScalar(output)}
#     action: what is done
#     by: who or what acts
#     outcomes:
${OUTCOMES[outcomesOf(task)].map((outcome) => `#       ${outcome}: { cost: 0 USD }`).join('\n')}

# When are predictions made, and how long may one take?
# makingPredictions:
#   mode: batch
#   frequency: how often

# What does the model look at, in people's words?
# features:
#   - name: what it is called
#     description: why it should help

# How do new inputs and labels arrive, so that the model can be trained again?
# collectingData:
#   inputs: how they arrive
#   labels: how the true outcomes arrive

# How many models, how often, in what time?
# buildingModels:
#   frequency: how often they are trained again

# How is the model judged before it goes live?
# offlineEvaluation:
#   method: on which data
#   metrics:
#     - name: the metric that decides

# How is its effect watched once it is live?
# At least one figure should be one of the business.
# liveEvaluation:
#   metrics:
#     - name: the figure
#       kind: business

# Is machine learning the right means at all?
# mlOrNot:
#   decision: ml
#   reason: why not a rule

# What does it bring, and what does it cost?
# value:
#   benefit: { amount: 0 USD, per: month }
#   buildCost: 0 USD
#   runCost: { amount: 0 USD, per: month }
`;
}

/** The kinds of outcome that the schema knows, by kind of task. */
const OUTCOMES = {
  cells: ['truePositive', 'falsePositive', 'falseNegative', 'trueNegative'],
  sides: ['overForecast', 'underForecast'],
  answers: ['correct', 'wrong'],
} as const;

function outcomesOf(task: TaskType): keyof typeof OUTCOMES {
  if (task === 'binary-classification' || task === 'anomaly-detection') return 'cells';
  return task === 'regression' || task === 'forecasting' ? 'sides' : 'answers';
}
