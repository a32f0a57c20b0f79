// The manifest and the code name the same things: commands, settings, context keys, views, languages and texts.
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientCommands, codeLensFamilies, defaultSettings } from '../../core/protocol/server.ts';
import {
  commands,
  contextKeys,
  languages,
  restrictedSettings,
  rulePages,
  settingKeys,
  specFiles,
  views,
  walkthroughs,
} from '../../extension/contract.ts';

const root = join(import.meta.dirname, '../..');
const manifestText = readFileSync(join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(manifestText);
const { contributes } = manifest;
const texts: Record<string, string> = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));

interface CommandEntry {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
  readonly icon?: string;
}
interface MenuEntry {
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}
const entries: readonly CommandEntry[] = contributes.commands;
const menus: Readonly<Record<string, readonly MenuEntry[]>> = contributes.menus;

describe('commands', () => {
  it('are those of the code', () => {
    assert.deepEqual(entries.map((entry) => entry.command).sort(), Object.values(commands).sort());
  });

  it('have a title, and the product as category', () => {
    for (const entry of entries) {
      assert.ok(entry.title, entry.command);
      assert.equal(entry.category, 'Modelyard', entry.command);
    }
  });

  it('have an icon where a menu shows nothing else', () => {
    for (const [menu, items] of Object.entries(menus)) {
      for (const item of items) {
        const entry = entries.find((one) => one.command === item.command);
        assert.ok(entry, `${menu} names ${item.command}, which is no command`);
        const iconOnly = /^(editor|view)\/title$/.test(menu) && item.group?.startsWith('navigation');
        if (iconOnly || item.group?.startsWith('inline')) assert.ok(entry.icon, `${item.command} in ${menu}`);
      }
    }
  });

  it('of trees and lenses are not in the palette', () => {
    for (const command of [commands.addMissing, commands.openPlace, commands.showProblemsOf])
      assert.equal(menus.commandPalette?.find((entry) => entry.command === command)?.when, 'false', command);
    for (const command of Object.values(clientCommands))
      assert.ok(!entries.some((entry) => entry.command === command), command);
  });

  it('are registered by a feature each', () => {
    const source = sourceFiles(join(root, 'extension'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    for (const [name, id] of Object.entries({ ...commands, ...clientCommands })) {
      const registered = new RegExp(`registerCommand\\(\\s*(?:ids|clientCommands)\\.${name}\\b`);
      assert.match(source, registered, `nothing registers ${id}`);
    }
  });
});

describe('settings', () => {
  const properties: Record<string, { default: unknown }> = contributes.configuration.properties;

  it('are those of the code', () => {
    const known = Object.values(settingKeys).map((key) => `modelyard.${key}`);
    assert.deepEqual(Object.keys(properties).sort(), known.sort());
  });

  it('have the defaults that the server assumes', () => {
    assert.deepEqual(properties['modelyard.rules']?.default, defaultSettings.rules);
    assert.equal(properties['modelyard.enableDiagnostics']?.default, defaultSettings.enableDiagnostics);
    for (const family of codeLensFamilies)
      assert.equal(properties[`modelyard.codeLens.${family}`]?.default, defaultSettings.codeLens[family]);
  });

  it('that need trust are listed', () => {
    const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.equal(supported, 'limited');
    assert.deepEqual(restrictedConfigurations, restrictedSettings);
    // A setting that names a program, a path or an address could make us run or reach something.
    const suspects = Object.keys(properties).filter((key) =>
      /path|command|uri|url|python|executable/i.test(key),
    );
    assert.deepEqual(
      suspects.filter((key) => !restrictedSettings.includes(key)),
      [],
    );
  });
});

describe('context keys, views and languages', () => {
  const conditions = [...manifestText.matchAll(/"(?:when|enablement)": "((?:[^"\\]|\\.)*)"/g)].map(
    (match) => match[1]!,
  );

  it('of conditions are set by the code', () => {
    const used = new Set(conditions.flatMap((condition) => condition.match(/\bmodelyard\.\w+/g) ?? []));
    for (const view of Object.values(views)) used.delete(view);
    assert.deepEqual([...used].sort(), Object.values(contextKeys).sort());
  });

  it('are those of the code', () => {
    const ids = Object.values(contributes.views as Record<string, { id: string }[]>).flat();
    assert.deepEqual(
      ids.map((view) => view.id),
      Object.values(views),
    );
    assert.deepEqual(
      contributes.languages.map((language: { id: string }) => language.id),
      Object.values(languages),
    );
    assert.deepEqual(
      contributes.walkthroughs.map((walkthrough: { id: string }) => walkthrough.id),
      Object.values(walkthroughs),
    );
  });

  it('an empty view says what would be there and offers an action', () => {
    for (const { view, contents } of contributes.viewsWelcome as { view: string; contents: string }[]) {
      assert.ok((Object.values(views) as string[]).includes(view));
      assert.match(texts[contents.slice(1, -1)]!, /\]\(command:/);
    }
  });

  it('activate for the file names of the languages', () => {
    const names = contributes.languages.flatMap(
      (language: { filenames: string[]; filenamePatterns: string[] }) => [
        ...language.filenames,
        ...language.filenamePatterns,
      ],
    );
    const activating = manifest.activationEvents.flatMap((event: string) =>
      ['yaml', 'yml'].map((ending) =>
        event.replace('workspaceContains:**/', '').replace('{yaml,yml}', ending),
      ),
    );
    assert.deepEqual(activating.sort(), names.sort());
    const watched = /\{(.*)\}\.\{(.*)\}/.exec(specFiles)!;
    const globbed = watched[1]!
      .split(',')
      .flatMap((name) => watched[2]!.split(',').map((ending) => `${name}.${ending}`));
    assert.deepEqual(globbed.sort(), names.sort());
  });
});

describe('pages of the rules', () => {
  it('open in the editor that shows Markdown', () => {
    const associations = contributes.configurationDefaults['workbench.editorAssociations'];
    assert.deepEqual(associations, { [`${rulePages.scheme}:/**`]: rulePages.editor });
  });
});

describe('texts of the manifest', () => {
  const used = new Set([...manifestText.matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]!));

  it('are all there and all used', () => {
    assert.deepEqual(Object.keys(texts).sort(), [...used].sort());
  });

  it('name only commands that there are', () => {
    const known = new Set([
      ...Object.values(commands),
      ...Object.values(views).map((view) => `${view}.focus`),
    ] as string[]);
    for (const [key, text] of Object.entries(texts))
      for (const match of text.matchAll(/\(command:([\w.]+)/g))
        assert.ok(known.has(match[1]!) || match[1]!.startsWith('workbench.'), `${key} names ${match[1]}`);
  });

  it('are translated whole', () => {
    for (const file of readdirSync(root).filter((name) => /^package\.nls\..+\.json$/.test(name))) {
      const translated: Record<string, string> = JSON.parse(readFileSync(join(root, file), 'utf8'));
      assert.deepEqual(Object.keys(translated), Object.keys(texts), file);
      for (const [key, text] of Object.entries(translated))
        assert.deepEqual(links(text), links(texts[key]!), `${file} ${key}`);
    }
  });

  it('lead to files that are there', () => {
    const paths = [...manifestText.matchAll(/"\.\/((?:grammars|resources|snippets|l10n)[^"]*)"/g)].map(
      (match) => match[1]!,
    );
    assert.ok(paths.length > 10);
    for (const path of [...paths, manifest.icon]) assert.ok(existsSync(join(root, path)), path);
  });
});

function links(text: string): readonly string[] {
  return [...text.matchAll(/\]\((command:[^)]*)\)/g)].map((match) => match[1]!);
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourceFiles(path) : path.endsWith('.ts') ? [path] : [];
  });
}
