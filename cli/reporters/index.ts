// The list of all output formats. A new one is one file and one line here.
import type { Reporter } from '../report.ts';
import { json } from './json.ts';
import { text } from './text.ts';

export const reporters = { text, json } satisfies Readonly<Record<string, Reporter>>;
