// What the extension and the language server say to each other beyond the language server protocol. Both sides take the
// method names and the shapes from here.
import type { Position } from '../base/span.ts';
import type { Insertion } from '../project/insert-section.ts';
import type { ProjectOutline } from '../project/outline.ts';
import type { RuleSettings } from '../rules/check.ts';

/** Client → server: the lifecycle of all projects of the workspace. */
export const outlineRequest = 'modelyard/outline';
export type OutlineParams = Readonly<Record<string, never>>;
export interface OutlineResult {
  /** Sorted by address. */
  readonly projects: readonly ProjectOutline[];
}

/** Server → client, without parameters: an answer to the outline request would now differ. */
export const outlineChanged = 'modelyard/outlineChanged';

/** Client → server: where and how "Add to spec…" inserts a section; `insertSection` of core/project answers it. */
export const insertionRequest = 'modelyard/insertion';
export interface InsertionParams {
  readonly uri: string;
  /** Id of a section of core/project/sections. */
  readonly section: string;
}
export type InsertionResult = Insertion;

/** Client → server, with `SettingsParams`: a setting, an excluded glob or the trust of the workspace changed. */
export const settingsChanged = 'modelyard/settings';
export interface SettingsParams {
  readonly settings: ServerSettings;
  /** Globs of `files.exclude` and `search.exclude` that are on. */
  readonly exclude: readonly string[];
  /** False in Restricted Mode. */
  readonly trusted: boolean;
}

export interface InitializationOptions extends SettingsParams {
  /**
   * Address of a rule's page, with `{code}` where the rule's code goes (URI-encoded); the server puts it behind the code
   * of each problem. Without it codes are no links.
   */
  readonly rulePage?: string;
}

export const codeLensFamilies = ['completeness', 'references', 'problems'] as const;
export type CodeLensFamily = (typeof codeLensFamilies)[number];

export interface ServerSettings {
  readonly rules: RuleSettings;
  readonly enableDiagnostics: boolean;
  readonly codeLens: Readonly<Record<CodeLensFamily, boolean>>;
}

export const defaultSettings: ServerSettings = {
  rules: {},
  enableDiagnostics: true,
  codeLens: { completeness: true, references: true, problems: true },
};

/** A place as the protocol writes it. */
export interface ProtocolLocation {
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

/**
 * Commands that code lenses and other answers of the server may name; the client has them all, and checks the arguments
 * before it acts. `showReferences` peeks at the places from where the lens stands; `showProblems` goes to the first
 * problem of that range and opens the Problems view; `showStage` selects a stage of the project in the Project view
 * (project: the outline's id; stage: a `StageName`).
 */
export const clientCommands = {
  showReferences: 'modelyard.showReferences',
  showProblems: 'modelyard.showProblems',
  showStage: 'modelyard.showStage',
} as const;

export interface ClientCommandArguments {
  readonly 'modelyard.showReferences': readonly [
    uri: string,
    at: Position,
    places: readonly ProtocolLocation[],
  ];
  readonly 'modelyard.showProblems': readonly [place: ProtocolLocation];
  readonly 'modelyard.showStage': readonly [project: string, stage: string];
}

/**
 * Flags of the Node process that runs the server. A leak ends the server, not the machine; and a small young generation keeps
 * memory at half after hundreds of files were read, at the same speed.
 */
export const serverFlags = ['--max-old-space-size=1024', '--max-semi-space-size=4'] as const;
