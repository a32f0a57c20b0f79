// On which service a training target rents its machines, and which service a name looks like.
import type { InstanceService } from './catalogue.ts';

/** What of a target tells where its instances come from. */
export interface InstancePlace {
  /** Kind of the training target. */
  readonly kind: string;
  /** SkyPilot's infrastructure, such as `aws/us-east-1`. */
  readonly infra?: string | undefined;
  /** Address of the Databricks workspace. */
  readonly workspace?: string | undefined;
}

export interface Offer {
  /** Services on which the machines may be; none when nobody knows. */
  readonly services: readonly InstanceService[];
  /** True when the name may also be one that no cloud gave it, such as a label of an own cluster. */
  readonly open: boolean;
}

export function offerOf(place: InstancePlace): Offer {
  switch (place.kind) {
    case 'sagemaker':
      return { services: ['sagemaker'], open: false };
    case 'vertex':
      return { services: ['gcp'], open: false };
    case 'azureml':
      return { services: ['azure'], open: false };
    case 'databricks':
      return { services: databricksClouds(place.workspace ?? ''), open: false };
    case 'skypilot':
      return skypilotOffer(place.infra ?? '');
    case 'kubernetes':
    case 'ray':
      return { services: ['ec2', 'gcp', 'azure', 'sagemaker'], open: true };
    default:
      return { services: [], open: true };
  }
}

/** The service whose names are built like this one; undefined when none of them is. */
export function serviceByShape(name: string): InstanceService | undefined {
  if (/^(standard|basic)_[a-z]/i.test(name)) return 'azure';
  const dotted = /^(ml\.)?[a-z]{1,4}\d[a-z0-9-]*\.[a-z0-9-]+$/i.exec(name);
  if (dotted) return dotted[1] ? 'sagemaker' : 'ec2';
  return /^([acefghmntxz]\d[a-z]?|ct\d[a-z]{1,2}|tpu\d+[a-z]?)-[a-z]+(-\d+[a-z]?(-[a-z]+)*)?$/.test(name)
    ? 'gcp'
    : undefined;
}

function databricksClouds(workspace: string): readonly InstanceService[] {
  if (/\bazuredatabricks\./i.test(workspace)) return ['azure'];
  if (/\bgcp\.databricks\./i.test(workspace)) return ['gcp'];
  if (/\bcloud\.databricks\./i.test(workspace)) return ['ec2'];
  return ['ec2', 'azure', 'gcp'];
}

function skypilotOffer(infra: string): Offer {
  const cloud = infra.split('/')[0]!.trim().toLowerCase();
  switch (cloud) {
    case 'aws':
      return { services: ['ec2'], open: false };
    case 'gcp':
      return { services: ['gcp'], open: false };
    case 'azure':
      return { services: ['azure'], open: false };
    case '':
    case '*':
      return { services: ['ec2', 'gcp', 'azure'], open: true };
    // SkyPilot knows some twenty further clouds, each with names of its own.
    default:
      return { services: [], open: true };
  }
}
