// One ML project: a spec, the canvas it fulfils, and what else the rules may ask of its folder.
import type { CanvasFile, ProjectFile } from '../spec/spec-file.ts';

/** A CI/CD workflow file found in the project's folder or its repository. */
export interface Workflow {
  readonly uri: string;
  readonly text: string;
}

/**
 * What the spec's `canvas:` leads to. `none` means that no canvas is named and none lies beside the spec. `nearby` are files
 * that might be meant, as `canvas:` would write them.
 */
export type CanvasLink =
  | { readonly kind: 'linked'; readonly uri: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'missing'; readonly uri: string; readonly nearby: readonly string[] }
  | { readonly kind: 'not-a-canvas'; readonly uri: string; readonly nearby: readonly string[] };

export interface Project {
  readonly spec: ProjectFile | undefined;
  readonly canvas: CanvasFile | undefined;
  readonly link: CanvasLink;
  /** Workflows of GitHub, GitLab, Azure, Jenkins and the like. */
  readonly workflows: readonly Workflow[];
}
