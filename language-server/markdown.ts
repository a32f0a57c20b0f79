// Text from files inside Markdown: it must never become a link, an image or markup.

import { sayable } from '../core/base/printable.ts';

/** Longest text of a file's that a hover shows, in characters. */
const LONGEST = 300;

/** As code: nothing inside is interpreted. */
export function code(text: string): string {
  const line = oneLine(text);
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  // A bar would end a table's cell.
  return `${fence}${pad}${line.replaceAll('|', '\\|')}${pad}${fence}`;
}

/** As plain words; addresses are not made links of. */
export function plain(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]()#+!|~&-]/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;')
    .replaceAll('://', '&#58;//')
    .replace(/www\./gi, (start) => `${start.slice(0, 3)}&#46;`);
}

function oneLine(text: string): string {
  return sayable(text.replace(/\s+/g, ' ').trim(), LONGEST);
}
