// The list of all rules. A new rule is one file and one line here.
import type { Rule } from './rule.ts';
import { noSeed } from './training/no-seed.ts';

export const rules: readonly Rule[] = [noSeed];
