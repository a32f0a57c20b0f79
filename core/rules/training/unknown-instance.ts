// training/unknown-instance
import { type InstanceService, listedOn, serviceTitles } from '../../cost/instances/catalogue.ts';
import { isKnownInstance, isOf, mayBeNewer, nearestInstance } from '../../cost/instances/known.ts';
import { type InstancePlace, offerOf, serviceByShape } from '../../cost/instances/place.ts';
import { replaceValue } from '../../spec/edit.ts';
import type { Severity } from '../../spec/problem.ts';
import type { SpecRule } from '../rule.ts';
import { KIND_TITLES, type Target, targetsOf } from './target.ts';

export const unknownInstance: SpecRule = {
  code: 'training/unknown-instance',
  on: 'spec',
  severity: 'error',
  kind: 'S',
  title: 'Unknown instance type',
  reason:
    'The cloud refuses a job on an instance type that it does not have, mostly after the data was uploaded.',
  bad: 'training:\n  targets:\n    cloud: { kind: sagemaker, image: "registry.example/train:1.4.2", instance: ml.g5.2xlage }',
  good: 'training:\n  targets:\n    cloud: { kind: sagemaker, image: "registry.example/train:1.4.2", instance: ml.g5.2xlarge }',
  *check(spec) {
    const judged = new Map<string, Judgement | undefined>();
    for (const target of targetsOf(spec)) {
      const instance = target.get('instance');
      const name = instance.text;
      const place = placeOf(target);
      // A variable is filled by something outside.
      if (name === undefined || !place || /[${}]/.test(name)) continue;
      const key = `${place.kind} ${place.infra} ${place.workspace} ${name}`;
      if (!judged.has(key)) judged.set(key, judge(place, name));
      const judgement = judged.get(key);
      if (!judgement) continue;
      const { meant } = judgement;
      yield {
        at: instance,
        message: judgement.message,
        severity: judgement.severity,
        ...(meant !== undefined && {
          fix: () => ({
            title: `Use ${meant}`,
            edits: [replaceValue(instance, meant)],
            // Another number is another machine, at another price.
            complete: digits(name) === digits(meant),
          }),
        }),
      };
    }
  },
};

interface Judgement {
  readonly message: string;
  readonly severity: Severity;
  readonly meant: string | undefined;
}

function placeOf(target: Target): InstancePlace | undefined {
  const kind = target.get('kind').text;
  return kind === undefined
    ? undefined
    : { kind, infra: target.get('infra').text, workspace: target.get('workspace').text };
}

function judge(place: InstancePlace, name: string): Judgement | undefined {
  if (isKnownInstance(place, name)) return undefined;
  const { services } = offerOf(place);
  const elsewhere = serviceByShape(name);
  if (elsewhere && !services.includes(elsewhere) && isOf(elsewhere, name))
    return ofAnother(place, name, elsewhere);
  const service = elsewhere && services.includes(elsewhere) ? elsewhere : services[0]!;
  const meant = nearestInstance(place, name);
  const what = services.length > 1 && !elsewhere ? 'instance type that we know of' : serviceTitles[service];
  const newer = mayBeNewer(service, name);
  return {
    message: `"${name}" is no ${what} (list of ${listedOn(service)})${newer ? ', unless it is newer' : ''}.${meant === undefined ? ' Choose one that the service offers.' : ` Did you mean "${meant}"?`}`,
    // A generation above all that are listed may have come since.
    severity: newer ? 'warning' : 'error',
    meant,
  };
}

function ofAnother(place: InstancePlace, name: string, service: InstanceService): Judgement {
  const meant = nearestInstance(place, name);
  const { services } = offerOf(place);
  const cloud = services.length === 1 ? CLOUDS[services[0]!] : undefined;
  const title = KIND_TITLES[place.kind] ?? place.kind;
  const where = cloud !== undefined && SEVERAL_CLOUDS.has(place.kind) ? `${title} on ${cloud}` : title;
  return {
    message: `"${name}" is ${/^[aeiou]/i.test(serviceTitles[service]) ? 'an' : 'a'} ${serviceTitles[service]}, and this target runs on ${where}.${meant === undefined ? ' Choose one that it offers.' : ` Did you mean "${meant}"?`}`,
    severity: 'error',
    meant,
  };
}

const SEVERAL_CLOUDS: ReadonlySet<string> = new Set(['databricks', 'skypilot']);
const CLOUDS: Readonly<Record<InstanceService, string>> = {
  sagemaker: 'AWS',
  ec2: 'AWS',
  gcp: 'Google Cloud',
  azure: 'Azure',
};

function digits(name: string): string {
  return name.replace(/\D+/g, ' ').trim();
}
