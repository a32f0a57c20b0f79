// The list of all output formats. A new one is one file and one line here.
import type { Reporter } from '../report.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

export const reporters = { text, json, sarif, junit, github } satisfies Readonly<Record<string, Reporter>>;
