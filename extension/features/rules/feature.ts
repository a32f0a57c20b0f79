// The page of a rule, opened from a problem's code or by name. The pages are documents of a scheme of their own: a link to
// one works wherever the editor shows a problem's code, where links to commands do not.
import { commands, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { ruleDocPath } from '../../../core/rules/docs.ts';
import { commands as ids, rulePages } from '../../contract.ts';
import type { Feature } from '../feature.ts';

export const rules: Feature = {
  name: 'Rules',
  activate({ context, owned }) {
    const root = context.extensionUri;
    owned.add(
      workspace.registerTextDocumentContentProvider(rulePages.scheme, {
        provideTextDocumentContent: (uri) => read(root, uri.path),
      }),
    );
    owned.add(commands.registerCommand(ids.openRule, (code: unknown) => openRule(root, code)));
  },
};

async function openRule(root: Uri, code: unknown): Promise<void> {
  const chosen = typeof code === 'string' ? code : await chooseRule(root);
  if (chosen === undefined) return;
  if (!CODE.test(chosen) || !(await isThere(page(root, `/${chosen}.md`)))) {
    void window.showErrorMessage(l10n.t('There is no rule "{0}".', chosen));
    return;
  }
  const uri = Uri.from({ scheme: rulePages.scheme, path: `/${chosen}.md` });
  await commands.executeCommand('vscode.openWith', uri, rulePages.editor);
}

/** `area/name`: what comes from outside must not lead to another file. */
const CODE = /^[a-z]+\/[a-z0-9-]+$/;

async function read(root: Uri, path: string): Promise<string> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(page(root, path)));
  } catch {
    return `# ${l10n.t('There is no rule "{0}".', path.slice(1).replace(/\.md$/, ''))}\n`;
  }
}

/** `/training/no-seed.md` is the page of that rule; pages without an area lie beside the areas. */
function page(root: Uri, path: string): Uri {
  const code = path.replace(/^\//, '').replace(/\.md$/, '');
  const file = CODE.test(code) ? ruleDocPath(code) : `docs/rules/${code.replace(/[^\w-]/g, '')}.md`;
  return Uri.joinPath(root, ...file.split('/'));
}

/** The pages that are there are the rules that there are. */
async function chooseRule(root: Uri): Promise<string | undefined> {
  const folder = Uri.joinPath(root, 'docs', 'rules');
  const items: QuickPickItem[] = [];
  for (const area of await entries(folder, IS_FOLDER)) {
    for (const file of await entries(Uri.joinPath(folder, area), IS_FILE))
      if (file.endsWith('.md')) items.push({ label: `${area}/${file.slice(0, -3)}` });
  }
  const picked = await window.showQuickPick(
    items.sort((a, b) => (a.label < b.label ? -1 : 1)),
    { title: l10n.t('Open rule documentation'), placeHolder: l10n.t('Which rule?') },
  );
  return picked?.label;
}

/** Bits of the editor's file types. */
const IS_FILE = 1;
const IS_FOLDER = 2;

async function entries(folder: Uri, kind: number): Promise<readonly string[]> {
  const found = await workspace.fs.readDirectory(folder);
  return found.filter(([, type]) => (type & kind) !== 0).map(([name]) => name);
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
