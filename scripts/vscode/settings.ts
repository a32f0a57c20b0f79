// The user settings under which the editor is tested and photographed, and the colour themes it is shown in.

export type Settings = Readonly<Record<string, unknown>>;

/** The editor's own themes: the setting's value, the name in the theme picker, the class on the drawn workbench. */
export const themes = {
  light: theme('Light Modern', 'Light Modern', 'light_modern'),
  dark: theme('Dark Modern', 'Dark Modern', 'dark_modern'),
  'high-contrast': theme('Default High Contrast', 'Dark High Contrast', 'hc_black'),
  'high-contrast-light': theme('Default High Contrast Light', 'Light High Contrast', 'hc_light'),
} as const;

export type Theme = keyof typeof themes;

/** No network, no first-run pages, nothing that moves by itself. */
export const quietSettings: Settings = {
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // A browser's default is to save after a delay; the desktop's is not.
  'files.autoSave': 'off',
  'git.autofetch': false,
  'git.openRepositoryInParentFolders': 'never',
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'window.confirmBeforeClose': 'never',
  // Settings and the like open as tabs, where pictures and tests expect them.
  'workbench.editor.useModal': 'off',
  'workbench.enableExperiments': false,
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.experimentalOnboarding': false,
};

function theme(setting: string, label: string, file: string) {
  return { setting, label, className: `theme-defaults-themes-${file}-json` };
}
