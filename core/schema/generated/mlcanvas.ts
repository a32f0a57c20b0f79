// Generated from schemas/mlcanvas.schema.json by `npm run generate`. Do not edit.

/**
 * The plan of a machine-learning project on one page: what is predicted, for whom, what is done with it, and what it is worth. Modelyard holds it against the project spec.
 */
export interface MlCanvas {
/**
 * Version of this file format. This Modelyard knows version 1; a newer file needs a newer Modelyard.
 */
schemaVersion: 1
/**
 * Short name of the project, the same as in the project spec.
 */
name: string
/**
 * Title for people.
 */
title?: string
/**
 * Person or team that answers for the plan.
 */
owner?: string
/**
 * Day of the last review of this canvas.
 */
updated?: string
/**
 * Who gets what from the predictions, in the seven parts of Moore's positioning statement: for (customer) who (need), the (product) is a (category) that (benefit); unlike (alternative), it (differentiation).
 */
valueProposition?: {
/**
 * For whom: the person or team that uses or is served by the predictions.
 */
customer?: string
/**
 * What they need and lack today.
 */
need?: string
/**
 * What they get.
 */
product?: string
/**
 * What kind of thing it is.
 */
category?: string
/**
 * The main gain, best with a number.
 */
benefit?: string
/**
 * What they would do without it.
 */
alternative?: string
/**
 * What it does better than the alternative.
 */
differentiation?: string
/**
 * The same as one sentence.
 */
summary?: string
}
/**
 * What makes the project a success, as something that can be measured.
 */
successCriterion?: {
/**
 * The criterion in one sentence.
 */
statement?: string
/**
 * The business figure that is measured.
 */
metric?: string
/**
 * Today's value of that figure.
 */
baseline?: (number | string)
/**
 * The value that counts as success.
 */
target?: (number | string)
/**
 * When it is measured.
 */
by?: string
}
/**
 * How it is done today, if at all. It is also the first baseline.
 */
currentSolution?: {
/**
 * What is done today.
 */
description?: string
/**
 * How well it does, if known.
 */
performance?: string
/**
 * What it costs today.
 */
cost?: {
/**
 * Amount of money in one period.
 */
amount: string
/**
 * Period that the amount covers.
 */
per?: ("day" | "week" | "month" | "quarter" | "year")
}
}
/**
 * Where raw data comes from. Each needs a dataset in the project spec.
 * 
 * Items: One source of raw data.
 */
dataSources?: {
/**
 * Name of the source.
 */
name: string
/**
 * Name of the dataset in the project spec that holds it; without it a dataset of the same name, or one whose `source` names this source.
 */
dataset?: string
/**
 * What is in it.
 */
description?: string
/**
 * Who answers for the source.
 */
owner?: string
/**
 * Whether it belongs to the company.
 */
kind?: ("internal" | "external" | "public")
/**
 * How it is reached.
 */
access?: string
}[]
/**
 * What is predicted, about what, from what, and when the truth is known.
 */
predictionTask?: {
/**
 * Kind of task; the same as `task.type` in the project spec.
 */
type?: ("binary-classification" | "multiclass-classification" | "multilabel-classification" | "regression" | "forecasting" | "ranking" | "recommendation" | "clustering" | "anomaly-detection" | "generation")
/**
 * What one prediction is about.
 */
entity?: string
/**
 * What is known about it when the prediction is made.
 */
input?: string
/**
 * What is predicted. Each output should feed a decision.
 * 
 * Items: One predicted quantity.
 */
outputs?: {
/**
 * Name of the output; the target or `task.output` of the project spec.
 */
name: string
/**
 * What it says.
 */
description?: string
/**
 * Unit of the predicted number.
 */
unit?: string
}[]
/**
 * How long after the prediction the true outcome is known.
 */
truthKnownAfter?: string
}
/**
 * What is done with each prediction, and what each outcome costs or brings.
 * 
 * Items: One decision that a prediction feeds.
 */
decisions?: {
/**
 * Name of the output that feeds the decision.
 */
prediction: string
/**
 * Condition on the prediction.
 */
when?: string
/**
 * What is done.
 */
action?: string
/**
 * Who or what acts.
 */
by?: string
/**
 * Cost and benefit of one case of each kind. Classification uses the four cells of the confusion matrix (or `correct` and `wrong`), forecasting and regression over- and under-estimates per unit.
 */
outcomes?: {
/**
 * Predicted, and it was so.
 */
truePositive?: {
/**
 * What one such case costs.
 */
cost?: string
/**
 * What one such case brings.
 */
benefit?: string
/**
 * Where the figure comes from.
 */
note?: string
}
/**
 * Predicted, and it was not so.
 */
falsePositive?: {
/**
 * What one such case costs.
 */
cost?: string
/**
 * What one such case brings.
 */
benefit?: string
/**
 * Where the figure comes from.
 */
note?: string
}
/**
 * Not predicted, and it was not so.
 */
trueNegative?: {
/**
 * What one such case costs.
 */
cost?: string
/**
 * What one such case brings.
 */
benefit?: string
/**
 * Where the figure comes from.
 */
note?: string
}
/**
 * Not predicted, but it was so.
 */
falseNegative?: {
/**
 * What one such case costs.
 */
cost?: string
/**
 * What one such case brings.
 */
benefit?: string
/**
 * Where the figure comes from.
 */
note?: string
}
/**
 * One unit predicted too many.
 */
overForecast?: {
/**
 * What one such case costs.
 */
cost?: string
/**
 * What one such case brings.
 */
benefit?: string
/**
 * Where the figure comes from.
 */
note?: string
}
/**
 * One unit predicted too few.
 */
underForecast?: {
/**
 * What one such case costs.
 */
cost?: string
/**
 * What one such case brings.
 */
benefit?: string
/**
 * Where the figure comes from.
 */
note?: string
}
/**
 * The right class, item or answer.
 */
correct?: {
/**
 * What one such case costs.
 */
cost?: string
/**
 * What one such case brings.
 */
benefit?: string
/**
 * Where the figure comes from.
 */
note?: string
}
/**
 * A wrong class, item or answer.
 */
wrong?: {
/**
 * What one such case costs.
 */
cost?: string
/**
 * What one such case brings.
 */
benefit?: string
/**
 * Where the figure comes from.
 */
note?: string
}
}
}[]
/**
 * When predictions are made and how long they may take.
 */
makingPredictions?: {
/**
 * How predictions are asked for; the same as `deployment.mode`.
 */
mode?: ("on-demand" | "batch" | "streaming" | "edge")
/**
 * How often.
 */
frequency?: string
/**
 * How long one prediction may take.
 */
latency?: string
/**
 * Predictions in one period.
 */
volume?: number
/**
 * Period that the volume covers.
 */
per?: ("day" | "week" | "month" | "quarter" | "year")
}
/**
 * What the model looks at, in people's words.
 * 
 * Items: One group of inputs.
 */
features?: {
/**
 * Name of the feature or group.
 */
name: string
/**
 * What it is and why it should help.
 */
description?: string
/**
 * Data source that it comes from.
 */
source?: string
}[]
/**
 * How new inputs and labels arrive, so that the model can be trained again.
 */
collectingData?: {
/**
 * How new inputs arrive.
 */
inputs?: string
/**
 * How the true outcomes arrive.
 */
labels?: string
/**
 * How often.
 */
frequency?: string
/**
 * What collecting and labelling cost.
 */
cost?: {
/**
 * Amount of money in one period.
 */
amount: string
/**
 * Period that the amount covers.
 */
per?: ("day" | "week" | "month" | "quarter" | "year")
}
/**
 * True when the outcome is only seen for cases that were acted on, or when acting changes it: then the model's own decisions select the data that it learns from.
 */
labelsDependOnDecision?: boolean
}
/**
 * How many models, how often, in what time.
 */
buildingModels?: {
/**
 * Number of models in production.
 */
count?: number
/**
 * How often they are trained again.
 */
frequency?: string
/**
 * Time for one new model, data work and analysis included.
 */
time?: string
/**
 * Most that one training may cost.
 */
budget?: string
}
/**
 * How the model is judged before it goes live.
 */
offlineEvaluation?: {
/**
 * Metrics measured on the holdout. Each must be measured by the project spec.
 * 
 * Items: One metric and its limit.
 */
metrics?: {
/**
 * Name of the metric, as in scikit-learn.
 */
name: string
/**
 * Value to reach.
 */
target?: number
/**
 * Why this metric.
 */
reason?: string
}[]
/**
 * Holdout and method.
 */
method?: string
/**
 * How the effect on the business is simulated.
 */
simulation?: string
}
/**
 * How the model and its effect are watched once it is live.
 */
liveEvaluation?: {
/**
 * Figures watched in production. At least one should be a business figure.
 * 
 * Items: One figure.
 */
metrics?: {
/**
 * Name of the figure.
 */
name: string
/**
 * What it speaks of.
 */
kind?: ("business" | "model" | "data" | "system")
/**
 * Value to hold.
 */
target?: (number | string)
/**
 * How often it is measured.
 */
every?: string
}[]
/**
 * How the effect is proved.
 */
experiment?: string
/**
 * How often the whole project is reviewed.
 */
review?: string
}
/**
 * Whether machine learning is the right means at all.
 */
mlOrNot?: {
/**
 * What was decided.
 */
decision?: ("ml" | "rules" | "undecided")
/**
 * Why, in a sentence or two.
 */
reason?: string
/**
 * Conditions that speak for or against machine learning.
 */
conditions?: {
/**
 * Some wrong predictions can be lived with.
 */
errorsAcceptable?: boolean
/**
 * Each single decision must be fully explained.
 */
fullInterpretabilityRequired?: boolean
/**
 * A simple rule would do as well.
 */
ruleWouldDo?: boolean
/**
 * Ordinary software would do as well.
 */
softwareWouldDo?: boolean
/**
 * The data exists and may be used.
 */
dataInReach?: boolean
/**
 * Patterns in the data can be expected to tell the outcome.
 */
patternsExist?: boolean
/**
 * The patterns change, so rules would go stale.
 */
patternsChange?: boolean
}
}
/**
 * What the project brings and costs.
 */
value?: {
/**
 * Expected benefit once it is live.
 */
benefit?: {
/**
 * Amount of money in one period.
 */
amount: string
/**
 * Period that the amount covers.
 */
per?: ("day" | "week" | "month" | "quarter" | "year")
}
/**
 * Cost to build it, once.
 */
buildCost?: string
/**
 * Cost to run it: machines, labels, people.
 */
runCost?: {
/**
 * Amount of money in one period.
 */
amount: string
/**
 * Period that the amount covers.
 */
per?: ("day" | "week" | "month" | "quarter" | "year")
}
/**
 * Time over which benefit and cost are compared.
 */
horizon?: string
/**
 * What the figures assume.
 */
assumptions?: string
}
/**
 * Anything else.
 */
notes?: string
}
