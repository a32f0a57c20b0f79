// training/field-without-effect
import { listed } from '../../base/listed.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { remove } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';
import { kindsReading, targetKinds } from './applies-to.ts';
import { targetsOf } from './target.ts';

export const fieldWithoutEffect: SpecRule = {
  code: 'training/field-without-effect',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'Field without effect',
  reason: 'A field that the launcher of this kind does not read looks like a setting and is none.',
  bad: 'training:\n  targets:\n    cloud: { kind: sagemaker, image: "registry.example/train:1.4.2", instance: ml.g5.2xlarge, maxHours: 6, gpus: 1 }',
  good: 'training:\n  targets:\n    cloud: { kind: sagemaker, image: "registry.example/train:1.4.2", instance: ml.g5.2xlarge, maxHours: 6 }',
  *check(spec) {
    for (const target of targetsOf(spec)) {
      const kind = target.get('kind').text;
      if (kind === undefined || !targetKinds.includes(kind)) continue;
      for (const field of target.entries() as readonly Cursor<unknown>[]) {
        const kinds = kindsReading(String(field.name));
        if (!kinds || kinds.includes(kind)) continue;
        yield {
          at: field,
          message: `\`${field.name}\` has no effect on a target of kind ${kind}; it is for ${listed(kinds)}. Remove it.`,
          unnecessary: true,
          // What a merge key brings in stands elsewhere and serves others.
          ...(isOwn(target, field) && {
            fix: () => ({ title: `Remove \`${field.name}\``, edits: [remove(field)] }),
          }),
        };
      }
    }
  },
};

function isOwn(target: Cursor<unknown>, field: Cursor<unknown>): boolean {
  const [own, place] = [target.valueSpan, field.keySpan];
  return own !== undefined && place !== undefined && own.start <= place.start && place.end <= own.end;
}
