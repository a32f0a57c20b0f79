// Reads the settings of the person and says when they change.
import { type ConfigurationChangeEvent, workspace } from 'vscode';
import type { ServerSettings, SettingsParams } from '../core/protocol/server.ts';
import { defaultSettings } from '../core/protocol/server.ts';
import type { RuleSettings } from '../core/rules/check.ts';
import { settingKeys } from './contract.ts';

export type TraceLevel = 'off' | 'messages' | 'verbose';

export function serverSettings(): ServerSettings {
  const { codeLens, enableDiagnostics } = defaultSettings;
  return {
    rules: ruleSettings(read<unknown>(settingKeys.rules, {})),
    enableDiagnostics: read(settingKeys.enableDiagnostics, enableDiagnostics) === true,
    codeLens: {
      completeness: read(settingKeys.completenessLens, codeLens.completeness) === true,
      references: read(settingKeys.referencesLens, codeLens.references) === true,
      problems: read(settingKeys.problemsLens, codeLens.problems) === true,
    },
  };
}

export function settingsParams(): SettingsParams {
  return { settings: serverSettings(), exclude: excludedGlobs(), trusted: workspace.isTrusted };
}

export function traceLevel(): TraceLevel {
  const level = read<string>(settingKeys.traceServer, 'off');
  return level === 'messages' || level === 'verbose' ? level : 'off';
}

/** True when the change may alter what `settingsParams` says. */
export function touchesServer(change: ConfigurationChangeEvent): boolean {
  return ['modelyard', 'files.exclude', 'search.exclude'].some((section) =>
    change.affectsConfiguration(section),
  );
}

/** Globs that the person hides from Explorer or search. Those with a condition hang on a sibling file and are left out. */
export function excludedGlobs(): readonly string[] {
  const globs = ['files.exclude', 'search.exclude'].flatMap((section) =>
    Object.entries(workspace.getConfiguration().get<Record<string, unknown>>(section) ?? {}),
  );
  return [...new Set(globs.filter(([, on]) => on === true).map(([glob]) => glob))];
}

function read<T>(key: string, fallback: T): T {
  return workspace.getConfiguration('modelyard').get<T>(key) ?? fallback;
}

const SEVERITIES: readonly unknown[] = ['error', 'warning', 'info', 'hint', 'off'];

/** What a person typed into the settings file may be anything. */
function ruleSettings(value: unknown): RuleSettings {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(([, severity]) => SEVERITIES.includes(severity)),
  ) as RuleSettings;
}
