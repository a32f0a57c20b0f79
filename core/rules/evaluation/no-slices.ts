// evaluation/no-slices
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { setField } from '../../spec/edit.ts';
import { columnOf, featuresOf } from '../features/feature.ts';
import type { SpecRule } from '../rule.ts';

/** Slices that a repair proposes at most: each is read by a person. */
const PROPOSED = 3;
const IN_PARTS: readonly string[] = ['categorical', 'boolean'];

export const noSlices: SpecRule = {
  code: 'evaluation/no-slices',
  on: 'spec',
  severity: 'info',
  kind: 'S',
  title: 'No slices',
  reason:
    'A good overall figure can hide a part of the cases, such as a region or an age, where the model fails.',
  bad: 'evaluation:\n  label: churned\n  score: p_churn',
  good: 'evaluation:\n  label: churned\n  score: p_churn\n  slices: [region]',
  *check(spec) {
    const evaluation = spec.get('evaluation');
    const slices = evaluation.get('slices');
    if (!evaluation.isMap || evaluation.blank || !slices.blank) return;
    const columns = sliceable(spec);
    const example = columns.length > 0 ? `, such as ${columns[0]}` : '';
    yield {
      at: slices,
      message: `The model is judged on all rows together only. List in \`slices\` the columns whose parts must do well each${example}.`,
      ...(columns.length > 0 && {
        fix: () => ({
          title: `Judge by ${columns.join(', ')}`,
          edits: [setField(evaluation, 'slices', columns)],
          complete: false,
        }),
      }),
    };
  },
};

/** Columns with few values, protected properties first. */
function sliceable(spec: Cursor<MlProject>): readonly string[] {
  const features = featuresOf(spec).filter((feature) => IN_PARTS.includes(feature.get('type').text ?? ''));
  const sensitive = features.filter((feature) => feature.get('sensitive').boolean === true);
  const columns = [...sensitive, ...features].map(columnOf).filter((column) => column !== undefined);
  return [...new Set(columns)].slice(0, PROPOSED);
}
