// Makes the two grammars: VS Code's YAML grammar, in which the sections of the file stand out like headings, and amounts of
// money, durations and sizes look like the numbers they are.
import { rootKeys } from '../../core/project/sections/index.ts';
import type { SpecKind } from '../../core/spec/spec-file.ts';

export function grammarFiles(): ReadonlyMap<string, string> {
  return new Map(
    (['mlcanvas', 'mlproject'] as const).map((kind) => [
      `grammars/${kind}.tmLanguage.json`,
      `${JSON.stringify(grammar(kind), undefined, 2)}\n`,
    ]),
  );
}

function grammar(kind: SpecKind): object {
  return {
    name: kind === 'mlcanvas' ? 'ML Canvas' : 'ML Project',
    scopeName: `source.yaml.${kind}`,
    patterns: [{ include: 'source.yaml' }],
    // Injected into scopes that the YAML grammar gives, because a pattern of our own would take the text from it.
    injections: {
      'L:entity.name.tag.yaml': {
        patterns: [
          { match: `^(?:${rootKeys[kind].join('|')})(?=\\s*:)`, name: `markup.heading.section.${kind}` },
        ],
      },
      'L:string.unquoted.plain.out.yaml': { patterns: quantities(kind, '(?=\\s*(?:#|$))') },
      'L:string.unquoted.plain.in.yaml': { patterns: quantities(kind, '(?=\\s*(?:[,}\\]#]|$))') },
    },
  };
}

function quantities(kind: SpecKind, end: string): object[] {
  // Only where the value begins: in `x 60 USD` nothing is an amount.
  const number = '(?<=: |- |, |\\[|\\[ )-?\\d+(?:\\.\\d+)?';
  return [
    { match: `${number} [A-Z]{3}${end}`, name: `constant.numeric.money.${kind}` },
    { match: `${number} ?(?:ms|s|min|h|d|w|mo|y)${end}`, name: `constant.numeric.duration.${kind}` },
    { match: `${number} ?(?:[KMGT]B|[KMGT]i?)${end}`, name: `constant.numeric.size.${kind}` },
  ];
}
