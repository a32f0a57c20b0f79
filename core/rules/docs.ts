// Where a problem's code is explained: the page generated from the rule's metadata, or the page of all other problems.
import type { Rule } from './rule.ts';

/** Path from the root of the product, with `/` between its parts. */
export function ruleDocPath(code: string): string {
  return OTHER.test(code) ? 'docs/rules/other-problems.md' : `docs/rules/${code}.md`;
}

/** Codes that no rule has: syntax, schema, comments that silence, and failures of our own. */
const OTHER = /^(yaml|schema|suppression|modelyard)\//;

/** What a rule reads, as the end of a sentence: `This rule …`. */
export function readsWhat({ kind, on }: Pick<Rule, 'kind' | 'on'>): string {
  if (kind === 'E') return 'needs evidence, such as a profile of the data or finished runs';
  if (on === 'both') return 'holds ML Canvas and project spec against each other';
  if (on === 'any')
    return kind === 'S'
      ? 'reads the ML Canvas and the project spec'
      : 'holds ML Canvas and project spec against what they name';
  const file = on === 'canvas' ? 'the ML Canvas' : 'the project spec';
  if (kind === 'S') return `reads ${file}`;
  return on === 'canvas'
    ? `holds parts of ${file} against each other`
    : `holds ${file} against what it names`;
}
