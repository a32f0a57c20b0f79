// A picture of the product for the docs: what to open and bring about before it is taken.
import type { Locator } from 'playwright-core';
import type { Workbench } from '../../scripts/vscode/workbench.ts';

export interface Scene {
  /** File name of the pictures, without the theme and `.png`. */
  readonly name: string;
  /** The alternative text under which the docs show the picture. */
  readonly description: string;
  /** Folder to open, from the repository's root; the default is the example project. */
  readonly workspace?: string;
  readonly trust?: 'granted' | 'restricted';
  readonly width?: number;
  readonly height?: number;
  /** Brings the workbench into the state to show. Returns the element to picture when it is not the whole window. */
  readonly show: (workbench: Workbench) => Promise<Locator | undefined>;
}
