// Plan: the blocks of the canvas, and the task and team of the spec.
import { counted, type Phrase, phrase } from '../../base/phrase.ts';
import type { MlCanvas } from '../../schema/generated/mlcanvas.ts';
import type { Cursor } from '../../spec/cursor.ts';
import type { OutlineItem } from '../outline.ts';
import type { Project } from '../project.ts';
import type { Field, StageContent, StageTools } from './tools.ts';
import { counts, words } from './words.ts';

export function plan(project: Project, tools: StageTools): StageContent {
  const { canvas, spec, link } = project;
  const blocks = canvas ? BLOCKS.map((block) => blockItem(canvas.root, block, tools)) : [];
  const missing = blocks.filter((block) => block.state === 'missing').length;
  const items: OutlineItem[] = [...blocks];
  if (spec && !canvas) {
    const at = spec.root.get('canvas');
    const said = phrase(at.present ? words.canvasNotFound : words.missing);
    const item = tools.item({ id: 'plan/canvas', kind: 'block', label: phrase(words.canvas), at });
    items.push({ ...item, state: item.state === 'problem' ? 'problem' : 'missing', description: said });
  }
  if (spec) {
    const task = spec.root.get('task');
    const type = task.get('type').text;
    items.push(
      tools.item({
        id: 'plan/task',
        kind: 'section',
        label: phrase(words.task),
        at: task,
        description: type === undefined ? undefined : phrase(words.name, type),
        add: 'task',
      }),
    );
    const team = spec.root.get('team');
    items.push(
      tools.item({
        id: 'plan/team',
        kind: 'section',
        label: phrase(words.team),
        at: team,
        description: counted(counts.people, team.items().length),
        add: 'team-member',
      }),
    );
  }
  return { items, at: canvas?.root ?? spec?.root.get('canvas'), description: figure() };

  function figure(): Phrase {
    if (!canvas) return phrase(link.kind === 'none' ? words.noCanvas : words.canvasNotFound);
    if (missing > 0) return phrase(words.blocksMissing, missing, BLOCKS.length);
    return counted(counts.blocks, BLOCKS.length);
  }
}

interface Block {
  readonly key: keyof MlCanvas;
  readonly word: string;
  /** Section that adds it. */
  readonly section: string;
  /** The one figure. */
  readonly figure?: (block: Field) => Phrase | undefined;
}

const BLOCKS: readonly Block[] = [
  {
    key: 'valueProposition',
    word: words.valueProposition,
    section: 'value-proposition',
    figure: (block) => {
      // The seven parts of Moore's positioning; `summary` says them again in one sentence.
      const parts = ['customer', 'need', 'product', 'category', 'benefit', 'alternative', 'differentiation'];
      const written = parts.filter((part) => !text(block, part).blank).length;
      return phrase(words.partsOf, written, parts.length);
    },
  },
  {
    key: 'successCriterion',
    word: words.successCriterion,
    section: 'success-criterion',
    figure: said('metric'),
  },
  {
    key: 'currentSolution',
    word: words.currentSolution,
    section: 'current-solution',
    figure: said('performance'),
  },
  {
    key: 'dataSources',
    word: words.dataSources,
    section: 'data-source',
    figure: (block) => counted(counts.sources, block.items().length),
  },
  { key: 'predictionTask', word: words.predictionTask, section: 'prediction-task', figure: said('type') },
  {
    key: 'decisions',
    word: words.decisions,
    section: 'decision',
    figure: (block) => counted(counts.decisions, block.items().length),
  },
  {
    key: 'makingPredictions',
    word: words.makingPredictions,
    section: 'making-predictions',
    figure: said('mode'),
  },
  {
    key: 'features',
    word: words.canvasFeatures,
    section: 'feature',
    figure: (block) => counted(counts.features, block.items().length),
  },
  {
    key: 'collectingData',
    word: words.collectingData,
    section: 'collecting-data',
    figure: said('frequency'),
  },
  {
    key: 'buildingModels',
    word: words.buildingModels,
    section: 'building-models',
    figure: said('frequency'),
  },
  { key: 'offlineEvaluation', word: words.offlineEvaluation, section: 'offline-evaluation', figure: metrics },
  { key: 'liveEvaluation', word: words.liveEvaluation, section: 'live-evaluation', figure: metrics },
  { key: 'mlOrNot', word: words.mlOrNot, section: 'ml-or-not', figure: said('decision') },
  {
    key: 'value',
    word: words.value,
    section: 'value',
    figure: (block) => {
      const amount = text(text(block, 'benefit'), 'amount').shown;
      return amount === undefined ? undefined : phrase(words.name, amount);
    },
  },
];

function blockItem(canvas: Cursor<MlCanvas>, block: Block, tools: StageTools): OutlineItem {
  const at = canvas.get(block.key) as Field;
  return tools.item({
    id: `plan/${block.key}`,
    kind: 'block',
    label: phrase(block.word),
    at,
    description: block.figure?.(at),
    add: block.section,
  });
}

function metrics(block: Field): Phrase {
  return counted(counts.metrics, text(block, 'metrics').items().length);
}

function said(key: string): (block: Field) => Phrase | undefined {
  return (block) => {
    const value = text(block, key).shown;
    return value === undefined ? undefined : phrase(words.name, value);
  };
}

function text(block: Field, key: string): Field {
  return (block as Cursor<Record<string, unknown>>).field(key) as Field;
}
