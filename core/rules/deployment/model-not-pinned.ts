// deployment/model-not-pinned
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { replaceValue, setField } from '../../spec/edit.ts';
import type { Repair, SpecRule } from '../rule.ts';
import { type Deployment, deploymentOf } from './deployment.ts';

/** What MLflow's documentation calls the version that serves. */
const ALIAS = 'champion';

export const modelNotPinned: SpecRule = {
  code: 'deployment/model-not-pinned',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'Model not pinned',
  reason: 'What serves "latest" changes with every run that registers a model, reviewed or not.',
  bad: 'model: { name: churn }\ndeployment:\n  kind: sagemaker-endpoint\n  model: { version: latest }',
  good: 'model: { name: churn, productionAlias: champion }\ndeployment:\n  kind: sagemaker-endpoint\n  model: { alias: champion }',
  *check(spec) {
    const deployment = deploymentOf(spec);
    if (!deployment) return;
    const served = deployment.get('model');
    const [version, alias] = [served.get('version'), served.get('alias')];
    const production = spec.get('model').get('productionAlias');
    for (const moving of [version, alias, production]) {
      if (!isLatest(moving)) continue;
      // The production alias only counts where the deployment names nothing itself.
      if (moving === production && (version.present || alias.present)) continue;
      yield {
        at: moving,
        message: `"${moving.text}" is another model after each registration. Serve a version number, or an alias that a person moves.`,
        fix: () => pin(spec, deployment, moving),
      };
    }
    if (version.present || alias.present || production.present) return;
    yield {
      at: served,
      message:
        'Which version of the model is served is not stated. Name a `version` or an `alias` in `deployment.model`, or the `productionAlias` of `model`.',
      fix: () => pin(spec, deployment, undefined),
    };
  },
};

function isLatest(field: Cursor<unknown>): boolean {
  return field.text?.toLowerCase() === 'latest';
}

function pin(spec: Cursor<MlProject>, deployment: Deployment, moving: Cursor<unknown> | undefined): Repair {
  const production = spec.get('model').get('productionAlias');
  const alias = production.text !== undefined && !isLatest(production) ? production.text : ALIAS;
  const title = `Serve what the alias ${alias} points to`;
  const known = alias === production.text;
  if (moving === production) return { title, edits: [replaceValue(production, alias)], complete: false };
  const served = deployment.get('model');
  if (moving && moving.name === 'version') {
    const name = served.get('name').text;
    return {
      title,
      edits: [replaceValue(served, { ...(name !== undefined && { name }), alias })],
      complete: known,
    };
  }
  if (moving) return { title, edits: [replaceValue(moving, alias)], complete: known };
  return {
    title,
    edits: [
      spec.get('model').isMap
        ? setField(spec.get('model'), 'productionAlias', alias)
        : setField(served, 'alias', alias),
    ],
    complete: false,
  };
}
