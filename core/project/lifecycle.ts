// The lifecycle of a project: how far plan, data, features, training, evaluation, deployment and monitoring are, each
// with its parts and their places in the files.
import { phrase } from '../base/phrase.ts';
import { sayable } from '../base/printable.ts';
import type { Problem } from '../spec/problem.ts';
import type { SpecFile } from '../spec/spec-file.ts';
import { nameOf } from './load.ts';
import type { OutlineItem, OutlineStage, OutlineState, ProjectOutline, StageName } from './outline.ts';
import type { Project } from './project.ts';
import { data, features } from './stages/data.ts';
import { plan } from './stages/plan.ts';
import { deployment, evaluation, monitoring } from './stages/serving.ts';
import { countProblems, extentOf, type Field, type StageContent, StageTools } from './stages/tools.ts';
import { training } from './stages/training.ts';
import { words } from './stages/words.ts';

/** Characters of a project's name in views. */
const LONGEST_NAME = 100;

export const stageNames: readonly StageName[] = [
  'plan',
  'data',
  'features',
  'training',
  'evaluation',
  'deployment',
  'monitoring',
];

/** `problems` are those that people see, of both files; others are passed over. */
export function lifecycle(project: Project, problems: readonly Problem[]): ProjectOutline {
  const { spec, canvas } = project;
  const files: readonly SpecFile[] = [spec, canvas].filter((file) => file !== undefined);
  const own = problems.filter((problem) => files.some((file) => file.uri === problem.uri));
  const tools = new StageTools(files, own);
  const perStage = new Map<StageName, Problem[]>(stageNames.map((stage) => [stage, []]));
  for (const problem of own) perStage.get(stageOf(problem, files))!.push(problem);

  const stages = stageNames.map((stage): OutlineStage => {
    const content = contentOf(stage, project, tools);
    const counts = countProblems(perStage.get(stage)!);
    const written =
      content !== undefined &&
      (content.items.some((item) => item.state !== 'missing') || isWritten(content.at));
    const state = stateOfStage(written, content, counts.errors, counts.warnings);
    return {
      stage,
      description: written || stage === 'plan' ? content?.description : phrase(words.missing),
      state,
      place: content?.at ? tools.place(content.at) : undefined,
      problems: counts,
      items: written || stage === 'plan' ? withOwnIds(content?.items ?? []) : [],
      add: !written && content?.add ? tools.addition(content.add.file, content.add.section) : undefined,
    };
  });
  const first = spec ?? canvas;
  return {
    id: first?.uri ?? '',
    name: sayable(
      spec?.root.get('name').shown || canvas?.root.get('name').shown || (first ? nameOf(first.uri) : ''),
      LONGEST_NAME,
    ),
    spec: spec?.uri,
    canvas: canvas?.uri,
    problems: countProblems(own),
    stages,
  };
}

function contentOf(stage: StageName, project: Project, tools: StageTools): StageContent | undefined {
  if (stage === 'plan') return plan(project, tools);
  const { spec } = project;
  if (!spec) return undefined;
  switch (stage) {
    case 'data':
      return data(spec, tools);
    case 'features':
      return features(spec, tools);
    case 'training':
      return training(spec, tools);
    case 'evaluation':
      return evaluation(spec, tools);
    case 'deployment':
      return deployment(project, spec, tools);
    case 'monitoring':
      return monitoring(spec, tools);
  }
}

function isWritten(at: Field | undefined): boolean {
  return at !== undefined && !at.blank && at.parent !== undefined;
}

/** Two things may have one name; views refuse two rows with one id. */
function withOwnIds(items: readonly OutlineItem[]): readonly OutlineItem[] {
  const used = new Set<string>();
  return items.map((item) => {
    let id = item.id;
    for (let count = 2; used.has(id); count++) id = `${item.id} (${count})`;
    used.add(id);
    return id === item.id ? item : { ...item, id };
  });
}

function stateOfStage(
  written: boolean,
  content: StageContent | undefined,
  errors: number,
  warnings: number,
): OutlineState {
  if (errors > 0) return 'problem';
  if (!written) return 'missing';
  const items = content?.items ?? [];
  const open =
    items.length === 0 || items.some((item) => item.state === 'missing' || item.state === 'partial');
  return warnings > 0 || open ? 'partial' : 'done';
}

/** A problem belongs to the stage of the section that it stands in; where it stands at the whole file, to its area's. */
function stageOf(problem: Problem, files: readonly SpecFile[]): StageName {
  const file = files.find((candidate) => candidate.uri === problem.uri);
  if (file?.kind === 'mlproject') {
    for (const section of (file.root as Field).entries() as readonly Field[]) {
      const stage = STAGE_OF_SECTION.get(String(section.name));
      const extent = stage && extentOf(section);
      if (extent && extent.start <= problem.span.start && problem.span.start <= extent.end) return stage;
    }
    const area = problem.code.split('/')[0] ?? '';
    if (area === 'registry') return 'deployment';
    return stageNames.find((stage) => stage === area) ?? 'plan';
  }
  return 'plan';
}

// A map, because a file may have keys such as `__proto__`.
const STAGE_OF_SECTION: ReadonlyMap<string, StageName> = new Map(
  Object.entries({
    task: 'plan',
    team: 'plan',
    metric: 'training',
    metrics: 'training',
    expected: 'training',
    baselines: 'training',
    datasets: 'data',
    features: 'features',
    training: 'training',
    tracking: 'training',
    evaluation: 'evaluation',
    model: 'deployment',
    deployment: 'deployment',
    pipeline: 'deployment',
    architecture: 'deployment',
    monitoring: 'monitoring',
  } as const),
);
