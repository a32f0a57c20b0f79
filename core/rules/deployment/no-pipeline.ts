// deployment/no-pipeline
import { either } from '../../base/either.ts';
import { listed } from '../../base/listed.ts';
import { nameOf, resolvePath } from '../../project/load.ts';
import type { Project, Workflow } from '../../project/project.ts';
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { firstPresent } from '../first-present.ts';
import type { SpecRule } from '../rule.ts';
import { deploymentOf } from './deployment.ts';

type Step = 'check' | 'train' | 'evaluate' | 'deploy';

/** Words by which a workflow shows what it does. Wide on purpose: a step that is done in other words must not be reported. */
const WORDS: Readonly<Record<Step, RegExp>> = {
  check: words(
    'check|checks|test|tests|pytest|tox|nox|lint|ruff|validate|validation|verify|great_expectations|pandera|modelyard',
  ),
  train: words(
    'train|trains|training|retrain|retraining|fit|dvc (?:repro|exp)|mlflow run|papermill|sky (?:launch|jobs)',
  ),
  evaluate: words(
    'eval|evals|evaluate|evaluates|evaluation|metrics|score|scores|scoring|benchmark|dvc (?:repro|exp)|cml',
  ),
  deploy: words(
    'deploy|deploys|deployment|rollout|promote|promotion|release|publish|serve|serving|canary|kubectl|helm|kustomize|argocd|terraform|pulumi|cdk|bentoml|(?:create|update)[-_]endpoint',
  ),
};

const DOES: Readonly<Record<Step, string>> = {
  check: 'checks spec and data',
  train: 'trains',
  evaluate: 'evaluates',
  deploy: 'deploys',
};

export const noPipeline: SpecRule = {
  code: 'deployment/no-pipeline',
  on: 'spec',
  severity: 'info',
  kind: 'X',
  title: 'No pipeline',
  reason: 'What a person does by hand is done differently each time, and not at all on a bad day.',
  bad: 'deployment:\n  kind: sagemaker-endpoint',
  good: 'deployment:\n  kind: sagemaker-endpoint\npipeline:\n  check: .github/workflows/check.yml\n  train: .github/workflows/train.yml\n  evaluate: .github/workflows/train.yml\n  deploy: .github/workflows/deploy.yml',
  *check(spec, project) {
    const deployment = deploymentOf(spec);
    if (!deployment) return;
    const pipeline = spec.get('pipeline');
    const lost = STEPS.filter((step) => namedFile(spec, project, step) === 'absent');
    // One file often does several steps: it is missing once.
    for (const file of new Set(lost.map((step) => pipeline.get(step).text))) {
      const steps = lost.filter((step) => pipeline.get(step).text === file);
      yield {
        at: pipeline.get(steps[0]!),
        message: `The workflow "${file}" is not there, so nothing ${either(steps.map((step) => DOES[step]))}. Add it, or name the one that does.`,
      };
    }
    const texts = project.workflows.map(withoutComments);
    const open = STEPS.filter(
      (step) => namedFile(spec, project, step) === 'none' && !texts.some((text) => WORDS[step].test(text)),
    );
    if (open.length === 0) return;
    const read = project.workflows.map((workflow) => nameOf(workflow.uri));
    yield {
      at: firstPresent(pipeline, deployment.get('kind'), deployment),
      message:
        read.length === 0
          ? `No CI/CD workflow was found that ${either(open.map((step) => DOES[step]))}. Add one, or name it in \`pipeline\`.`
          : `No CI/CD workflow ${either(open.map((step) => DOES[step]))} (read: ${shown(read)}). Add it, or name in \`pipeline\` the workflow that does.`,
    };
  },
};

const STEPS: readonly Step[] = ['check', 'train', 'evaluate', 'deploy'];

/** Whether `pipeline` names a workflow for the step. A URL is believed; nothing is fetched. */
function namedFile(spec: Cursor<MlProject>, project: Project, step: Step): 'none' | 'there' | 'absent' {
  const file = spec.get('pipeline').get(step);
  if (file.text === undefined) return 'none';
  const uri = resolvePath(file.source.uri, file.text);
  if (uri === undefined) return file.text.includes('://') ? 'there' : 'absent';
  return project.workflows.some((workflow) => workflow.uri === uri) ? 'there' : 'absent';
}

/** The text without lines and ends of lines that are comments in YAML, shell or Groovy. */
function withoutComments(workflow: Workflow): string {
  return workflow.text.replace(/(^|\s)(?:#|\/\/).*$/gm, '$1');
}

/** Whole words, where `_`, `-` and `/` end a word too: `train_model.py` trains, `checkout` does not check. */
function words(alternatives: string): RegExp {
  return new RegExp(`(?<![a-z0-9])(?:${alternatives})(?![a-z0-9])`, 'i');
}

/** File names for a sentence; of many only the first. */
function shown(names: readonly string[]): string {
  return names.length > MOST
    ? `${names.slice(0, MOST).join(', ')} and ${names.length - MOST} more`
    : listed(names);
}

const MOST = 4;
