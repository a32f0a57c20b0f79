// features/serving-skew
import { setField } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';
import { featuresOf, isReasoned, namedFirst } from './feature.ts';

export const servingSkew: SpecRule = {
  code: 'features/serving-skew',
  on: 'spec',
  severity: 'error',
  kind: 'S',
  title: 'Other code for serving than for training',
  reason:
    'Two implementations of one feature drift apart, and the model is then asked about values unlike those it learned from.',
  bad: 'features:\n  - name: tenure\n    code: { training: src/features.py, serving: service/features.py }',
  good: 'features:\n  - name: tenure\n    code: src/features.py',
  *check(spec) {
    const deployed = !spec.get('deployment').blank;
    for (const feature of featuresOf(spec)) {
      const code = feature.get('code');
      if (!code.isMap) continue;
      const training = code.get('training');
      const serving = code.get('serving');
      if (training.text !== undefined && serving.text !== undefined) {
        if (samePath(training.text, serving.text) || isReasoned(feature)) continue;
        yield {
          at: serving,
          message: `${namedFirst(feature)} is computed by "${training.text}" for training and by "${serving.text}" for serving. Let both use one piece of code, or say in \`reason\` why they may differ.`,
          related: [{ at: training, message: 'The code used for training.' }],
          fix: () => [
            {
              title: `Serve with "${training.text}" too`,
              edits: [setField(code, 'serving', training.text!)],
              complete: false,
            },
            {
              title: `Train with "${serving.text}" too`,
              edits: [setField(code, 'training', serving.text!)],
              complete: false,
            },
          ],
        };
      } else if (training.text !== undefined && deployed) {
        // Without a deployment the serving side may simply not be planned yet.
        yield {
          at: code,
          severity: 'warning',
          message: `${namedFirst(feature)} is computed by "${training.text}" for training, and nothing says what computes it for serving. Name that code in \`serving\`, best the same.`,
          fix: () => ({
            title: `Serve with "${training.text}" too`,
            edits: [setField(code, 'serving', training.text!)],
            complete: false,
          }),
        };
      }
    }
  },
};

/** True for two ways to write one path, such as `./src/a.py` and `src\a.py`. */
function samePath(a: string, b: string): boolean {
  return normalized(a) === normalized(b);
}

function normalized(path: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) return path;
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part);
  }
  return parts.join('/');
}
