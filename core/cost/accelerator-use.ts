// Whether what trains can use a GPU or another accelerator at all. Unknown names get no answer: they may.

export type AcceleratorUse = 'none' | 'possible';

/**
 * `none` only where the library computes on CPUs alone, whatever machine it finds. The algorithm's name decides before the
 * framework's: `xgboost` within `scikit-learn` is XGBoost.
 */
export function acceleratorUse(
  algorithm: string | undefined,
  framework: string | undefined,
): AcceleratorUse | undefined {
  const how = words(algorithm ?? '');
  const library = words(framework ?? '');
  if (ON_ACCELERATORS.test(how) || ON_ACCELERATORS.test(library)) return 'possible';
  if (ON_CPUS.test(library)) return NEURAL.test(how) ? undefined : 'none';
  if (library !== '') return undefined;
  return ON_CPUS.test(how) || SCIKIT_LEARN.test(algorithm ?? '') || PLAIN.test(how) ? 'none' : undefined;
}

/** True for a text, such as a command, that names a library which brings CPU-bound code to an accelerator. */
export function bringsAccelerator(text: string): boolean {
  return /\b(cuml|cudf|cupy|rapids|sklearnex|onnxruntime[-_]gpu)\b/i.test(text);
}

/** Words in lower case with one space between them; `RandomForest` is left as one word. */
function words(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `.replace(/^ +$/, '');
}

function anyOf(names: string): RegExp {
  return new RegExp(
    ` (?:${names
      .trim()
      .split(/\s*,\s*/)
      .join('|')}) `,
  );
}

/**
 * Libraries and algorithms that can compute on an accelerator, by their own documentation. XGBoost has `device: cuda`,
 * LightGBM `device_type: gpu`, CatBoost `task_type: GPU`; neural networks run on any of the frameworks.
 */
const ON_ACCELERATORS = anyOf(`
  xgboost, xgb, xgbclassifier, xgbregressor, lightgbm, lgbm, lgbmclassifier, lgbmregressor, lgb, catboost,
  torch, pytorch, tensorflow, tf, keras, jax, flax, mxnet, paddle, paddlepaddle, onnxruntime, onnx, mindspore,
  lightning, pytorch lightning, fastai, skorch, transformers, hugging ?face, sentence transformers, peft, trl, diffusers,
  deepspeed, accelerate, nemo, megatron, colossalai, vllm, unsloth, axolotl, ultralytics, yolo\\w*, detectron2?, mmdet,
  cuml, cudf, cupy, rapids, cuda, thundersvm, thundergbm, h2o4gpu, sklearnex, py boost, tabnet, tabpfn, tabtransformer,
  autogluon, gluonts, darts, neuralforecast, neuralprophet, pytorch forecasting, chronos, timesfm, deepar, nbeats, n beats,
  nhits, tft, temporal fusion transformer, spacy, flair, dgl, pyg, torch geometric, recbole, torchrec,
  implicit, bert\\w*, gpt\\w*, llm, lora, llama\\w*, resnet\\w*, efficientnet\\w*, vit, unet, u net, lstm, gru, rnn, cnn, gnn,
  transformer, autoencoder, vae, gan, diffusion, mlp, neural, neural network, deep\\w*, deep learning, convolutional,
  word2vec, wide and deep, two tower, dlrm, ncf
`);

/** Algorithms that only a network can be, in a framework that otherwise stays on CPUs. */
const NEURAL = anyOf('nn, ann, dnn');

/** Libraries that compute on CPUs only, by their documentation; and algorithms that only they offer. */
const ON_CPUS = anyOf(`
  scikit learn, scikitlearn, sklearn, statsmodels, prophet, fbprophet, pmdarima, statsforecast, mlforecast, lifelines,
  scikit survival, sksurv, imbalanced learn, imblearn, mlxtend, river, surprise, lightfm, interpret, interpretml, ebm,
  explainable boosting machine, pygam, hdbscan, tbats,
  arima, sarima, sarimax, auto arima, autoarima, ets, auto ets, holt winters, exponential smoothing, theta, croston, garch,
  seasonal naive, kalman filter, unobserved components
`);

/** Class names of scikit-learn, which no other library uses for itself. */
const SCIKIT_LEARN =
  /^(?:sklearn\.[\w.]+|(?:Logistic|Linear|Ridge|Lasso|ElasticNet|SGD|Poisson|Gamma|Tweedie|Huber|Bayesian|Quantile)\w*(?:Regression|Classifier|Regressor|CV)|(?:Gaussian|Multinomial|Bernoulli|Complement|Categorical)NB|(?:Nu|Linear)?SV[CR]|K(?:Neighbors|Means)\w*|(?:RandomForest|ExtraTrees|DecisionTree|GradientBoosting|HistGradientBoosting|AdaBoost|Bagging)(?:Classifier|Regressor)|IsolationForest|OneClassSVM|LocalOutlierFactor|DBSCAN|MLP(?:Classifier|Regressor))$/;

/**
 * Algorithms whose usual implementations solve a small linear system or count: a network framework would be named if it were
 * meant.
 */
const PLAIN = anyOf(`
  logistic regression, linear regression, ridge, ridge regression, lasso, elastic net, elasticnet, ols, ordinary least squares,
  glm, generalized linear model, poisson regression, naive bayes, gaussian naive bayes, multinomial naive bayes,
  decision tree, decision tree classifier, cart
`);
