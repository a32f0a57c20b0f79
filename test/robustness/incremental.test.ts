// What the server keeps in memory never shows: after any edits, openings, closings and changes on disk it says the same as
// one that begins afresh.
import { strict as assert } from 'node:assert';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { defaultSettings, type SettingsParams } from '../../core/protocol/server.ts';
import { Diagnostics } from '../../language-server/features/diagnostics.ts';
import type { OpenDocuments } from '../../language-server/spec-store.ts';
import { Workspace } from '../../language-server/workspace.ts';
import { corpus } from './corpus.ts';
import { Draw } from './draw.ts';
import { textOf } from './fuzz-cases.ts';
import { MemoryFiles } from './memory-files.ts';
import { mutate } from './mutate.ts';
import { scaled, tell } from './scale.ts';

const EDITS = scaled(5000, 100_000);
/** Edits of one session; each begins with other files. */
const SESSION = 40;

const FOLDER = 'file:///w';
const NAMES = [
  'mlproject.yaml',
  'mlcanvas.yaml',
  'a/mlproject.yaml',
  'a/mlcanvas.yaml',
  'a/second.mlproject.yml',
  'plan.yaml',
  '.github/workflows/ml.yml',
];
const LINKS = [
  './mlcanvas.yaml',
  '../mlcanvas.yaml',
  'a/mlcanvas.yaml',
  '../plan.yaml',
  'plan.yaml',
  './mlproject.yaml',
  '',
];

describe('robustness: what is kept in memory', () => {
  it(`says after each of ${EDITS.toLocaleString('en')} edits what a fresh server says`, async function () {
    this.timeout(scaled(240_000, 6 * 3_600_000));
    let comparisons = 0;
    let problems = 0;
    for (let session = 0; session < EDITS / SESSION; session++) {
      const simulation = new Simulation(session);
      for (let edits = 0; edits < SESSION; ) {
        edits += Number(simulation.step());
        if (simulation.draw.chance(0.25)) await simulation.useAtRandom();
        if (!simulation.draw.chance(0.3)) continue;
        const { seen, fresh } = await simulation.compare();
        comparisons++;
        problems += Object.values(fresh).reduce((sum, list) => sum + list.length, 0);
        assert.deepEqual(seen, fresh, `session ${session}: ${simulation.history.slice(-12).join('; ')}`);
      }
    }
    assert.ok(problems > comparisons, 'files without problems compare nothing');
    tell(
      `${EDITS} edits in ${Math.ceil(EDITS / SESSION)} sessions, ${comparisons} comparisons, ${problems} problems equal`,
    );
  });
});

/** An editor's documents, a disk, and one server over them. */
class Simulation {
  readonly draw: Draw;
  readonly history: string[] = [];
  readonly #disk = new MemoryFiles();
  readonly #open = new Map<string, TextDocument>();
  #settings: SettingsParams = { settings: defaultSettings, exclude: [], trusted: true };
  readonly #workspace: Workspace;
  readonly #diagnostics: Diagnostics;
  /** What an editor shows: the last full report, and its id. */
  readonly #shown = new Map<
    string,
    { readonly id: string | undefined; readonly items: readonly Diagnostic[] }
  >();

  constructor(seed: number) {
    this.draw = new Draw(seed);
    for (const name of NAMES)
      if (this.draw.chance(0.6)) this.#disk.texts.set(`${FOLDER}/${name}`, this.#text(name));
    this.#workspace = this.#server();
    this.#diagnostics = new Diagnostics(this.#workspace, undefined);
  }

  /** Something happens; true when it was an edit. */
  step(): boolean {
    const name = this.draw.item(NAMES);
    const uri = `${FOLDER}/${name}`;
    const document = this.#open.get(uri);
    const kind = this.draw.uniform();
    if (document && kind < 0.8) return this.#edit(name, document);
    if (document && kind < 0.9) {
      this.history.push(`close ${name}`);
      this.#open.delete(uri);
      this.#workspace.closed(uri);
    } else if (kind < 0.6 && !name.startsWith('.github')) {
      this.history.push(`open ${name}`);
      const saved = this.#disk.texts.get(uri);
      const text = saved !== undefined && this.draw.chance(0.7) ? saved : this.#text(name);
      // An editor sends the documents of our languages only; a canvas of another name is one when the user says so.
      const language = /mlproject/.test(name) ? 'mlproject' : 'mlcanvas';
      this.#open.set(uri, TextDocument.create(uri, language, 1, text));
      this.#workspace.opened(uri);
    } else if (kind < 0.85) {
      const was = this.#disk.texts.has(uri);
      this.history.push(`${was ? 'write' : 'create'} ${name}`);
      this.#disk.texts.set(uri, this.#text(name));
      this.#workspace.changedOnDisk([{ uri, kind: was ? 'changed' : 'created' }]);
    } else if (kind < 0.95) {
      if (!this.#disk.texts.delete(uri)) return false;
      this.history.push(`delete ${name}`);
      this.#workspace.changedOnDisk([{ uri, kind: 'deleted' }]);
    } else if (kind < 0.97) {
      this.history.push('delete a/');
      for (const known of [...this.#disk.texts.keys()])
        if (known.startsWith(`${FOLDER}/a/`)) this.#disk.texts.delete(known);
      this.#workspace.changedOnDisk([{ uri: `${FOLDER}/a`, kind: 'deleted' }]);
    } else {
      this.history.push('settings');
      const rules = this.draw.item([
        {},
        { 'training/*': 'error', 'names/*': 'off' },
        { 'schema/*': 'off' },
      ] as const);
      this.#settings = {
        ...this.#settings,
        exclude: this.draw.item([[], ['a'], ['**/second*']]),
        settings: { ...defaultSettings, rules },
      };
      this.#workspace.configure(this.#settings);
    }
    return false;
  }

  /** An editor asks for this and that between two edits, so that caches fill at odd times. */
  async useAtRandom(): Promise<void> {
    const uri = `${FOLDER}/${this.draw.item(NAMES)}`;
    const which = this.draw.below(4);
    if (which < 2) await this.#report(uri);
    else if (which === 2) await this.#workspace.projectsOf(uri);
    else await this.#workspace.file(uri);
  }

  /** Problems by file, as the editor shows them, and as a server that begins now tells them. */
  async compare(): Promise<{
    seen: Record<string, readonly Diagnostic[]>;
    fresh: Record<string, readonly Diagnostic[]>;
  }> {
    const seen: Record<string, readonly Diagnostic[]> = {};
    for (const uri of await this.#workspace.specs()) seen[uri] = await this.#report(uri);
    const workspace = this.#server();
    const diagnostics = new Diagnostics(workspace, undefined);
    const fresh: Record<string, readonly Diagnostic[]> = {};
    for (const uri of await workspace.specs()) {
      const report = await diagnostics.document(uri, undefined);
      fresh[uri] = report.kind === 'full' ? report.items : [];
    }
    return { seen, fresh };
  }

  async #report(uri: string): Promise<readonly Diagnostic[]> {
    const before = this.#shown.get(uri);
    const report: DocumentDiagnosticReport = await this.#diagnostics.document(uri, before?.id);
    if (report.kind === 'full') this.#shown.set(uri, { id: report.resultId, items: report.items });
    return this.#shown.get(uri)!.items;
  }

  #edit(name: string, document: TextDocument): true {
    const before = document.getText();
    const after =
      before.length > 20_000 || this.draw.chance(0.02)
        ? this.#text(name)
        : this.draw.chance(0.1) && /mlproject/.test(name)
          ? withLink(before, this.draw.item(LINKS))
          : mutate(before, this.draw, () => textOf(this.draw.item(corpus())));
    this.history.push(`edit ${name}`);
    TextDocument.update(document, [{ text: after }], document.version + 1);
    return true;
  }

  #text(name: string): string {
    if (name.startsWith('.github')) return 'jobs:\n  check:\n    steps:\n      - run: modelyard check\n';
    const kind = /mlproject/.test(name) ? 'mlproject' : 'mlcanvas';
    for (let tries = 0; tries < 50; tries++) {
      const text = this.draw.item(corpus())[kind];
      if (text !== undefined && text.length < 8000)
        return kind === 'mlproject' && this.draw.chance(0.4) ? withLink(text, this.draw.item(LINKS)) : text;
    }
    return 'name: x\n';
  }

  #server(): Workspace {
    const documents: OpenDocuments = {
      get: (uri) => this.#open.get(uri),
      all: () => [...this.#open.values()],
    };
    const workspace = new Workspace(this.#disk, documents, this.#settings);
    workspace.setFolders([FOLDER]);
    return workspace;
  }
}

function withLink(text: string, link: string): string {
  return text.replace(/^canvas:.*\n?/m, '').replace(/^(?!%|---)/, link === '' ? '' : `canvas: ${link}\n`);
}
