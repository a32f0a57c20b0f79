// How long the packaged extension takes to activate, as VS Code itself measures it.
import { openEditor } from '../scripts/vscode/editor.ts';
import { type Bench, percentile, row } from './bench.ts';

/** Limit of `activate()` at the 95th percentile, in milliseconds. */
const LIMIT = 50;
/** Starts of the editor. VS Code reports whole milliseconds, so fewer would say little. */
const STARTS = 20;

export const activation: Bench = {
  name: 'activation',
  about: 'milliseconds of activate(), from VS Code’s own startup report',
  async run() {
    const times: number[] = [];
    for (let start = 0; start < STARTS; start++) {
      const editor = await openEditor({});
      try {
        await editor.workbench.openFile('mlproject.yaml');
        await editor.page.locator('.statusbar-item', { hasText: 'churn' }).waitFor();
        const { load, call } = await editor.workbench.activationTimes('modelyard.modelyard');
        times.push(load + call);
      } finally {
        await editor.close();
      }
    }
    return [
      row({
        bench: 'activation',
        case: `load and activate, 95th percentile of ${STARTS} starts`,
        ours: percentile(times, 0.95),
        peer: LIMIT,
        peerName: 'limit',
        unit: 'ms',
        goal: 1,
      }),
    ];
  },
};
