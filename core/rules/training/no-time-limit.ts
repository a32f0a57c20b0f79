// training/no-time-limit
import { parseDuration } from '../../base/quantities.ts';
import { setField } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';
import { CLOUD_KINDS, isOnThisMachine, KIND_TITLES, targetsOf } from './target.ts';

/** What SageMaker itself assumes: MaxRuntimeInSeconds of CreateTrainingJob is 86,400 by default. */
const HOURS = 24;
const HOUR = 3600;

export const noTimeLimit: SpecRule = {
  code: 'training/no-time-limit',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'No time limit',
  reason: 'A run that hangs goes on costing until somebody looks, so its cost has no upper bound.',
  bad: 'training:\n  targets:\n    cloud: { kind: sagemaker, image: "registry.example/train:1.4.2", instance: ml.g5.2xlarge }',
  good: 'training:\n  targets:\n    cloud: { kind: sagemaker, image: "registry.example/train:1.4.2", instance: ml.g5.2xlarge, maxHours: 6 }',
  *check(spec) {
    for (const target of targetsOf(spec)) {
      const kind = target.get('kind');
      if (!CLOUD_KINDS.has(kind.text ?? '') || !target.get('maxHours').blank || isOnThisMachine(target))
        continue;
      const deadline = parseDuration(target.get('deadline').text);
      const hours = deadline === undefined ? HOURS : Math.max(1, Math.ceil(deadline / HOUR));
      yield {
        at: kind,
        message: `Nothing ends the run "${target.name}" on ${KIND_TITLES[kind.text!]}, so its cost has no upper bound. Set \`maxHours\`${target.get('autostop').blank ? '' : '; `autostop` waits until the machine is idle, and a run that hangs is not'}.`,
        fix: () => ({
          title:
            deadline === undefined
              ? `End it after ${HOURS} hours, or when you think right`
              : `End it after ${hours} ${hours === 1 ? 'hour' : 'hours'}, its deadline`,
          edits: [setField(target, 'maxHours', hours)],
          complete: deadline !== undefined,
        }),
      };
    }
  },
};
