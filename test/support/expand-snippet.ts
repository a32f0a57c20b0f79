// A snippet with every placeholder at its default, as it stands when the person only presses Tab.

export function expandSnippet(body: string): string {
  return body
    .replace(/\$\{\d+\|([^}]*?)\|\}/g, (_, choices: string) => choices.split(',')[0]!)
    .replace(/\$\{\d+:([^}]*)\}/g, (_, text: string) => text)
    .replace(/\$(\d+|\{\d+\})/g, '')
    .replace(/\\([$}\\])/g, '$1');
}
