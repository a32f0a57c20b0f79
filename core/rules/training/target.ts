// What the rules about training ask of one target.
import type { MlProject, Target as TargetFields } from '../../schema/generated/mlproject.ts';
import type { Cursor } from '../../spec/cursor.ts';

export type Target = Cursor<TargetFields>;

/** Targets that are maps, half-typed ones included; values of another type are the schema's matter. */
export function targetsOf(spec: Cursor<MlProject>): readonly Target[] {
  return spec
    .get('training')
    .get('targets')
    .entries()
    .filter((target) => target.isMap);
}

/** Kinds that rent machines, or keep shared ones busy, until somebody or something ends the run. */
export const CLOUD_KINDS: ReadonlySet<string> = new Set([
  'sagemaker',
  'vertex',
  'azureml',
  'databricks',
  'skypilot',
  'kubernetes',
  'ray',
]);

/** What people call the place where a target of this kind runs. */
export const KIND_TITLES: Readonly<Record<string, string>> = {
  local: 'this machine',
  docker: 'Docker',
  ray: 'Ray',
  sagemaker: 'SageMaker',
  vertex: 'Vertex AI',
  azureml: 'Azure ML',
  kubernetes: 'Kubernetes',
  databricks: 'Databricks',
  skypilot: 'SkyPilot',
};

/** A launched run on one's own machine costs nothing by the hour. */
export function isOnThisMachine(target: Target): boolean {
  return (
    target.get('kind').text === 'ray' &&
    /^\w+:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(?=[:/]|$)/i.test(target.get('address').text ?? '')
  );
}
