// Completion over the part of a file that matters proposes what completion over the whole file does.
import { strict as assert } from 'node:assert';
import { largeSpec } from '../../bench/specs.ts';
import { excerptAt } from '../../core/spec/excerpt.ts';
import { readSpecFile } from '../../core/spec/spec-file.ts';
import { YamlService } from '../../language-server/yaml-service.ts';

describe('excerpts for completion', () => {
  const yaml = new YamlService({
    textDocument: { completion: { completionItem: { snippetSupport: true } } },
  });
  const lines = largeSpec(400).split('\n');

  const lineOf = (text: string, from: number): number => lines.indexOf(text, from);

  for (const [what, at, typed] of [
    ['a field at the root', 4, 'mon'],
    ['a field of a section', 14, '  st'],
    ['a value of a section', lineOf('  mode: on-demand', 0), '  mode: '],
    ['a field of a training target', 40, '      ma'],
    ['a value of a training target', lineOf('      kind: sagemaker', 36), '      kind: '],
    ['a field of a dataset', 70, '    ri'],
    ['a field of a feature in the middle', 200, '    mis'],
    ['a value of a feature in the middle', lineOf('    knownAt: prediction', 200), '    knownAt: '],
    ['a field of the last feature', lines.length - 1, '    enc'],
  ] as const) {
    it(`propose ${what}`, async () => {
      // A value is typed in the place of the one that is there; a second key of the same name would be another case.
      const changed = lines.toSpliced(at, typed.endsWith(' ') ? 1 : 0, typed).join('\n');
      const file = readSpecFile('mlproject', 'file:///a/mlproject.yaml', changed);
      const excerpt = excerptAt(file, at);
      assert.ok(excerpt && excerpt.text.length < changed.length, 'no excerpt was made');
      const whole = await yaml.completion.doComplete(yaml.document(file, at), {
        line: at,
        character: typed.length,
      });
      const part = await yaml.completion.doComplete(yaml.excerpt(file, excerpt.text), {
        line: at - excerpt.above,
        character: typed.length,
      });
      const shown = (list: typeof whole) =>
        list.items
          .filter((item) => !item.label.startsWith('- ('))
          .map((item) => `${item.label} ${item.insertText}`)
          .sort();
      assert.deepEqual(shown(part), shown(whole));
      assert.notEqual(part.items.length, 0);
    });
  }

  it('propose sections at the end of a long file', async () => {
    const changed = lines.toSpliced(lines.length - 1, 0, 'te').join('\n');
    const at = lines.length - 1;
    const file = readSpecFile('mlproject', 'file:///a/mlproject.yaml', changed);
    const excerpt = excerptAt(file, at)!;
    const list = await yaml.completion.doComplete(yaml.excerpt(file, excerpt.text), {
      line: at - excerpt.above,
      character: 2,
    });
    const labels = list.items.map((item) => item.label);
    assert.ok(
      labels.includes('team') && labels.includes('pipeline') && !labels.includes('encoding'),
      labels.join(),
    );
  });
});
