// Makes snippets/*.json from the sections that "Add to spec…" inserts, so that both always say the same.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of snippets look like that
import type { Section } from '../../core/project/section.ts';
import { blockLines } from '../../core/project/section-text.ts';
import { findSection, sections } from '../../core/project/sections/index.ts';
import type { SpecKind } from '../../core/spec/spec-file.ts';

export interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** Path → text of every snippet file. */
export function snippetFiles(): ReadonlyMap<string, string> {
  return new Map(
    (['mlcanvas', 'mlproject'] as const).map((kind) => [
      `snippets/${kind}.json`,
      `${JSON.stringify(snippets(kind), undefined, 2)}\n`,
    ]),
  );
}

/** By title. A list has two: the whole list, and one more item. */
export function snippets(kind: SpecKind): Readonly<Record<string, Snippet>> {
  const found: Record<string, Snippet> = { ...wholeFiles(kind) };
  for (const section of sections[kind]) {
    const key = section.path.at(-1)!;
    const about = `${section.title}: ${section.detail}`;
    if (section.shape !== 'entry' && !Object.values(found).some((other) => other.prefix === key)) {
      const title = section.shape === 'item' ? `${section.title} list` : section.title;
      found[title] = {
        prefix: key,
        description: about,
        body: blockLines(section, section.body, [key], 0, 2),
      };
    }
    if (section.shape !== 'map') {
      found[section.title] = {
        prefix: section.id,
        description: about,
        body: blockLines(section, section.body, [], 0, 2),
      };
    }
  }
  return found;
}

function wholeFiles(kind: SpecKind): Record<string, Snippet> {
  const { minimal, complete, head } = FILES[kind];
  return {
    'Minimal file': {
      prefix: kind,
      description: `The smallest useful ${kind}.yaml`,
      body: [...head, ...renumbered(groups(kind, minimal), 2)],
    },
    'Complete file': {
      prefix: `${kind}-complete`,
      description: `A ${kind}.yaml with every usual section`,
      body: [...head, ...renumbered(groups(kind, complete), 2)],
    },
  };
}

const FILES: Readonly<
  Record<
    SpecKind,
    {
      readonly head: readonly string[];
      readonly minimal: readonly string[];
      readonly complete: readonly string[];
    }
  >
> = {
  mlcanvas: {
    head: ['schemaVersion: 1', 'name: ${1:churn}'],
    minimal: ['value-proposition', 'prediction-task', 'decision'],
    complete: sections.mlcanvas.map((section) => section.id),
  },
  mlproject: {
    head: ['schemaVersion: 1', 'name: ${1:churn}'],
    minimal: ['task', 'metric', 'dataset'],
    complete: [
      ...['task', 'metric', 'guardrail', 'expected', 'baseline', 'dataset', 'feature', 'training', 'budget'],
      ...['target-local', 'tracking', 'evaluation', 'model', 'deployment', 'monitoring', 'team-member'],
    ],
  },
};

/** The sections one below the other, a blank line between top ones; those of the same top section under one key. */
function groups(kind: SpecKind, ids: readonly string[]): string[] {
  const lines: string[] = [];
  let open: readonly string[] = [];
  for (const id of ids) {
    const section = findSection(kind, id) as Section;
    const shared = section.path.findIndex((key, index) => open[index] !== key);
    const depth = shared < 0 ? section.path.length : shared;
    if (depth === 0) lines.push('');
    const rendered = blockLines(section, section.body, section.path.slice(depth), depth * 2, 2);
    lines.push(...rendered);
    open = section.path;
  }
  return lines;
}

/** Placeholders counted through from `first`, in the order in which they stand. */
function renumbered(lines: readonly string[], first: number): string[] {
  let next = first;
  return lines.map((line) => line.replace(/\$\{\d+([:|])/g, (_, kind) => `\${${next++}${kind}`));
}
