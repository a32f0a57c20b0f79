// A server's workspace over one sample, in memory.
import { TextDocument } from 'vscode-languageserver-textdocument';
import { defaultSettings } from '../../core/protocol/server.ts';
import { Workspace } from '../../language-server/workspace.ts';
import type { Texts } from './check-text.ts';
import { MemoryFiles } from './memory-files.ts';

export const URIS = { mlproject: 'file:///p/mlproject.yaml', mlcanvas: 'file:///p/mlcanvas.yaml' } as const;

export function workspaceOf(texts: Texts): Workspace {
  const documents = new Map<string, TextDocument>();
  for (const kind of ['mlproject', 'mlcanvas'] as const) {
    const text = texts[kind];
    if (text !== undefined) documents.set(URIS[kind], TextDocument.create(URIS[kind], kind, 1, text));
  }
  const open = { get: (uri: string) => documents.get(uri), all: () => [...documents.values()] };
  return new Workspace(new MemoryFiles(), open, { settings: defaultSettings, exclude: [], trusted: true });
}
