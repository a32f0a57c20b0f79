// deployment/parts-not-together
import { listed } from '../../base/listed.ts';
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { appendItem, replaceValue, setField } from '../../spec/edit.ts';
import { trainingDatasets } from '../data/dataset.ts';
import { isVersioned } from '../data/is-versioned.ts';
import type { SpecRule } from '../rule.ts';
import { deploymentOf } from './deployment.ts';

/** Parts that a prediction depends on: a release that leaves one behind mixes versions. */
const PARTS = ['model', 'features', 'data'] as const;
const TITLES: Readonly<Record<string, string>> = {
  model: 'the model',
  features: 'the feature code',
  data: 'the data version',
};

export const partsNotTogether: SpecRule = {
  code: 'deployment/parts-not-together',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'Parts not released together',
  reason:
    'A model with the feature code of another version computes its inputs differently, and a rollback of one part breaks the other.',
  bad: 'deployment:\n  kind: sagemaker-endpoint\n  release: { together: [model] }',
  good: 'deployment:\n  kind: sagemaker-endpoint\n  release: { together: [model, features, data] }',
  *check(spec) {
    const deployment = deploymentOf(spec);
    if (!deployment) return;
    const release = deployment.get('release');
    const together = release.get('together');
    if ((release.present && !release.isMap) || (together.present && !together.isList)) return;
    const named = together.items().map((item) => item.text);
    const missing = PARTS.filter((part) => !named.includes(part));
    // The spec itself names the data that such a release was trained on.
    if (missing.length === 1 && missing[0] === 'data' && isDataVersioned(spec)) return;
    if (missing.length === 0) return;
    const all = [...named.filter((part) => part !== undefined), ...missing];
    yield {
      at: together,
      message:
        named.length === 0
          ? 'Model, feature code and data version are not released as one, so they can get out of step. List them in `release.together`.'
          : missing.length === 1 && missing[0] === 'data'
            ? 'Nothing says which data a release was trained on. Add data to `together`, or state the `version` of each training dataset.'
            : `A release leaves ${listed(missing.map((part) => TITLES[part]!))} behind. Add ${listed(missing)} to \`together\`.`,
      fix: () => ({
        title: `Release ${listed(PARTS.map((part) => TITLES[part]!))} as one`,
        edits: [
          named.length === 0
            ? setField(release, 'together', [...PARTS])
            : missing.length === 1
              ? appendItem(together, missing[0]!)
              : replaceValue(together, all),
        ],
        // The release has to do it, too.
        complete: false,
      }),
    };
  },
};

function isDataVersioned(spec: Cursor<MlProject>): boolean {
  const datasets = trainingDatasets(spec);
  return datasets.length > 0 && datasets.every(isVersioned);
}
