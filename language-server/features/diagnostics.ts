// Problems of one document, and of every spec file of the workspace. A file for which nothing changed
// is answered with "unchanged", without being read.
import {
  type CancellationToken,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnosticOf } from '../convert.ts';
import type { Workspace } from '../workspace.ts';

export class Diagnostics {
  readonly #workspace: Workspace;
  readonly #rulePage: string | undefined;
  readonly #last = new Map<string, { readonly from: string; readonly id: string }>();
  #count = 0;

  constructor(workspace: Workspace, rulePage: string | undefined) {
    this.#workspace = workspace;
    this.#rulePage = rulePage;
  }

  async document(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const from = await this.#workspace.fingerprint(uri);
    const last = this.#last.get(uri);
    if (last?.from === from && last.id === previous) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: last.id };
    }
    const found = await this.#workspace.problems(uri);
    if (!found) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const id = last?.from === from ? last.id : String(++this.#count);
    this.#last.set(uri, { from, id });
    const linesOf = await this.#workspace.linesOf([
      uri,
      ...found.problems.flatMap((problem) => (problem.related ?? []).map((place) => place.uri)),
    ]);
    return {
      kind: DocumentDiagnosticReportKind.Full,
      resultId: id,
      items: found.problems.map((problem) => diagnosticOf(problem, linesOf, this.#rulePage)),
    };
  }

  /** Between two files the connection is served. Reports go out as they are made where the client takes parts. */
  async workspace(
    previous: ReadonlyMap<string, string>,
    token: CancellationToken,
    report: ((part: WorkspaceDiagnosticReport) => void) | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const all: WorkspaceDocumentDiagnosticReport[] = [];
    const say = (one: WorkspaceDocumentDiagnosticReport) => {
      if (report) report({ items: [one] });
      else all.push(one);
    };
    const specs = await this.#workspace.specs();
    const known = new Set(specs);
    for (const uri of specs) {
      if (token.isCancellationRequested) break;
      const made = await this.document(uri, previous.get(uri));
      const version = this.#workspace.document(uri)?.version ?? null;
      say({ ...made, uri, version } as WorkspaceDocumentDiagnosticReport);
      await new Promise((resume) => setImmediate(resume));
    }
    // A file that is gone has no problems any more.
    for (const uri of previous.keys()) {
      if (!known.has(uri)) say({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    }
    return { items: all };
  }
}
