// Colours for names that refer to something, so that a name that refers to nothing stands out.
import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensLegend } from 'vscode-languageserver';
import { type NameKind, namesOf } from '../../core/project/names.ts';
import type { Workspace } from '../workspace.ts';

export const legend: SemanticTokensLegend = {
  tokenTypes: ['class', 'property', 'function', 'type', 'interface', 'variable', 'method', 'namespace'],
  tokenModifiers: ['declaration'],
};

const TYPES: Readonly<Record<NameKind, number>> = {
  dataset: 0,
  feature: 1,
  target: 2,
  model: 3,
  source: 4,
  output: 5,
  step: 6,
  component: 7,
};

export async function semanticTokens(workspace: Workspace, uri: string): Promise<SemanticTokens> {
  const file = await workspace.file(uri);
  if (!file) return { data: [] };
  const places = (await workspace.projectsOf(uri)).flatMap((project) => namesOf(project));
  const defined = new Set(
    places.filter((place) => place.role === 'definition').map((place) => `${place.kind} ${place.name}`),
  );
  const here = new Map<number, (typeof places)[number]>();
  for (const place of places) {
    if (place.uri === uri && defined.has(`${place.kind} ${place.name}`) && !here.has(place.span.start))
      here.set(place.span.start, place);
  }
  const builder = new SemanticTokensBuilder();
  for (const [start, place] of [...here].sort(([a], [b]) => a - b)) {
    const at = file.lines.position(start);
    const end = file.lines.position(place.span.end);
    if (at.line === end.line)
      builder.push(
        at.line,
        at.character,
        end.character - at.character,
        TYPES[place.kind],
        place.role === 'definition' ? 1 : 0,
      );
  }
  return builder.build();
}
