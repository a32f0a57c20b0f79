// Where a rule is explained: the page generated from its metadata.

/** Path from the root of the product, with `/` between its parts. */
export function ruleDocPath(code: string): string {
  return `docs/rules/${code}.md`;
}
