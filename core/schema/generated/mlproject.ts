// Generated from schemas/mlproject.schema.json by `npm run generate`. Do not edit.

/**
 * How a machine-learning project is built: task, metric, data, features, training, evaluation, deployment, monitoring and team. Modelyard holds it against the ML Canvas and against what is really there.
 */
export interface MlProject {
/**
 * Version of this file format. This Modelyard knows version 1; a newer file needs a newer Modelyard.
 */
schemaVersion: 1
/**
 * Short name of the project.
 */
name: string
/**
 * What the project does.
 */
description?: string
/**
 * Person or team that answers for the project.
 */
owner?: string
/**
 * Path of the ML Canvas that this spec fulfils; without it the `mlcanvas.yaml` of the same folder.
 */
canvas?: string
/**
 * What the model predicts.
 */
task?: {
/**
 * Kind of task.
 */
type: ("binary-classification" | "multiclass-classification" | "multilabel-classification" | "regression" | "forecasting" | "ranking" | "recommendation" | "clustering" | "anomaly-detection" | "generation")
/**
 * Column that is predicted, or a list for several.
 */
target?: (string | [string, ...(string)[]])
/**
 * Name of the canvas's output that this task produces, if it differs from the target.
 */
output?: string
/**
 * Value of the target that counts as positive.
 */
positive?: (string | number | boolean)
/**
 * All classes of the target.
 * 
 * Items: One class.
 */
classes?: (string | number | boolean)[]
/**
 * Column that names what a prediction is about.
 */
entity?: string
/**
 * Column that says when the prediction is made.
 */
time?: string
/**
 * How far ahead is predicted.
 */
horizon?: string
/**
 * Distance between two points of a time series.
 */
frequency?: string
}
/**
 * The one metric that decides, chosen before training.
 */
metric?: {
/**
 * Name of the metric, as in scikit-learn (`f1`, `roc_auc`, `rmse`, `mape`, …).
 */
name: string
/**
 * Value to reach.
 */
target?: number
/**
 * How classes are averaged.
 */
average?: ("binary" | "micro" | "macro" | "weighted")
/**
 * Whether more is better; known for the usual metrics.
 */
direction?: ("maximize" | "minimize")
/**
 * Why this metric.
 */
reason?: string
/**
 * Other metrics that must not fall below or rise above a limit.
 * 
 * Items: One limit.
 */
guardrails?: {
/**
 * Name of the metric, as in scikit-learn (`f1`, `roc_auc`, `rmse`, `mape`, …).
 */
name: string
/**
 * Least value.
 */
min?: number
/**
 * Greatest value.
 */
max?: number
}[]
}
/**
 * Further metrics that are measured.
 * 
 * Items: One metric.
 */
metrics?: {
/**
 * Name of the metric, as in scikit-learn (`f1`, `roc_auc`, `rmse`, `mape`, …).
 */
name: string
/**
 * Value to reach.
 */
target?: number
/**
 * Marks the deciding metric when `metric` is not used.
 */
primary?: boolean
/**
 * What it is for.
 */
reason?: string
}[]
/**
 * What is achievable, and why that is believed.
 */
expected?: {
/**
 * Expected value of the deciding metric.
 */
value?: number
/**
 * Why: a human, a paper, an earlier model, the noise in the labels.
 */
reason?: string
}
/**
 * What the model must beat, each with its value of the deciding metric under the metric's name.
 * 
 * Items: One baseline. Besides the fields below, each metric's name is a field with its value.
 */
baselines?: {
/**
 * What the baseline is.
 */
kind: ("human" | "heuristic" | "current-system" | "simple-model")
/**
 * Name of the baseline.
 */
name?: string
/**
 * How it works.
 */
description?: string
/**
 * Where the value comes from.
 */
source?: string
/**
 * Value of the metric of this name.
 */
[k: string]: number | "human" | "heuristic" | "current-system" | "simple-model" | string | undefined
}[]
/**
 * The data of the project.
 * 
 * Items: One dataset: where it is, how it is split, what may be done with it.
 */
datasets?: {
/**
 * Name by which the rest of the spec refers to it.
 */
name: string
/**
 * What one row is and where the data comes from.
 */
description?: string
/**
 * File, folder, glob or list of files, from this file's folder, or a URL.
 */
path?: (string | [string, ...(string)[]])
/**
 * Format, when the file's ending does not tell.
 */
format?: ("csv" | "tsv" | "parquet" | "json" | "jsonl" | "arrow" | "excel" | "images" | "text" | "audio" | "other")
/**
 * What it is used for.
 */
role?: ("training" | "holdout" | "reference" | "scoring" | "feedback")
/**
 * Data source of the canvas that it comes from; without it the source of the same name.
 */
source?: string
/**
 * Who answers for it.
 */
owner?: string
/**
 * Column or columns that identify a row.
 */
key?: (string | [string, ...(string)[]])
/**
 * Column that says when the row was recorded.
 */
timestamp?: string
/**
 * Number of rows expected.
 */
rows?: number
/**
 * Greatest age of the newest record before the data counts as outdated.
 */
maxAge?: string
/**
 * Version of the data that this spec was written for.
 */
version?: {
/**
 * What keeps the versions.
 */
tool?: ("dvc" | "git-lfs" | "git" | "hash" | "lakehouse" | "none")
/**
 * Content hash with its algorithm.
 */
hash?: string
/**
 * Revision, tag or table version.
 */
rev?: string
}
/**
 * How rows are divided into training, validation and test.
 */
split?: {
/**
 * How rows are assigned.
 */
strategy: ("random" | "stratified" | "group" | "time" | "predefined" | "k-fold" | "none")
/**
 * Column that the strategy uses: the entity for `group` and `stratified`, the time column for `time`, the split column for `predefined`.
 */
by?: string
/**
 * Shares of training, validation and test; two shares mean training and test.
 * 
 * @minItems 1
 * @maxItems 3
 * 
 * Items: Share of rows.
 */
ratios?: [number]|[number, number]|[number, number, number]
/**
 * Number of folds for `k-fold`.
 */
folds?: number
/**
 * Seed of the shuffle.
 */
seed?: number
/**
 * Rows are shuffled before they are divided.
 */
shuffle?: boolean
/**
 * Time left out between training and test.
 */
gap?: string
/**
 * Name of the preparation step after which the split is made; without it the split comes first.
 */
after?: string
/**
 * Files of a predefined split.
 */
files?: {
/**
 * Training rows. Path from this file's folder, or a URL.
 */
train?: string
/**
 * Validation rows. Path from this file's folder, or a URL.
 */
validation?: string
/**
 * Test rows. Path from this file's folder, or a URL.
 */
test?: string
}
}
/**
 * Steps from raw data to this dataset, in order; an empty list says that there are none.
 * 
 * Items: One step of preparation, in the order in which the steps run.
 */
preparation?: {
/**
 * Name of the step.
 */
name: string
/**
 * What it does and why.
 */
description?: string
/**
 * Script or notebook that does it, so that it can be repeated. Path from this file's folder, or a URL.
 */
script?: string
/**
 * Done by hand: nobody can repeat it exactly.
 */
manual?: boolean
/**
 * Learns something from the data (mean, vocabulary, encoding), so it must see training data only.
 */
fitted?: boolean
}[]
/**
 * What is left out and why; "none" when nothing is.
 */
exclusions?: string
/**
 * The five questions to ask of any dataset, each with an answer in words.
 */
questions?: {
/**
 * Can the data be reached, by whom, at what cost?
 */
accessible?: string
/**
 * Is there enough, overall and of the rare cases?
 */
sizeable?: string
/**
 * Is it complete and correct enough, and in a form that can be used?
 */
usable?: string
/**
 * Does somebody know what each column means?
 */
understandable?: string
/**
 * Will it arrive the same way tomorrow, and are the labels right?
 */
reliable?: string
}
/**
 * What may be done with the data.
 */
rights?: {
/**
 * Licence or contract under which it is used.
 */
license?: string
/**
 * Who owns it.
 */
ownership?: string
/**
 * Whether it speaks of persons.
 */
personalData?: ("none" | "anonymous" | "pseudonymous" | "personal" | "sensitive")
/**
 * Legal basis for personal data (GDPR, article 6).
 */
legalBasis?: ("consent" | "contract" | "legal-obligation" | "vital-interests" | "public-task" | "legitimate-interests")
/**
 * Purpose for which it may be used.
 */
purpose?: string
/**
 * How long it may be kept.
 */
retention?: string
}
}[]
/**
 * The inputs of the model.
 * 
 * Items: One input of the model.
 */
features?: {
/**
 * Name of the feature, and of its column unless `column` says otherwise.
 */
name: string
/**
 * What it means and why it should help.
 */
description?: string
/**
 * Type of the values.
 */
type?: ("numeric" | "integer" | "categorical" | "boolean" | "text" | "datetime" | "identifier" | "embedding" | "image" | "list")
/**
 * Dataset that holds it; without it the first training dataset.
 */
dataset?: string
/**
 * Column in the dataset, if it is named differently.
 */
column?: string
/**
 * Least and greatest valid value.
 * 
 * @minItems 2
 * @maxItems 2
 * 
 * Items: Limit.
 */
range?: [number, number]
/**
 * All valid values.
 * 
 * Items: One valid value.
 */
categories?: (string | number | boolean)[]
/**
 * Unit of the values.
 */
unit?: string
/**
 * Whether values may be missing: `forbidden`, `allowed`, or the greatest share of missing values.
 */
missing?: (("forbidden" | "allowed") | number)
/**
 * When the value is known, seen from the moment of the prediction.
 */
knownAt?: ("before" | "prediction" | "after")
/**
 * How categories become numbers.
 */
encoding?: ("none" | "ordinal" | "one-hot" | "hashing" | "target" | "embedding")
/**
 * Fitted or fixed transformation of the values.
 */
transform?: {
/**
 * Name of the transformation.
 */
method: string
/**
 * Data on which it is fitted.
 */
fitOn?: ("train" | "validation" | "test" | "all" | "none")
}
/**
 * Code that computes it: one path for both, or one for training and one for serving.
 */
code?: (string | {
/**
 * Code used for training. Path from this file's folder, or a URL.
 */
training?: string
/**
 * Code used for serving. Path from this file's folder, or a URL.
 */
serving?: string
})
/**
 * Why an unusual choice is right, such as an identifier as a feature.
 */
reason?: string
/**
 * Speaks of a protected property such as age or sex.
 */
sensitive?: boolean
}[]
/**
 * How the model is trained, where, and for how much.
 */
training?: {
/**
 * Algorithm.
 */
algorithm?: string
/**
 * Library.
 */
framework?: string
/**
 * Loss that is minimised.
 */
loss?: string
/**
 * Script that trains. Path from this file's folder, or a URL.
 */
entryPoint?: string
/**
 * Seed of the training.
 */
seed?: number
/**
 * What pins the software, so that the run can be repeated.
 */
environment?: {
/**
 * Version of Python.
 */
python?: string
/**
 * Lock file with exact versions. Path from this file's folder, or a URL.
 */
lock?: string
/**
 * Requirements file. Path from this file's folder, or a URL.
 */
requirements?: string
/**
 * Container image with a digest or a fixed tag.
 */
image?: string
}
/**
 * Hyperparameters by name: a value, or a range or list to search.
 */
hyperparameters?: {
[k: string]: string | number | boolean | null | {
/**
 * Values to try.
 * 
 * Items: Value.
 */
values?: (string | number | boolean)[]
/**
 * Least value.
 */
min?: number
/**
 * Greatest value.
 */
max?: number
/**
 * How values are drawn.
 */
scale?: ("linear" | "log")
}
}
/**
 * How hyperparameters are chosen.
 */
tuning?: {
/**
 * How values are searched.
 */
strategy: ("none" | "grid" | "random" | "bayesian" | "hyperband")
/**
 * Number of trials.
 */
trials?: number
/**
 * Data on which the best is chosen.
 */
selectOn?: ("validation" | "cross-validation" | "train" | "test")
/**
 * Name of the metric, as in scikit-learn (`f1`, `roc_auc`, `rmse`, `mape`, …).
 */
metric?: string
/**
 * Why this strategy.
 */
reason?: string
}
/**
 * Most that training may cost. The stricter of this and the user's own setting holds.
 */
budget?: {
/**
 * Limit for one run.
 */
perRun?: string
/**
 * Limit for a calendar month.
 */
perMonth?: string
/**
 * Limit for the whole project.
 */
project?: string
}
/**
 * Ways to launch training, by name.
 */
targets?: {
[k: string]: Target
}
}
/**
 * Where runs are recorded.
 */
tracking?: {
/**
 * MLflow tracking URI, `mlruns` folder, or `dvc`.
 */
store?: string
/**
 * Name of the experiment.
 */
experiment?: string
/**
 * Tags that mark this project's runs.
 */
tags?: {
[k: string]: string
}
}
/**
 * How the trained model is judged.
 */
evaluation?: {
/**
 * Dataset on which it is judged; without it the first training dataset's test rows.
 */
dataset?: string
/**
 * Rows on which it is judged.
 */
split?: ("test" | "validation" | "all")
/**
 * File of predictions. Path from this file's folder, or a URL.
 */
predictions?: string
/**
 * Column with the true value.
 */
label?: string
/**
 * Column with the predicted value.
 */
prediction?: string
/**
 * Column with the score of the positive class, or one column a class.
 */
score?: (string | {
[k: string]: string
})
/**
 * Column that joins predictions to the dataset.
 */
key?: string
/**
 * Column with sample weights.
 */
weight?: string
/**
 * Score from which a case counts as positive.
 */
threshold?: number
/**
 * Parts of the data for which the model is judged separately.
 * 
 * Items: Column, or column with limits.
 */
slices?: (string | {
/**
 * Column.
 */
by: string
/**
 * Limits of numeric bins.
 * 
 * Items: Limit.
 */
bins?: number[]
/**
 * Name of the metric, as in scikit-learn (`f1`, `roc_auc`, `rmse`, `mape`, …).
 */
metric?: string
/**
 * Least value in every part.
 */
min?: number
/**
 * Greatest value in every part.
 */
max?: number
/**
 * Greatest difference between parts.
 */
maxGap?: number
})[]
/**
 * Limits that the model must keep besides its metric.
 */
limits?: {
/**
 * Greatest time for one prediction.
 */
latency?: string
/**
 * Greatest size of the model file.
 */
size?: string
}
/**
 * Level of the intervals.
 */
confidence?: number
}
/**
 * The registered model.
 */
model?: {
/**
 * Name in the registry.
 */
name: string
/**
 * Who answers for it.
 */
owner?: string
/**
 * Registry, if it is not the tracking store.
 */
registry?: string
/**
 * Alias of the version that serves.
 */
productionAlias?: string
/**
 * File or folder of the trained model. Path from this file's folder, or a URL.
 */
path?: string
/**
 * Format of the model.
 */
format?: ("mlflow" | "onnx" | "tfjs" | "savedmodel" | "torch" | "sklearn" | "xgboost" | "other")
/**
 * Model card. Path from this file's folder, or a URL.
 */
card?: string
/**
 * Licence of the model.
 */
license?: string
}
/**
 * How the model serves.
 */
deployment?: {
/**
 * What serves it.
 */
kind: ("sagemaker-endpoint" | "vertex-endpoint" | "azureml-endpoint" | "databricks-serving" | "kserve" | "kubernetes" | "docker" | "lambda" | "batch-job" | "stream-processor" | "edge-device" | "static" | "mlflow-alias")
/**
 * How predictions are asked for.
 */
mode?: ("on-demand" | "batch" | "streaming" | "edge")
/**
 * Who answers for the service.
 */
owner?: string
/**
 * What is served; without it the production alias of `model`.
 */
model?: {
/**
 * Registered model; without it `model.name`.
 */
name?: string
/**
 * Version number, or `latest` (which is not pinned).
 */
version?: (number | string)
/**
 * Alias.
 */
alias?: string
}
/**
 * Name or URL of the endpoint.
 */
endpoint?: string
/**
 * Instance type that serves.
 */
instance?: string
/**
 * Number of instances.
 */
count?: number
/**
 * Region of the cloud.
 */
region?: string
/**
 * When a batch runs, as a cron line or in words.
 */
schedule?: string
/**
 * How long a prediction may take.
 */
latency?: {
/**
 * Half of the answers are faster.
 */
p50?: string
/**
 * 95 of 100 answers are faster.
 */
p95?: string
/**
 * 99 of 100 answers are faster.
 */
p99?: string
}
/**
 * How a new version takes over.
 */
strategy?: {
/**
 * Steps of traffic for the new version.
 * 
 * @minItems 1
 * 
 * Items: Share of traffic.
 */
canary?: [number, ...(number)[]]
/**
 * Both versions run, traffic is switched at once.
 */
blueGreen?: boolean
/**
 * The new version gets a copy of the traffic and answers nobody.
 */
shadow?: boolean
/**
 * Both serve a share, the effect is compared.
 */
abTest?: boolean
/**
 * Traffic follows the better version.
 */
bandit?: boolean
/**
 * All traffic at once.
 */
allAtOnce?: boolean
/**
 * What lets the next step begin.
 */
gate?: ("alarm" | "metric" | "manual")
/**
 * Time at each step.
 */
bake?: string
}
/**
 * The way back to the version before.
 */
rollback?: ("automatic" | "manual" | "none")
/**
 * What triggers a rollback or tells somebody.
 * 
 * Items: Name of an alarm, or its definition.
 */
alarms?: (string | {
/**
 * Name of the alarm.
 */
name: string
/**
 * What it watches.
 */
metric?: string
/**
 * Alarm above this value.
 */
max?: number
/**
 * Alarm below this value.
 */
min?: number
/**
 * How long before it fires.
 */
for?: string
/**
 * Who is told.
 */
owner?: string
})[]
/**
 * Who may ask, and what is checked.
 */
access?: {
/**
 * How callers are known.
 */
authentication?: ("iam" | "token" | "oauth" | "mtls" | "network" | "none")
/**
 * Requests are checked against the features' types and ranges.
 */
inputValidation?: boolean
/**
 * Most requests of one caller.
 */
rateLimit?: number
}
/**
 * What is released as one unit.
 */
release?: {
/**
 * Parts that always change together.
 * 
 * Items: Part.
 */
together?: ("model" | "features" | "data" | "environment")[]
}
/**
 * How a model on a device or in an application is updated.
 */
update?: string
/**
 * Why no step-by-step strategy is needed.
 */
strategyReason?: string
}
/**
 * How the live model is watched.
 */
monitoring?: {
/**
 * Dataset or profile that live data is compared with.
 */
reference?: string
/**
 * How drift is measured.
 */
drift?: {
/**
 * Measure of drift.
 */
method?: ("psi" | "ks" | "chi-square" | "js" | "wasserstein")
/**
 * Drift above this value counts.
 */
max?: number
/**
 * Columns watched; without it all features.
 * 
 * Items: Column.
 */
columns?: string[]
/**
 * How often.
 */
every?: string
}
/**
 * Where predictions are logged with their inputs. Path from this file's folder, or a URL.
 */
logPredictions?: string
/**
 * Figures watched.
 * 
 * Items: Name of the figure.
 */
metrics?: string[]
/**
 * When the model is trained again.
 */
retrain?: {
/**
 * What starts it.
 */
when?: ("schedule" | "drift" | "performance" | "new-data" | "manual")
/**
 * Time between two trainings.
 */
every?: string
/**
 * Training target that is launched.
 */
target?: string
}
/**
 * Who is told.
 */
alert?: {
/**
 * Person or team.
 */
owner?: string
/**
 * Where.
 */
channel?: string
}
/**
 * Share of cases that are treated without regard to the prediction, so that the data stays free of the model's own choices.
 */
exploration?: number
/**
 * Live experiment that proves the effect.
 */
experiment?: {
/**
 * Figure that should change.
 */
metric?: string
/**
 * Smallest effect worth seeing.
 */
effect?: number
/**
 * Value of the figure today.
 */
baseRate?: number
/**
 * Cases in each group.
 */
sampleSize?: number
/**
 * Chance to see the effect if it is there.
 */
power?: number
}
}
/**
 * CI/CD workflows that check, train, evaluate and deploy; found by themselves in `.github/workflows` and the like when left out.
 */
pipeline?: {
/**
 * Workflow that checks spec and data. Path from this file's folder, or a URL.
 */
check?: string
/**
 * Workflow that trains. Path from this file's folder, or a URL.
 */
train?: string
/**
 * Workflow that evaluates. Path from this file's folder, or a URL.
 */
evaluate?: string
/**
 * Workflow that deploys. Path from this file's folder, or a URL.
 */
deploy?: string
}
/**
 * Who works on it.
 * 
 * Items: One person or group.
 */
team?: {
/**
 * Name.
 */
name: string
/**
 * What they do.
 * 
 * Items: Role.
 */
roles?: ("data-science" | "data-engineering" | "ml-engineering" | "product" | "operations" | "legal")[]
/**
 * Share of full time spent on the project.
 */
effort?: number
/**
 * How to reach them.
 */
contact?: string
}[]
/**
 * Parts of the system that no other section names, for the diagram.
 */
architecture?: {
/**
 * Further components.
 * 
 * Items: One component.
 */
components?: {
/**
 * Name.
 */
name: string
/**
 * What it is.
 */
kind?: ("source" | "ingestion" | "storage" | "feature-store" | "application" | "service" | "queue" | "other")
/**
 * Technology.
 */
technology?: string
/**
 * Owner.
 */
owner?: string
/**
 * Where it runs.
 */
environment?: string
/**
 * What it does.
 */
description?: string
}[]
/**
 * Further flows.
 * 
 * Items: One flow.
 */
flows?: {
/**
 * Component.
 */
from: string
/**
 * Component.
 */
to: string
/**
 * What flows.
 */
data?: string
}[]
}
/**
 * Limits used by the rules, where the defaults do not fit.
 */
thresholds?: {
/**
 * Share of the rarest class below which classes count as imbalanced.
 */
classImbalance?: number
/**
 * Share of rows with one value from which a feature counts as near constant.
 */
nearConstant?: number
/**
 * Absolute correlation from which two features count as the same.
 */
correlation?: number
/**
 * Strength of relation to the target from which a feature counts as a leak.
 */
targetLeak?: number
/**
 * Number of categories from which one-hot encoding counts as too wide.
 */
cardinality?: number
/**
 * Least rows of each class.
 */
minRowsPerClass?: number
/**
 * Gap between training and validation that counts as overfitting, relative to the training value.
 */
overfitGap?: number
/**
 * Age from which a price counts as outdated.
 */
priceAge?: string
/**
 * Share of effort on one quarter (operations, data, models, business) from which a team counts as one-sided.
 */
teamShare?: number
}
/**
 * Anything else.
 */
notes?: string
}
/**
 * One way to launch training. `kind` decides which fields are needed.
 */
export interface Target {
/**
 * Where the training runs.
 */
kind: ("local" | "docker" | "ray" | "sagemaker" | "vertex" | "azureml" | "kubernetes" | "databricks" | "skypilot")
/**
 * What this target is for.
 */
description?: string
/**
 * Command that trains: one line, or a list of words that needs no quoting.
 */
command?: (string | [string, ...(string)[]])
/**
 * Folder in which the command runs. Path from this file's folder, or a URL.
 */
workingDirectory?: string
/**
 * Environment variables by name. Never write secrets here.
 */
environment?: {
[k: string]: string | number | boolean
}
/**
 * Container image, best with a tag or digest.
 */
image?: string
/**
 * Instance or machine type of the cloud.
 */
instance?: string
/**
 * Number of machines.
 */
count?: number
/**
 * Accelerators of one machine, where they are chosen apart from the machine type.
 */
accelerator?: {
/**
 * Kind of accelerator.
 */
type: string
/**
 * Number in one machine.
 */
count?: number
}
/**
 * Region of the cloud.
 */
region?: string
/**
 * Uses interruptible capacity, which is cheaper and may be taken away.
 */
spot?: boolean
/**
 * Where checkpoints are kept, so that an interrupted run goes on. Path from this file's folder, or a URL.
 */
checkpoint?: string
/**
 * Stop condition: the run is ended after this time, so its cost has an upper bound.
 */
maxHours?: number
/**
 * Greatest time including the wait for interruptible capacity.
 */
maxWaitHours?: number
/**
 * Time by which the result is needed.
 */
deadline?: string
/**
 * Passes over the training data, for the estimate.
 */
epochs?: number
/**
 * Rows or samples trained per second on one machine, for the estimate.
 */
throughput?: number
/**
 * Dataset to train on; without it the first training dataset.
 */
dataset?: string
/**
 * Hyperparameters by name: a value, or a range or list to search.
 */
hyperparameters?: {
[k: string]: string | number | boolean | null | {
/**
 * Values to try.
 * 
 * Items: Value.
 */
values?: (string | number | boolean)[]
/**
 * Least value.
 */
min?: number
/**
 * Greatest value.
 */
max?: number
/**
 * How values are drawn.
 */
scale?: ("linear" | "log")
}
}
/**
 * Most that training may cost. The stricter of this and the user's own setting holds.
 */
budget?: {
/**
 * Limit for one run.
 */
perRun?: string
/**
 * Limit for a calendar month.
 */
perMonth?: string
/**
 * Limit for the whole project.
 */
project?: string
}
/**
 * Tags put on the job in the cloud.
 */
tags?: {
[k: string]: string
}
/**
 * Where results are written. Path from this file's folder, or a URL.
 */
output?: string
/**
 * Python interpreter for `local`; without it the one selected in the editor.
 */
python?: string
/**
 * GPUs given to the container or job.
 */
gpus?: (number | "all")
/**
 * CPU cores given to the job.
 */
cpus?: number
/**
 * Memory given to the job.
 */
memory?: string
/**
 * Address of the Ray dashboard.
 */
address?: string
/**
 * Runtime environment of the Ray job, as Ray defines it.
 */
runtimeEnv?: {
[k: string]: unknown
}
/**
 * Execution role (ARN) of the SageMaker job, or service account.
 */
role?: string
/**
 * Disk of one machine.
 */
volumeGb?: number
/**
 * Google Cloud project.
 */
project?: string
/**
 * Azure subscription id.
 */
subscription?: string
/**
 * Azure resource group.
 */
resourceGroup?: string
/**
 * Azure ML or Databricks workspace.
 */
workspace?: string
/**
 * Name of the Azure ML compute or of the Databricks cluster.
 */
compute?: string
/**
 * Context of kubectl.
 */
context?: string
/**
 * Kubernetes namespace.
 */
namespace?: string
/**
 * Kind of Kubernetes object.
 */
resource?: ("Job" | "TrainJob")
/**
 * Kubeflow training runtime, or Spark version of Databricks.
 */
runtime?: string
/**
 * How often a failed job is tried again.
 */
backoffLimit?: number
/**
 * Existing Databricks job to run.
 */
jobId?: (number | string)
/**
 * Infrastructure for SkyPilot: cloud, region and zone, or a Kubernetes context.
 */
infra?: string
/**
 * Accelerators for SkyPilot.
 */
accelerators?: string
/**
 * Commands that prepare a SkyPilot machine.
 */
setup?: string
/**
 * Idle time after which a SkyPilot machine is stopped.
 */
autostop?: string
}
