// Where "Add to spec…" puts a section in an open file.

import { insertSection } from '../../core/project/insert-section.ts';
import { findSection } from '../../core/project/sections/index.ts';
import type { InsertionParams, InsertionResult } from '../../core/protocol/server.ts';
import type { Workspace } from '../workspace.ts';

export async function insertion(workspace: Workspace, params: InsertionParams): Promise<InsertionResult> {
  const file = await workspace.file(params.uri);
  const section = file && findSection(file.kind, params.section);
  if (!file || !section) {
    const start = { line: 0, character: 0 };
    return { kind: 'refused', reason: 'unreadable', range: { start, end: start } };
  }
  return insertSection(file, section);
}
