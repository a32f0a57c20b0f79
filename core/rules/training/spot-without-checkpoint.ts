// training/spot-without-checkpoint
import { setField } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';
import { type Target, targetsOf } from './target.ts';

/**
 * Hours of work that may be lost and done again. SageMaker lets its own algorithms that keep no checkpoints wait and run on
 * spot capacity for an hour at most (docs.aws.amazon.com/sagemaker, managed spot training).
 */
const MAY_BE_LOST = 1;

export const spotWithoutCheckpoint: SpecRule = {
  code: 'training/spot-without-checkpoint',
  on: 'spec',
  severity: 'error',
  kind: 'S',
  title: 'Spot without checkpoint',
  reason:
    'Interruptible capacity is taken away without asking; without a checkpoint all work and money spent are lost.',
  bad: 'training:\n  targets:\n    cloud: { kind: vertex, image: "registry.example/train:1.4.2", instance: g2-standard-8, maxHours: 6, spot: true }',
  good: 'training:\n  targets:\n    cloud: { kind: vertex, image: "registry.example/train:1.4.2", instance: g2-standard-8, maxHours: 6, spot: true, checkpoint: "gs://example-ml/checkpoints" }',
  *check(spec) {
    for (const target of targetsOf(spec)) {
      const spot = target.get('spot');
      const checkpoint = target.get('checkpoint');
      const named = !checkpoint.blank && !checkpoint.text?.includes(NO_BUCKET);
      if (spot.boolean !== true || named || isShort(target)) continue;
      const place = placeFor(target);
      yield {
        at: spot,
        message: `Target "${target.name}" runs on capacity that may be taken away, and keeps no checkpoint: ${lost(target)} would be lost. Set \`checkpoint\` and let the training script go on from it, or do without \`spot\`.`,
        fix: () => [
          ...(checkpoint.blank
            ? [
                {
                  title: `Keep checkpoints in ${place}`,
                  edits: [setField(target, 'checkpoint', place)],
                  // The script has to write them and to begin from the last.
                  complete: false,
                },
              ]
            : []),
          {
            title: 'Use capacity that is not taken away',
            edits: [setField(target, 'spot', false)],
            // It costs a multiple, which a person has to want.
            complete: false,
          },
        ],
      };
    }
  },
};

/** Stands where a person has to write the name of a bucket; until then nothing is kept. */
const NO_BUCKET = 'your-bucket';

function isShort(target: Target): boolean {
  const hours = target.get('maxHours').number;
  return hours !== undefined && hours <= MAY_BE_LOST;
}

function lost(target: Target): string {
  const hours = target.get('maxHours').number;
  return hours === undefined ? 'the whole run' : `up to ${hours} hours of work`;
}

const BUCKETS: Readonly<Record<string, string>> = {
  sagemaker: 's3://',
  vertex: 'gs://',
  azureml: 'azureml://datastores/',
};

function placeFor(target: Target): string {
  const output = target.get('output').text?.replace(/\/+$/, '');
  if (output) return `${output}/checkpoints`;
  return `${BUCKETS[target.get('kind').text ?? ''] ?? 's3://'}${NO_BUCKET}/checkpoints`;
}
