// features/id-as-feature
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { remove, setField } from '../../spec/edit.ts';
import { type Dataset, datasetsOf, named as namedDataset, trainingDatasets } from '../data/dataset.ts';
import type { SpecRule } from '../rule.ts';
import {
  columnOf,
  type Feature,
  featuresOf,
  isReasoned,
  named,
  namedFirst,
  REASON_QUESTION,
} from './feature.ts';

/** `id`, `customer_id`, `customer-id`; and `customerId`, but not `paid`. */
const ID_WORD = /(^|[_\-. ])id$/i;
const ID_HUMP = /[a-z0-9](Id|ID)$/;
/** These words are never used for anything else. */
const UNIQUE_ID = /(^|[_\-. ])(uuid|guid)$|[a-z0-9](Uuid|UUID|Guid|GUID)$/;
/** Values of these types name nothing, whatever the column is called. */
const NO_NAMES: readonly string[] = ['categorical', 'boolean', 'datetime', 'embedding', 'image', 'list'];

export const idAsFeature: SpecRule = {
  code: 'features/id-as-feature',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'Identifier as a feature',
  reason: 'A model learns identifiers by heart: it does well on known ones and knows nothing about new ones.',
  bad: 'features:\n  - name: customer_id\n    type: identifier',
  good: 'features:\n  - name: shop_id\n    type: identifier\n    reason: Shops are few and stay; the model learns one offset a shop.',
  *check(spec) {
    const task = spec.get('task');
    const type = task.get('type').text;
    // A recommender learns about users and items by their identifiers: that is its purpose.
    if (type === 'recommendation') return;
    const first = trainingDatasets(spec)[0];
    const byName = new Map(datasetsOf(spec).map((dataset) => [dataset.get('name').shown, dataset]));
    for (const feature of featuresOf(spec)) {
      const reason = feature.get('reason');
      if (isReasoned(feature)) continue;
      const dataset = byName.get(feature.get('dataset').shown) ?? first;
      const why = whyIdentifier(feature, dataset, task);
      if (why === undefined) continue;
      yield {
        at: feature,
        message: `${namedFirst(feature)} ${why}: the model would learn single cases by heart. Remove it from the features, or say in \`reason\` why it helps.`,
        fix: () => [
          { title: `Remove ${named(feature)}`, edits: [remove(feature)], complete: false },
          ...(reason.blank
            ? [
                {
                  title: `Give a reason for ${named(feature)}`,
                  edits: [setField(feature, 'reason', REASON_QUESTION)],
                  complete: false,
                },
              ]
            : []),
        ],
      };
    }
  },
};

function whyIdentifier(
  feature: Feature,
  dataset: Dataset | undefined,
  task: Cursor<NonNullable<MlProject['task']>>,
): string | undefined {
  const type = feature.get('type').text;
  const column = columnOf(feature);
  if (column === undefined) return undefined;
  const isColumn = (value: Cursor<unknown> | undefined): boolean =>
    value?.shown === column || value?.shown === feature.get('name').shown;
  // The name of a series and the time are what a forecast is made from.
  const series = task.get('type').text === 'forecasting' && isColumn(task.get('entity'));
  const time = type === 'datetime' || isColumn(task.get('time')) || isColumn(dataset?.get('timestamp'));
  if (series || time || type === 'embedding') return undefined;
  if (type === 'identifier') return 'is an identifier';
  if (isColumn(task.get('entity'))) return 'names what a prediction is about (`task.entity`)';
  if (dataset) {
    // One column of a key of several need not name anything by itself.
    const keys = dataset.get('key').oneOrMore();
    if (keys.length === 1 && isColumn(keys[0])) return `is the key of ${namedDataset(dataset)}`;
    const split = dataset.get('split');
    if (split.get('strategy').text === 'group' && isColumn(split.get('by')))
      return `is the entity that keeps groups apart in the split of ${namedDataset(dataset)}`;
  }
  return looksLikeId(feature, column) ? 'looks like an identifier by its name' : undefined;
}

/** By name only where nothing speaks against it: listed categories, a unit, or a type that names nothing. */
function looksLikeId(feature: Feature, column: string): boolean {
  const names = [feature.get('name').shown ?? column, column];
  if (names.some((name) => UNIQUE_ID.test(name))) return true;
  if (NO_NAMES.includes(feature.get('type').text ?? '')) return false;
  if (feature.get('categories').present || feature.get('unit').present) return false;
  return names.some((name) => ID_WORD.test(name) || ID_HUMP.test(name));
}
