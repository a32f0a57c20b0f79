// After one edit: all our diagnostics (syntax, schema, every rule) against the peer's schema validation alone. Parse and
// all included; both sides start from the new text.
import { TextDocument } from 'vscode-languageserver-textdocument';
import { defaultSettings } from '../core/protocol/server.ts';
import { Diagnostics } from '../language-server/features/diagnostics.ts';
import type { OpenDocuments } from '../language-server/spec-store.ts';
import { Workspace } from '../language-server/workspace.ts';
import { nodeFiles } from '../platform/node-files.ts';
import { alternate, type Bench, row } from './bench.ts';
import { PEER, peerService } from './peer.ts';
import { edited, largeSpec } from './specs.ts';

export const edit: Bench = {
  name: 'edit',
  about: 'milliseconds from an edit to all diagnostics',
  async run() {
    const rows = [];
    for (const [lines, goal] of [
      [200, 1.3],
      [2000, 1.3],
      [10_000, 1.3],
    ] as const) {
      const spec = largeSpec(lines);
      const peer = peerService();
      const open = openDocument();
      const diagnostics = new Diagnostics(open.workspace, undefined);
      const times = await alternate(
        (round) => {
          open.set(edited(spec, round));
          return diagnostics.document(open.uri, undefined);
        },
        (round) =>
          peer.doValidation(
            TextDocument.create('file:///peer/mlproject.yaml', 'yaml', round, edited(spec, round)),
            false,
          ),
      );
      rows.push(
        row({
          bench: 'edit',
          case: `${lines} lines, all rules / schema alone`,
          ...times,
          peerName: PEER,
          unit: 'ms',
          goal,
        }),
      );
    }
    return rows;
  },
};

/** A workspace with one open document, as the server has it. */
export function openDocument(): {
  workspace: Workspace;
  uri: string;
  set(text: string): void;
  document(): TextDocument;
} {
  const uri = 'file:///bench/mlproject.yaml';
  let document = TextDocument.create(uri, 'mlproject', 0, '');
  const documents: OpenDocuments = {
    get: (wanted) => (wanted === uri ? document : undefined),
    all: () => [document],
  };
  const workspace = new Workspace(nodeFiles, documents, {
    settings: defaultSettings,
    exclude: [],
    trusted: true,
  });
  return {
    workspace,
    uri,
    set(text) {
      document = TextDocument.create(uri, 'mlproject', document.version + 1, text);
    },
    document: () => document,
  };
}
