// Checks a webview or a part of the workbench with axe-core.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FrameLocator, Locator } from 'playwright-core';

export interface AccessibilityFault {
  /** The rule of axe-core that is broken, such as `color-contrast`. */
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  /** The elements at fault, as selectors. */
  readonly elements: readonly string[];
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact?: string | null;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[] }[];
  }[];
}

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe-core finds at fault inside the element, or inside the whole document of a webview. */
export async function accessibilityFaults(within: Locator | FrameLocator): Promise<AccessibilityFault[]> {
  const root = 'owner' in within ? within.locator('body') : within;
  // An expression of the inspector is exempt from the page's content security policy; a script element is not.
  await root.evaluate(`${await readFile(axeSource, 'utf8')}; undefined`);
  const results = await root.evaluate((element): Promise<AxeResults> => {
    const { axe } = globalThis as unknown as { axe: { run(root: unknown): Promise<AxeResults> } };
    return axe.run(element);
  });
  return results.violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: impact ?? 'unknown',
    help,
    elements: nodes.map((node) => node.target.join(' ')),
  }));
}
