// The page of a rule, opened from a problem's code or by name.
import { commands, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { ruleDocPath } from '../../../core/rules/docs.ts';
import { commands as ids } from '../../contract.ts';
import type { Feature, Host } from '../feature.ts';

export const rules: Feature = {
  name: 'Rules',
  activate(host) {
    host.owned.add(commands.registerCommand(ids.openRule, (code: unknown) => openRule(host, code)));
  },
};

async function openRule({ context }: Host, code: unknown): Promise<void> {
  const chosen = typeof code === 'string' && CODE.test(code) ? code : await chooseRule(context.extensionUri);
  if (chosen === undefined) return;
  const page = Uri.joinPath(context.extensionUri, ...ruleDocPath(chosen).split('/'));
  try {
    await workspace.fs.stat(page);
  } catch {
    void window.showErrorMessage(l10n.t('There is no rule "{0}".', chosen));
    return;
  }
  await commands.executeCommand('markdown.showPreview', page);
}

/** `area/name`: what comes from outside must not lead to another file. */
const CODE = /^[a-z]+\/[a-z0-9-]+$/;

/** The pages that are there are the rules that there are. */
async function chooseRule(root: Uri): Promise<string | undefined> {
  const folder = Uri.joinPath(root, 'docs', 'rules');
  const items: QuickPickItem[] = [];
  for (const [area, kind] of await entries(folder)) {
    if (kind !== 'folder') continue;
    for (const [file] of await entries(Uri.joinPath(folder, area)))
      if (file.endsWith('.md')) items.push({ label: `${area}/${file.slice(0, -3)}` });
  }
  const picked = await window.showQuickPick(
    items.sort((a, b) => (a.label < b.label ? -1 : 1)),
    { title: l10n.t('Open rule documentation'), placeHolder: l10n.t('Which rule?') },
  );
  return picked?.label;
}

async function entries(folder: Uri): Promise<readonly (readonly [name: string, kind: 'file' | 'folder'])[]> {
  const found = await workspace.fs.readDirectory(folder);
  // A file type is a set of bits; 2 says that it is a folder.
  return found.map(([name, type]) => [name, (type & 2) !== 0 ? 'folder' : 'file']);
}
