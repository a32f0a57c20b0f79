// Where a problem's code is explained: the page generated from the rule's metadata, or the page of all other problems.

/** Path from the root of the product, with `/` between its parts. */
export function ruleDocPath(code: string): string {
  return OTHER.test(code) ? 'docs/rules/other-problems.md' : `docs/rules/${code}.md`;
}

/** Codes that no rule has: syntax, schema, comments that silence, and failures of our own. */
const OTHER = /^(yaml|schema|suppression|modelyard)\//;
