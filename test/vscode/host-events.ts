// What the suite inside the extension host tells the launcher: one JSON object a line, over a loopback socket.

export type HostEvent =
  | { readonly kind: 'start'; readonly tests: number; readonly editor: string; readonly node: string }
  | { readonly kind: 'pass'; readonly title: string; readonly milliseconds: number }
  | { readonly kind: 'pending'; readonly title: string }
  | { readonly kind: 'fail'; readonly title: string; readonly message: string }
  /** The suite ended by itself; without this line it crashed. */
  | { readonly kind: 'end' };

/** Names of the environment variables through which the launcher speaks to the suite. */
export const portVariable = 'MODELYARD_HOST_SUITE_PORT';
export const grepVariable = 'MODELYARD_HOST_SUITE_GREP';

export function readHostEvent(line: string): HostEvent {
  const event: unknown = JSON.parse(line);
  if (typeof event !== 'object' || event === null || !('kind' in event)) {
    throw new Error(`The host suite sent a line that is no event: ${line}`);
  }
  return event as HostEvent;
}
