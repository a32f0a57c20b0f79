// Names of algorithms, frameworks and clouds: the "how" that a plan should not begin with. Only names that hardly mean
// anything else: "tree", "spark", "prophet", "transformer", "pandas", "snowflake" and "airflow" are words of everyday life.

export interface Technology {
  /** As the text writes it. */
  readonly name: string;
  readonly kind: 'algorithm' | 'framework' | 'cloud';
}

/** Each name once, in the order of the text. */
export function technologiesIn(text: string): readonly Technology[] {
  const found = new Map<string, Technology & { readonly at: number }>();
  for (const [kind, patterns] of PATTERNS) {
    for (const pattern of patterns) {
      for (const match of text.matchAll(pattern)) {
        const key = match[0].toLowerCase();
        if (!found.has(key)) found.set(key, { name: match[0], kind, at: match.index });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
}

/** Upper and lower case alike; `s` may follow. */
const ALGORITHMS = [
  'random forest',
  'gradient[- ]boost(?:ing|ed(?: trees?)?)',
  'xgboost',
  'lightgbm',
  'catboost',
  'adaboost',
  'logistic regression',
  'linear regression',
  'support vector machine',
  'naive bayes',
  'k[- ]means',
  'k[- ]nearest neighbou?r',
  '(?:deep |convolutional |recurrent |graph |artificial )?neural net(?:work)?',
  'deep learning',
  'reinforcement learning',
  'matrix factori[sz]ation',
  'isolation forest',
  'autoencoder',
  'large language model',
  '(?:vision )?transformer (?:model|network|architecture)',
  'word2vec',
  'fbprophet',
  'chatgpt',
];
/** Written like this only. */
const ALGORITHM_SIGNS = [
  'k-?NN',
  'SVM',
  'RNN',
  'LSTM',
  'BERT',
  'LLM',
  'GPT(?:-?\\d\\w*)?',
  'S?ARIMAX?',
  'DBSCAN',
  't-SNE',
  'YOLO(?:v\\d+)?',
  'ResNet(?:-?\\d+)?',
  'U-Net',
  'Llama ?\\d',
];

const FRAMEWORKS = [
  'tensorflow',
  'pytorch',
  'keras',
  'scikit[- ]learn',
  'sklearn',
  'hugging ?face',
  'mlflow',
  'kubeflow',
  'langchain',
  'pyspark',
  'apache spark',
  'apache kafka',
  'apache airflow',
  'kubernetes',
];
const FRAMEWORK_SIGNS = ['JAX', 'NLTK', 'OpenCV', 'ONNX', 'MLlib'];

const CLOUDS = [
  'sagemaker',
  'amazon web services',
  'google cloud(?: platform)?',
  'microsoft azure',
  'vertex ai',
  'bigquery',
  'databricks',
];
const CLOUD_SIGNS = ['AWS', 'GCP', 'Azure(?: ML)?', 'EC2'];

const PATTERNS: readonly (readonly [Technology['kind'], readonly RegExp[]])[] = [
  ['algorithm', [whole(ALGORITHMS, 'giu'), whole(ALGORITHM_SIGNS, 'gu')]],
  ['framework', [whole(FRAMEWORKS, 'giu'), whole(FRAMEWORK_SIGNS, 'gu')]],
  ['cloud', [whole(CLOUDS, 'giu'), whole(CLOUD_SIGNS, 'gu')]],
];

function whole(names: readonly string[], flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${names.join('|')})s?(?![\\p{L}\\p{N}_])`, flags);
}
