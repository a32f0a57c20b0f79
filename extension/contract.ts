// Every id that package.json and the code share. test/extension/contract.test.ts compares both, in both directions.

/** Commands that people find in the palette or a menu. */
export const commands = {
  newProject: 'modelyard.newProject',
  addToSpec: 'modelyard.addToSpec',
  checkProject: 'modelyard.checkProject',
  openCanvas: 'modelyard.openCanvas',
  openSpec: 'modelyard.openSpec',
  openRule: 'modelyard.openRule',
  openWalkthrough: 'modelyard.openWalkthrough',
  restartServer: 'modelyard.restartServer',
  showOutput: 'modelyard.showOutput',
  addMissing: 'modelyard.project.addMissing',
  openPlace: 'modelyard.project.openPlace',
  showProblemsOf: 'modelyard.project.showProblems',
} as const;

/** Context keys that `when` clauses read. */
export const contextKeys = {
  /** `unknown` until the workspace has been searched, then `none` or `some`. */
  projects: 'modelyard.projects',
  /** A `ServerState`. */
  server: 'modelyard.server',
} as const;

export const views = { project: 'modelyard.project' } as const;
export const viewContainers = { modelyard: 'modelyard' } as const;
export const walkthroughs = { start: 'start' } as const;

export const languages = { canvas: 'mlcanvas', spec: 'mlproject' } as const;

/** Pages of the rules, and the editor that package.json associates with them: the editor's own Markdown preview. */
export const rulePages = { scheme: 'modelyard-rule', editor: 'vscode.markdown.preview.editor' } as const;

/** Files that are a canvas or spec, as a glob. */
export const specFiles = '**/{mlcanvas,mlproject,*.mlcanvas,*.mlproject}.{yaml,yml}';

/** Settings, below `modelyard`. */
export const settingKeys = {
  rules: 'rules',
  enableDiagnostics: 'enableDiagnostics',
  completenessLens: 'codeLens.completeness',
  referencesLens: 'codeLens.references',
  problemsLens: 'codeLens.problems',
  traceServer: 'trace.server',
} as const;

/**
 * Settings that only count in a trusted workspace. None names a program or an address yet; one that does must be listed
 * here and in package.json.
 */
export const restrictedSettings: readonly string[] = [];
