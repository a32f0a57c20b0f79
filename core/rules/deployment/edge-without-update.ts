// deployment/edge-without-update
import { setField } from '../../spec/edit.ts';
import { firstPresent } from '../first-present.ts';
import { isAnswered } from '../prompt.ts';
import type { SpecRule } from '../rule.ts';
import { deploymentOf } from './deployment.ts';

const QUESTION = 'How does a newer model reach each copy, how often, and how do old copies end?';

export const edgeWithoutUpdate: SpecRule = {
  code: 'deployment/edge-without-update',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'Edge model without update',
  reason: 'A model that was shipped once grows old in every copy, and a faulty one cannot be called back.',
  bad: 'deployment:\n  kind: edge-device\n  mode: edge',
  good: 'deployment:\n  kind: edge-device\n  mode: edge\n  update: the app asks for a newer model every day',
  *check(spec) {
    const deployment = deploymentOf(spec);
    if (!deployment) return;
    const kind = deployment.get('kind');
    const onDevice = kind.text === 'edge-device' || deployment.get('mode').text === 'edge';
    const update = deployment.get('update');
    if ((!onDevice && kind.text !== 'static') || isAnswered(update, QUESTION)) return;
    yield {
      at: firstPresent(update, kind, deployment),
      message: `The model is ${kind.text === 'static' ? 'built into an application' : 'on devices'}, and nothing says how a newer one gets there. Write it into \`update\`.`,
      ...(update.blank && {
        fix: () => ({
          title: 'Add the question of the update, to answer',
          edits: [setField(deployment, 'update', QUESTION)],
          complete: false,
        }),
      }),
    };
  },
};
