// The list of all sections, and the usual order of a file's top keys (the schemas').
import type { SpecKind } from '../../spec/spec-file.ts';
import type { Section } from '../section.ts';
import { canvasSections } from './mlcanvas.ts';
import { projectSections } from './mlproject.ts';

export const sections: Readonly<Record<SpecKind, readonly Section[]>> = {
  mlcanvas: canvasSections,
  mlproject: projectSections,
};

export const rootKeys: Readonly<Record<SpecKind, readonly string[]>> = {
  mlcanvas: [
    'schemaVersion',
    'name',
    'title',
    'owner',
    'updated',
    'valueProposition',
    'successCriterion',
    'currentSolution',
    'dataSources',
    'predictionTask',
    'decisions',
    'makingPredictions',
    'features',
    'collectingData',
    'buildingModels',
    'offlineEvaluation',
    'liveEvaluation',
    'mlOrNot',
    'value',
    'notes',
  ],
  mlproject: [
    'schemaVersion',
    'name',
    'description',
    'owner',
    'canvas',
    'task',
    'metric',
    'metrics',
    'expected',
    'baselines',
    'datasets',
    'features',
    'training',
    'tracking',
    'evaluation',
    'model',
    'deployment',
    'monitoring',
    'pipeline',
    'team',
    'architecture',
    'thresholds',
    'notes',
  ],
};

export function findSection(file: SpecKind, id: string): Section | undefined {
  return sections[file].find((section) => section.id === id);
}
