// training/environment-not-pinned
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { setField } from '../../spec/edit.ts';
import type { Finding, SpecRule } from '../rule.ts';
import { isPinnedImage } from './pinned-image.ts';
import { type Target, targetsOf } from './target.ts';

export const environmentNotPinned: SpecRule = {
  code: 'training/environment-not-pinned',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'Environment not pinned',
  reason:
    'The same code with other versions of its libraries gives another model, or none, so the run cannot be repeated.',
  bad: 'training:\n  environment: { requirements: requirements.txt }',
  good: 'training:\n  environment: { python: "3.11", lock: requirements.lock }',
  *check(spec) {
    const training = spec.get('training');
    const environment = training.get('environment');
    if (!training.isMap || isLocked(environment)) return;
    const image = environment.get('image');
    if (image.text !== undefined && isPinnedImage(image.text)) return;
    const targets = targetsOf(spec);
    const open = targets.filter((target) => !pinsItself(target));
    if (targets.length > 0 && open.length === 0) return;
    for (const target of open)
      if (target.get('image').text !== undefined) yield movingImage(target.get('image'));
    if (image.text !== undefined) yield movingImage(image);
    else if (targets.length === 0 || open.some((target) => target.get('image').text === undefined))
      yield noLock(spec, open);
  },
};

type Environment = Cursor<NonNullable<NonNullable<MlProject['training']>['environment']>>;

/** A requirements file may be a lock file by its name. */
function isLocked(environment: Environment): boolean {
  return !environment.get('lock').blank || /lock|frozen/i.test(environment.get('requirements').text ?? '');
}

/** True when the target brings software of fixed versions with it. */
function pinsItself(target: Target): boolean {
  const image = target.get('image').text;
  if (image !== undefined) return isPinnedImage(image);
  // A version of the Databricks runtime for machine learning names the version of each of its libraries.
  if (target.get('kind').text === 'databricks')
    return /^\d+\.\d+\.x-.*\bml\b/.test(target.get('runtime').text ?? '');
  const packages = (target.get('runtimeEnv') as Cursor<{ pip?: string[] }>).get('pip').items();
  return packages.length > 0 && packages.every((item) => /(===?|@)\s*\S+/.test(item.text ?? ''));
}

function movingImage(image: Cursor<string>): Finding {
  return {
    at: image,
    message: `The image "${image.text}" may be another one at the next run. Name it with a fixed tag such as \`:1.4.2\`, or with its digest.`,
  };
}

function noLock(spec: Cursor<MlProject>, open: readonly Target[]): Finding {
  const environment = spec.get('training').get('environment');
  const requirements = environment.get('requirements');
  const names = open.filter((target) => target.get('image').text === undefined).map((target) => target.name);
  const others =
    open.length < targetsOf(spec).length
      ? ` for ${names.length === 1 ? `the target "${names[0]}"` : `${names.length} targets`}`
      : '';
  return {
    at: requirements.shown !== undefined ? requirements : environment,
    message:
      requirements.shown !== undefined
        ? `"${requirements.shown}" need not name exact versions. Name a lock file in \`lock\`, or a container image with a fixed tag.`
        : `The versions of the software are not pinned${others}. Name a lock file in \`lock\`, or a container image with a fixed tag.`,
    fix: () => ({
      title: 'Name a lock file, to be made with the package manager',
      edits: [setField(environment, 'lock', LOCK_FILE)],
      complete: false,
    }),
  };
}

/** What pip-compile and uv pip compile are usually told to write. */
const LOCK_FILE = 'requirements.lock';
