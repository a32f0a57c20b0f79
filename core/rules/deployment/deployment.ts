// What the rules about deployment ask of it.
import type { MlProject } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';

export type Deployment = Cursor<NonNullable<MlProject['deployment']>>;

/** The deployment; undefined when the spec has none, or something that is no map. */
export function deploymentOf(spec: Cursor<MlProject>): Deployment | undefined {
  const deployment = spec.get('deployment');
  return deployment.isMap ? deployment : undefined;
}

/** How it serves, by its mode or else by its kind; undefined where neither tells. */
export function servingOf(deployment: Deployment): 'on-demand' | 'batch' | 'streaming' | 'edge' | undefined {
  const mode = deployment.get('mode').text;
  if (mode === 'on-demand' || mode === 'batch' || mode === 'streaming' || mode === 'edge') return mode;
  const kind = deployment.get('kind').text ?? '';
  if (ENDPOINT_KINDS.has(kind)) return 'on-demand';
  switch (kind) {
    case 'batch-job':
      return 'batch';
    case 'stream-processor':
      return 'streaming';
    case 'edge-device':
    case 'static':
      return 'edge';
    // Containers and functions serve either way: a schedule says that nobody asks, an endpoint that somebody does.
    case 'kubernetes':
    case 'docker':
    case 'lambda':
      return deployment.get('schedule').blank ? 'on-demand' : 'batch';
    default:
      return deployment.get('endpoint').blank ? undefined : 'on-demand';
  }
}

/** Kinds that answer one request at a time and nothing else. */
export const ENDPOINT_KINDS: ReadonlySet<string> = new Set([
  'sagemaker-endpoint',
  'vertex-endpoint',
  'azureml-endpoint',
  'databricks-serving',
  'kserve',
]);

export function hasAlarms(deployment: Deployment): boolean {
  return deployment.get('alarms').items().length > 0;
}
