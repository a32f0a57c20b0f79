// training/accelerator-without-use
import { acceleratorUse, bringsAccelerator } from '../../cost/accelerator-use.ts';
import { hasAccelerator } from '../../cost/instances/accelerator.ts';
import { isKnownInstance } from '../../cost/instances/known.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { remove, replaceValue } from '../../spec/edit.ts';
import type { Repair, SpecRule } from '../rule.ts';
import { kindsReading } from './applies-to.ts';
import { CLOUD_KINDS, isOnThisMachine, type Target, targetsOf } from './target.ts';

export const acceleratorWithoutUse: SpecRule = {
  code: 'training/accelerator-without-use',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'Accelerator without use',
  reason:
    'A machine with a GPU costs several times as much, and code that computes on the CPU runs no faster on it.',
  bad: 'training:\n  framework: scikit-learn\n  targets:\n    cloud: { kind: sagemaker, image: "registry.example/train:1.4.2", instance: ml.g5.2xlarge, maxHours: 6 }',
  good: 'training:\n  framework: scikit-learn\n  targets:\n    cloud: { kind: sagemaker, image: "registry.example/train:1.4.2", instance: ml.m5.2xlarge, maxHours: 6 }',
  *check(spec) {
    const training = spec.get('training');
    const [algorithm, framework] = [training.get('algorithm').text, training.get('framework').text];
    if (acceleratorUse(algorithm, framework) !== 'none') return;
    const what = [algorithm, framework].filter((name) => name !== undefined).join(' of ');
    for (const target of targetsOf(spec)) {
      // What stands on one's own desk costs nothing by the hour.
      if (!CLOUD_KINDS.has(target.get('kind').text ?? '') || isOnThisMachine(target)) continue;
      const found = acceleratorOf(target);
      if (!found || ownTexts(target).some(bringsAccelerator)) continue;
      yield {
        at: found.at,
        message: `${found.title} costs money and ${what} computes on the CPU only. ${found.step} If the code uses it after all, name in \`framework\` what does.`,
        ...(found.repair && { fix: found.repair }),
      };
    }
  },
};

interface Accelerator {
  readonly at: Cursor<unknown>;
  readonly title: string;
  readonly step: string;
  readonly repair?: () => Repair;
}

/** The first field of the target that rents an accelerator, among those that its kind reads. */
function acceleratorOf(target: Target): Accelerator | undefined {
  const reads = (field: string) => kindsReading(field)?.includes(target.get('kind').text ?? '') ?? true;
  const type = target.get('accelerator').get('type');
  if (reads('accelerator') && type.text !== undefined && target.get('accelerator').get('count').number !== 0)
    return extra(target.get('accelerator'), `The accelerator ${type.text}`);
  const gpus = target.get('gpus');
  if (reads('gpus') && (gpus.text === 'all' || (gpus.number ?? 0) > 0))
    return extra(
      gpus,
      gpus.text === 'all' ? 'Having all GPUs' : `Having ${gpus.number} GPU${gpus.number === 1 ? '' : 's'}`,
    );
  const accelerators = target.get('accelerators');
  if (reads('accelerators') && accelerators.text !== undefined)
    return extra(accelerators, `The accelerator ${accelerators.text}`);
  const instance = target.get('instance');
  if (!reads('instance') || instance.text === undefined || hasAccelerator(instance.text) !== true)
    return undefined;
  const instead = withoutAccelerator(target, instance.text);
  return {
    at: instance,
    title: `The accelerator of ${instance.text}`,
    step: `Choose an instance type without one${instead === undefined ? '.' : `, such as ${instead}.`}`,
    ...(instead !== undefined && {
      repair: () => ({
        title: `Use ${instead}, of the same number of CPUs`,
        edits: [replaceValue(instance, instead)],
        complete: false,
      }),
    }),
  };
}

function extra(at: Cursor<unknown>, title: string): Accelerator {
  return {
    at,
    title,
    step: 'Do without it.',
    repair: () => ({ title: `Remove \`${at.name}\``, edits: [remove(at)] }),
  };
}

/** Series for general use whose sizes count CPUs as those with accelerators do. */
const GENERAL: readonly string[] = ['m5', 'm6i', 'm7i'];

/** A type without accelerator and with as many CPUs; undefined where sizes do not tell. */
function withoutAccelerator(target: Target, name: string): string | undefined {
  const place = { kind: target.get('kind').text ?? '', infra: target.get('infra').text };
  const amazon = /^(ml\.)?(?:g\d\w*|inf\d|p3)\.(\d*xlarge)$/.exec(name);
  if (amazon) {
    const [, prefix = '', size] = amazon;
    return GENERAL.map((series) => `${prefix}${series}.${size}`).find((type) => isKnownInstance(place, type));
  }
  const google = /^g[24]-standard-(\d+)$/.exec(name);
  const type = google && `n2-standard-${google[1]}`;
  return type && isKnownInstance(place, type) ? type : undefined;
}

/** What of the target may name a library that the training's own fields do not. */
function ownTexts(target: Target): readonly string[] {
  return [target.get('image'), target.get('setup'), ...target.get('command').oneOrMore()]
    .map((field) => field.text)
    .filter((text) => text !== undefined);
}
