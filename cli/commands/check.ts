// `modelyard check`: holds specs against their schema and the rules.

import { didYouMean } from '../../core/base/did-you-mean.ts';
import { visible } from '../../core/base/printable.ts';
import type { RuleSettings } from '../../core/rules/check.ts';
import { rules } from '../../core/rules/index.ts';
import type { Severity } from '../../core/spec/problem.ts';
import manifest from '../../package.json' with { type: 'json' };
import { nodeFiles } from '../../platform/node-files.ts';
import { checkPaths } from '../check-paths.ts';
import type { Command, Options } from '../command.ts';
import { failures } from '../failure.ts';
import { counts, fails, type Report } from '../report.ts';
import { reporters } from '../reporters/index.ts';
import { type ColorWish, usesColor } from '../terminal.ts';

const SEVERITIES: readonly (Severity | 'off')[] = ['error', 'warning', 'info', 'hint', 'off'];

/** Codes that are no rules of the list but have a severity too. */
const OTHER_AREAS = /^(yaml|schema|suppression|modelyard)\/./;

export const check: Command = {
  name: 'check',
  summary: 'Check ML Canvas and project spec files.',
  usage: '[paths...] [options]',
  about: `Paths are files or folders; without any, this folder. Folders are searched for mlcanvas.yaml, mlproject.yaml and files that
end so. Hidden folders and folders of installed packages are passed over.

Ends with 0 when nothing is wrong (infos and hints do not count), 1 when there are errors or more warnings than allowed,
and 2 when the check could not run.`,
  options: [
    {
      name: 'format',
      short: 'f',
      argument: 'FORMAT',
      help: `Output: ${Object.keys(reporters).join(', ')}. Default: text.`,
    },
    { name: 'max-warnings', argument: 'N', help: 'Accept up to N warnings. Default: 0.' },
    {
      name: 'rule',
      argument: 'CODE=SEVERITY',
      help: `Set the severity of a rule, or of an area as in "team/*": ${SEVERITIES.join(', ')}. May be repeated.`,
    },
    { name: 'quiet', short: 'q', help: 'Show only what fails the check; nothing when it passes.' },
    { name: 'color', help: 'Use colours even when the output is no terminal.' },
    { name: 'no-color', help: 'Use no colours. The variable NO_COLOR does the same.' },
  ],
  examples: [
    'modelyard check',
    'modelyard check projects/churn --max-warnings 3',
    'modelyard check --rule "team/*=off" --rule data/undocumented=warning',
    'modelyard check --format sarif > modelyard.sarif',
  ],
  async run(options, terminal) {
    const format = readFormat(options);
    const maxWarnings = readMaxWarnings(options);
    const settings = readRules(options);
    const paths = options.positionals.length > 0 ? options.positionals : ['.'];
    const result = await checkPaths({ paths, cwd: terminal.cwd, settings }, nodeFiles);
    const { version, homepage } = manifest as { version: string; homepage?: string };
    const report: Report = { version, homepage, maxWarnings, ...result };
    const color = usesColor(readColor(options), terminal);
    terminal.out(reporters[format](report, { color, quiet: options.flag('quiet') }));
    for (const path of report.unreadable) terminal.err(`modelyard: "${visible(path)}" could not be read.\n`);
    const crashed = report.checked.some(({ problems }) =>
      problems.some(({ code }) => code === 'modelyard/internal-error'),
    );
    if (crashed || report.unreadable.length > 0) return 2;
    return counts(report).error > 0 || fails(report, 'warning') ? 1 : 0;
  },
};

function readFormat(options: Options): keyof typeof reporters {
  const names = Object.keys(reporters) as (keyof typeof reporters)[];
  const format = options.value('format') ?? 'text';
  const known = names.find((name) => name === format);
  if (!known)
    throw failures.wrongValue(
      '--format',
      format,
      `one of ${names.join(', ')}`,
      didYouMean(format, names),
      'check',
    );
  return known;
}

function readMaxWarnings(options: Options): number {
  const given = options.value('max-warnings');
  if (given === undefined) return 0;
  if (!/^\d{1,9}$/.test(given))
    throw failures.wrongValue('--max-warnings', given, 'a whole number from 0', '', 'check');
  return Number(given);
}

function readRules(options: Options): RuleSettings {
  const codes = rules.map((rule) => rule.code as string);
  const areas = [...new Set(codes.map((code) => `${code.split('/')[0]}/*`))];
  const settings: Record<string, Severity | 'off'> = {};
  for (const given of options.values('rule')) {
    const equals = given.lastIndexOf('=');
    const code = given.slice(0, equals);
    const severity = SEVERITIES.find((name) => name === given.slice(equals + 1));
    if (equals <= 0 || !severity) {
      const example = `a rule, "=" and one of ${SEVERITIES.join(', ')}, such as training/no-seed=error`;
      const hint = equals > 0 ? didYouMean(given.slice(equals + 1), SEVERITIES) : '';
      throw failures.wrongValue('--rule', given, example, hint, 'check');
    }
    if (!codes.includes(code) && !areas.includes(code) && !OTHER_AREAS.test(code))
      throw failures.unknownRule(code, [...codes, ...areas], 'check');
    settings[code] = severity;
  }
  return settings;
}

function readColor(options: Options): ColorWish {
  return options.flag('no-color') ? 'never' : options.flag('color') ? 'always' : 'auto';
}
