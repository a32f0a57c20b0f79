// deployment/mode-against-latency
import { parseDuration } from '../../base/quantities.ts';
import type { Cursor } from '../../spec/cursor.ts';
import { remove, replaceValue } from '../../spec/edit.ts';
import type { Finding, SpecRule } from '../rule.ts';
import { type Deployment, deploymentOf, ENDPOINT_KINDS } from './deployment.ts';

/** Seconds within which an endpoint has to answer: the time limit of SageMaker's InvokeEndpoint. */
const SOMEBODY_WAITS = 60;
/** Seconds after which nobody waits: the time limit of SageMaker's asynchronous inference. */
const NOBODY_WAITS = 3600;

export const modeAgainstLatency: SpecRule = {
  code: 'deployment/mode-against-latency',
  on: 'spec',
  severity: 'error',
  kind: 'S',
  title: 'Mode against latency',
  reason: 'A batch cannot answer within milliseconds, and an endpoint that nobody waits for costs all day.',
  bad: 'deployment:\n  kind: batch-job\n  mode: batch\n  latency: { p95: 200ms }',
  good: 'deployment:\n  kind: batch-job\n  mode: batch\n  schedule: 0 3 * * MON',
  *check(spec) {
    const deployment = deploymentOf(spec);
    if (!deployment) return;
    const kind = deployment.get('kind');
    const mode = deployment.get('mode');
    if (kind.text === 'batch-job' && mode.text === 'on-demand') yield jobOnDemand(mode, deployment);
    else if (mode.text === 'batch' && ENDPOINT_KINDS.has(kind.text ?? ''))
      yield endpointInBatch(mode, deployment);
    else yield* latencyAgainst(deployment);
  },
};

function jobOnDemand(mode: Cursor<string>, deployment: Deployment): Finding {
  return {
    at: mode,
    message:
      'A batch job runs on its schedule and answers nobody on demand. Use mode "batch", or an endpoint.',
    fix: () => ({
      title: 'Use mode batch',
      edits: [replaceValue(mode, 'batch')],
      // With a latency asked for, an endpoint may be what is meant.
      complete: tightest(deployment) === undefined,
    }),
  };
}

function endpointInBatch(mode: Cursor<string>, deployment: Deployment): Finding {
  const kind = deployment.get('kind');
  return {
    at: mode,
    message: `A ${kind.text} answers single requests as they come; mode "batch" leaves it waiting at full cost. Use mode "on-demand", or kind "batch-job".`,
    fix: () => {
      const endpoint = {
        title: 'Use mode on-demand',
        edits: [replaceValue(mode, 'on-demand')],
        complete: deployment.get('schedule').blank && tightest(deployment) !== undefined,
      };
      const job = { title: 'Use a batch job', edits: [replaceValue(kind, 'batch-job')], complete: false };
      return deployment.get('schedule').blank ? [endpoint, job] : [job, endpoint];
    },
  };
}

function* latencyAgainst(deployment: Deployment): Iterable<Finding> {
  const latency = deployment.get('latency');
  const asked = tightest(deployment);
  if (!asked) return;
  const mode = deployment.get('mode');
  const batch = mode.text === 'batch' || (!mode.present && deployment.get('kind').text === 'batch-job');
  if (batch && asked.seconds <= SOMEBODY_WAITS) {
    yield {
      at: asked.at,
      message: `${mode.present ? 'Mode "batch"' : 'A batch job'} predicts many cases at once, long before they are asked for, so a latency of ${asked.at.text} cannot be meant. ${mode.present ? 'Use mode "on-demand", or remove' : 'Remove'} the latency.`,
      fix: () => [
        ...(mode.present && deployment.get('kind').text !== 'batch-job'
          ? [{ title: 'Use mode on-demand', edits: [replaceValue(mode, 'on-demand')], complete: false }]
          : []),
        { title: 'Remove the latency', edits: [remove(latency)], complete: false },
      ],
    };
  } else if (mode.text === 'on-demand' && asked.seconds >= NOBODY_WAITS) {
    yield {
      at: asked.at,
      message: `Nobody waits ${asked.at.text} for an answer: that is a batch. Use mode "batch", or ask for a shorter latency.`,
      fix: () => ({ title: 'Use mode batch', edits: [replaceValue(mode, 'batch')], complete: false }),
    };
  }
}

/** The shortest latency that is asked for. */
function tightest(deployment: Deployment): { at: Cursor<string>; seconds: number } | undefined {
  let found: { at: Cursor<string>; seconds: number } | undefined;
  for (const quantile of ['p50', 'p95', 'p99'] as const) {
    const at = deployment.get('latency').get(quantile);
    const seconds = parseDuration(at.text);
    if (seconds !== undefined && (!found || seconds < found.seconds)) found = { at, seconds };
  }
  return found;
}
