// Completion after one edit, at a field's name, at a value of the schema, and at a name of the project.

import { CancellationToken } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completion as complete } from '../language-server/features/completion.ts';
import { YamlService } from '../language-server/yaml-service.ts';
import { nodeFiles } from '../platform/node-files.ts';
import { alternate, type Bench, row } from './bench.ts';
import { openDocument } from './edit.ts';
import { PEER, peerService } from './peer.ts';
import { edited, largeSpec } from './specs.ts';

/** What is typed at the end of the last feature. */
const CASES = [
  ['field name', '    mis'],
  ['value of the schema', '    knownAt: '],
  ['name of the project', '    dataset: '],
] as const;

export const completion: Bench = {
  name: 'completion',
  about: 'milliseconds from an edit to the proposals, 2,000 lines',
  async run() {
    const rows = [];
    const spec = largeSpec(2000);
    for (const [name, typed] of CASES) {
      const open = openDocument();
      const yaml = new YamlService({
        textDocument: { completion: { completionItem: { snippetSupport: true } } },
      });
      const peer = peerService();
      const text = (round: number) => `${edited(spec, round)}  - name: last\n${typed}`;
      const position = { line: text(0).split('\n').length - 1, character: typed.length };
      const times = await alternate(
        (round) => {
          open.set(text(round));
          return complete(open.workspace, yaml, nodeFiles, open.uri, position, CancellationToken.None);
        },
        (round) =>
          peer.doComplete(
            TextDocument.create('file:///peer/mlproject.yaml', 'yaml', round, text(round)),
            position,
            false,
          ),
      );
      rows.push(row({ bench: 'completion', case: name, ...times, peerName: PEER, unit: 'ms', goal: 1 }));
    }
    return rows;
  },
};
