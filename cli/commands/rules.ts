// `modelyard rules`: lists the rules, or explains one.
import { formatNumber } from '../../core/base/quantities.ts';
import { readsWhat } from '../../core/rules/docs.ts';
import { rules as allRules } from '../../core/rules/index.ts';
import type { Rule } from '../../core/rules/rule.ts';
import type { Command } from '../command.ts';
import { failures } from '../failure.ts';
import { type Paint, paintWith, usesColor } from '../terminal.ts';

export const rules: Command = {
  name: 'rules',
  summary: 'List all rules, or explain one.',
  usage: '[code | area] [options]',
  about:
    'Names every rule with its default severity. With a code, says why the rule exists and shows a bad and a good case.',
  options: [{ name: 'no-color', help: 'Use no colours. The variable NO_COLOR does the same.' }],
  examples: ['modelyard rules', 'modelyard rules data', 'modelyard rules training/no-seed'],
  maxArguments: 1,
  async run(options, terminal) {
    const paint = paintWith(usesColor(options.flag('no-color') ? 'never' : 'auto', terminal));
    const wanted = options.positionals[0];
    const rule = allRules.find(({ code }) => code === wanted);
    if (rule) {
      terminal.out(explanation(rule, paint));
      return 0;
    }
    const areas = [...new Set(allRules.map(areaOf))];
    const area = wanted?.replace(/\/\*?$/, '');
    if (wanted !== undefined && !areas.includes(area!))
      throw failures.unknownRule(wanted, [...allRules.map(({ code }) => code), ...areas], 'rules');
    const shown = areas.filter((name) => area === undefined || name === area);
    terminal.out(shown.map((name) => listing(name, paint)).join('\n'));
    if (area === undefined)
      terminal.out(`\n${formatNumber(allRules.length)} rules. \`modelyard rules <code>\` explains one.\n`);
    return 0;
  },
};

function listing(area: string, paint: Paint): string {
  const width = Math.max(...allRules.map(({ code }) => code.length));
  const lines = allRules
    .filter((rule) => areaOf(rule) === area)
    .map((rule) => `  ${rule.code.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.title}`);
  return `${[paint('bold', area), ...lines].join('\n')}\n`;
}

function explanation(rule: Rule, paint: Paint): string {
  const indented = (text: string) => text.trimEnd().replace(/^(?=.)/gm, '    ');
  return `${[
    `${paint('bold', rule.code)}: ${rule.title}`,
    '',
    rule.reason,
    '',
    `Default severity: ${rule.severity}. This rule ${readsWhat(rule)}.`,
    '',
    'Bad:',
    indented(rule.bad),
    '',
    'Good:',
    indented(rule.good),
    '',
    'To silence it on one line, write above that line:',
    `    # modelyard-ignore ${rule.code}: the reason`,
    `To change its severity everywhere, use \`modelyard check --rule ${rule.code}=<severity>\`, or the setting`,
    '`modelyard.rules` in the editor.',
  ].join('\n')}\n`;
}

function areaOf(rule: Rule): string {
  return rule.code.split('/')[0]!;
}
