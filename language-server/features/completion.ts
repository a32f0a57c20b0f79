// Completion: fields and values from the schema, and names, paths and measures from the project.
import {
  type CancellationToken,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
} from 'vscode-languageserver';
import type { Span } from '../../core/base/span.ts';
import { findMetric } from '../../core/evaluation/metrics.ts';
import type { Files } from '../../core/host/files.ts';
import { type FieldMeaning, meaningOf } from '../../core/project/fields.ts';
import { fieldSchema } from '../../core/schema/describe.ts';
import { excerptAt } from '../../core/spec/excerpt.ts';
import { type Located, locate, patternOf } from '../../core/spec/locate.ts';
import type { SpecFile } from '../../core/spec/spec-file.ts';
import { scalarText } from '../../core/spec/yaml-text.ts';
import { rangeOf } from '../convert.ts';
import type { Workspace } from '../workspace.ts';
import type { YamlService } from '../yaml-service.ts';
import { pathProposals } from './completion-paths.ts';
import { type Proposal, proposals } from './completion-values.ts';

export async function completion(
  workspace: Workspace,
  yaml: YamlService,
  disk: Files,
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<CompletionList> {
  const file = await workspace.file(uri);
  const document = workspace.document(uri);
  if (!file?.parsed.document || !document) return { isIncomplete: false, items: [] };
  const offset = file.lines.offset(position);
  const at = locate(file, offset);
  const span = typedSpan(file, at, offset);
  const pattern = `${patternOf(at.chain)}${at.part === 'inside' ? '[]' : ''}`;
  const meaning = span && meaningOf(file.kind, pattern);
  if (span && meaning) {
    const [project] = await workspace.projectsOf(uri);
    if (!project || token.isCancellationRequested) return { isIncomplete: false, items: [] };
    const found =
      meaning.kind === 'path'
        ? await pathProposals(disk, uri, file.text.slice(span.start, offset), meaning.ends)
        : proposals(meaning, project, at);
    // What the schema would offer here are examples, which are names of nobody's.
    return {
      isIncomplete: meaning.kind === 'path',
      items: found.map((proposal, index) => itemOf(proposal, meaning, file, span, index)),
    };
  }
  // The library wants a place that exists.
  const place = file.lines.position(offset);
  const items = await schemaProposals(yaml, file, document.version, place);
  return { isIncomplete: false, items: [...keyProposals(file, at, offset), ...fitting(items, file, at)] };
}

/** What the schema allows at the place, computed over the part of the file that matters. */
async function schemaProposals(
  yaml: YamlService,
  file: SpecFile,
  version: number,
  position: Position,
): Promise<readonly CompletionItem[]> {
  const excerpt = excerptAt(file, position.line);
  if (!excerpt) return (await yaml.completion.doComplete(yaml.document(file, version), position)).items;
  const part = yaml.excerpt(file, excerpt.text);
  const list = await yaml.completion.doComplete(part, {
    line: position.line - excerpt.above,
    character: position.character,
  });
  return list.items.map((item) => movedDown(item, excerpt.above));
}

function movedDown(item: CompletionItem, by: number): CompletionItem {
  const { textEdit } = item;
  if (by === 0 || !textEdit || !('range' in textEdit)) return item;
  const move = ({ line, character }: Position): Position => ({ line: line + by, character });
  return {
    ...item,
    textEdit: { ...textEdit, range: { start: move(textEdit.range.start), end: move(textEdit.range.end) } },
  };
}

/** What is replaced: the scalar that is being typed, without its quotes; undefined where no scalar is. */
function typedSpan(file: SpecFile, at: Located, offset: number): Span | undefined {
  // Between the brackets of a list a new item begins.
  if (at.part === 'inside' && at.cursor.isList && /[[,]\s*$/.test(file.text.slice(0, offset).slice(-40)))
    return { start: offset, end: offset };
  if (at.part !== 'value') return undefined;
  const value = at.cursor.valueSpan;
  if (!value) {
    const key = at.cursor.keySpan;
    // Behind the colon, not on it: `dataset:|` still needs its space.
    return !key ||
      /:[ \t]+$/.test(file.text.slice(key.end, offset)) ||
      /[-[,]\s*$/.test(file.text.slice(0, offset).slice(-40))
      ? { start: offset, end: offset }
      : undefined;
  }
  if (offset > value.end) return undefined;
  const quoted = /["']/.test(file.text[value.start] ?? '');
  return quoted
    ? {
        start: value.start + 1,
        end: Math.max(
          value.start + 1,
          file.text[value.end - 1] === file.text[value.start] ? value.end - 1 : value.end,
        ),
      }
    : value;
}

function itemOf(
  proposal: Proposal,
  meaning: FieldMeaning,
  file: SpecFile,
  span: Span,
  index: number,
): CompletionItem {
  const quoted = /["']/.test(file.text[span.start - 1] ?? '');
  return {
    label: proposal.label,
    kind:
      meaning.kind === 'path'
        ? proposal.label.endsWith('/')
          ? CompletionItemKind.Folder
          : CompletionItemKind.File
        : CompletionItemKind.Reference,
    ...(proposal.detail !== undefined && { detail: proposal.detail }),
    ...(proposal.documentation !== undefined && {
      documentation: { kind: 'markdown', value: proposal.documentation },
    }),
    filterText: file.text.slice(span.start, span.start + 1) === '"' ? `"${proposal.label}` : proposal.label,
    sortText: String(index).padStart(5, '0'),
    textEdit: {
      range: rangeOf(file.lines, span),
      newText: quoted ? proposal.label : scalarText(proposal.label),
    },
    ...(proposal.label.endsWith('/') && { command: { title: '', command: 'editor.action.triggerSuggest' } }),
  };
}

/** Fields whose names are metrics: a baseline states its value under the metric's name. */
function keyProposals(file: SpecFile, at: Located, offset: number): CompletionItem[] {
  if (file.kind !== 'mlproject') return [];
  const baseline = at.chain.findIndex((cursor) => cursor.name === 'baselines');
  if (
    baseline < 0 ||
    at.chain.length < baseline + 2 ||
    (at.part === 'value' && at.chain.length > baseline + 2)
  )
    return [];
  const metric = file.root.get('metric').get('name').text;
  if (metric === undefined || (at.chain[baseline + 1] as Located['cursor'] | undefined)?.isMap !== true)
    return [];
  if (
    (at.chain[baseline + 1] as unknown as { field(key: string): { present: boolean } }).field(metric).present
  )
    return [];
  const word = /[\w-]*$/.exec(file.text.slice(Math.max(0, offset - 60), offset))![0];
  return [
    {
      label: metric,
      kind: CompletionItemKind.Property,
      detail: 'value of the deciding metric',
      documentation: findMetric(metric)?.meaning ?? '',
      sortText: '00000',
      textEdit: {
        range: rangeOf(file.lines, { start: offset - word.length, end: offset }),
        newText: `${metric}: `,
      },
    },
  ];
}

/** Fields of a training target that its kind does not use are not offered. */
function fitting(items: readonly CompletionItem[], file: SpecFile, at: Located): readonly CompletionItem[] {
  const target = at.chain[3];
  if (
    file.kind !== 'mlproject' ||
    at.chain[1]?.name !== 'training' ||
    at.chain[2]?.name !== 'targets' ||
    !target
  )
    return items;
  const kind = (target as unknown as { field(key: string): { text: string | undefined } }).field('kind').text;
  if (kind === undefined || at.chain.length > 5) return items;
  return items.filter((item) => {
    const applies = fieldSchema('mlproject', ['training', 'targets', 'x', item.label])?.appliesTo;
    return !applies || applies.includes(kind);
  });
}
