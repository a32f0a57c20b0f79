// The instance and machine types of the cloud services, by name. Where they come from and when stands in each JSON file;
// scripts/instances.ts writes those that a package holds.

import azureListed from './azure.json' with { type: 'json' };
import azureNewer from './azure-series.json' with { type: 'json' };
import ec2 from './ec2.json' with { type: 'json' };
import gcp from './gcp.json' with { type: 'json' };
import sagemaker from './sagemaker-training.json' with { type: 'json' };

export type InstanceService = 'sagemaker' | 'ec2' | 'gcp' | 'azure';

interface Listed {
  readonly source: string;
  /** Day on which the list was read. */
  readonly date: string;
  readonly prefix: string;
  /** Family, with `*` in the place of the size, to its sizes. */
  readonly families: Readonly<Record<string, string>>;
}

const lists: Readonly<Record<InstanceService, readonly Listed[]>> = {
  sagemaker: [sagemaker],
  ec2: [ec2],
  gcp: [gcp],
  azure: [azureListed, azureNewer],
};

/** What people call the service, and one of its types. */
export const serviceTitles: Readonly<Record<InstanceService, string>> = {
  sagemaker: 'SageMaker training instance type',
  ec2: 'Amazon EC2 instance type',
  gcp: 'Google Cloud machine type',
  azure: 'Azure VM size',
};

/** Day of the oldest list of a service. */
export function listedOn(service: InstanceService): string {
  return lists[service].map((list) => list.date).sort()[0]!;
}

/** All listed names of a service; Google's and Azure's lists hold the usual ones, Amazon's all of their day. */
export function listedNames(service: InstanceService): ReadonlySet<string> {
  const known = expanded.get(service);
  if (known) return known;
  const names = new Set<string>();
  for (const { prefix, families } of lists[service])
    for (const [family, sizes] of Object.entries(families))
      for (const size of sizes.split(' ')) names.add(prefix + family.replace('*', size));
  expanded.set(service, names);
  return names;
}

/** The lists never change while the program runs. */
const expanded = new Map<InstanceService, ReadonlySet<string>>();
