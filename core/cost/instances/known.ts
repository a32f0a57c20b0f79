// Whether a name is an instance type where the target runs, and which one may have been meant.
import { nearest } from '../../base/did-you-mean.ts';
import { type InstanceService, listedNames } from './catalogue.ts';
import { type InstancePlace, offerOf, serviceByShape } from './place.ts';

/** False only when the name is clearly none: a name that nobody can judge counts as known. */
export function isKnownInstance(place: InstancePlace, name: string): boolean {
  const { services, open } = offerOf(place);
  if (services.length === 0 || services.some((service) => isOf(service, name))) return true;
  if (place.kind === 'databricks' && services.includes('ec2') && FLEET.test(name)) return true;
  if (!open) return false;
  const looksLike = serviceByShape(name);
  // Amazon's own clusters put `ml.` before any of its types.
  return !looksLike || !services.includes(looksLike) || isOf('ec2', name.replace(/^ml\./, ''));
}

/** All listed names where the target runs, for completion. */
export function instanceNames(place: InstancePlace): readonly string[] {
  return offerOf(place).services.flatMap((service) => [...listedNames(service)]);
}

/** The listed name that may have been meant; undefined when none is near. */
export function nearestInstance(place: InstancePlace, name: string): string | undefined {
  const { services, open } = offerOf(place);
  const looksLike = serviceByShape(name);
  const likely = services.filter((service) => service === looksLike);
  const searched = (open && likely.length > 0 ? likely : services).flatMap((service) => [
    ...listedNames(service),
  ]);
  const withPrefix = PREFIXES.map((prefix) => prefix + name).find((whole) => searched.includes(whole));
  if (withPrefix !== undefined) return withPrefix;
  // Within the family a wrong size is all that can be meant; elsewhere a name as near is another machine.
  const family = name.slice(0, Math.max(name.lastIndexOf('.'), name.lastIndexOf('-')) + 1);
  const relatives = family === '' ? [] : searched.filter((listed) => listed.startsWith(family));
  return ofNearestSize(name, relatives) ?? nearest(name, relatives) ?? nearest(name, searched);
}

/** The relative whose size has the nearest number, the larger of two: `n2-standard-8` for `n2-standard-6`. */
function ofNearestSize(name: string, relatives: readonly string[]): string | undefined {
  const wanted = SIZE.exec(name)?.groups;
  if (!wanted) return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const relative of relatives) {
    const size = SIZE.exec(relative)?.groups;
    if (size?.tail !== wanted.tail) continue;
    const distance = Math.abs(Number(size?.number) - Number(wanted.number));
    if (distance > bestDistance) continue;
    best = relative;
    bestDistance = distance;
  }
  return best;
}

/** `2` and `xlarge` of `ml.g5.2xlarge`; `4` and nothing of `n1-standard-4`. */
const SIZE = /[.-](?<number>\d+)(?<tail>[a-z]*)$/;

/** What people leave away. */
const PREFIXES: readonly string[] = ['ml.', 'Standard_'];

/** True when the service has the series in older generations only: the type may be newer than the list. */
export function mayBeNewer(service: InstanceService, name: string): boolean {
  const series = SERIES.exec(name);
  if (!series) return false;
  const [, letters, generation] = series;
  let newest = 0;
  for (const listed of listedNames(service)) {
    const known = SERIES.exec(listed);
    if (known && known[1] === letters) newest = Math.max(newest, Number(known[2]));
  }
  return newest > 0 && Number(generation) > newest;
}

/** True when the service has this type, or would name one so. */
export function isOf(service: InstanceService, name: string): boolean {
  if (listedNames(service).has(name)) return true;
  if (service === 'gcp') return isGcp(name);
  return service === 'azure' && isAzure(name);
}

/** Databricks chooses among the types of a fleet: docs.databricks.com/compute/aws-fleet-instances. */
const FLEET = /^[a-z]+-fleet\.\d*x?large$/;

/** Letters and generation at the head of a name: `g`, `5` of `ml.g5.2xlarge`. */
const SERIES = /^(?:ml\.)?([a-z]+)(\d+)/;

/** Series whose predefined types are listed in full; the others gain sizes and variants. */
const COMPLETE: ReadonlySet<string> = new Set('c2 c2d e2 g2 n1 n2 n2d t2a t2d'.split(' '));
const SERIES_OF_GCP: ReadonlySet<string> = new Set(
  'a2 a3 a4 a4x c2 c2d c3 c3d c4 c4a c4d c4n ct3 ct3p ct4p ct5l ct5lp ct5p ct6e e2 g2 g4 h3 h4d m1 m2 m3 m4 n1 n2 n2d n4 n4a n4d t2a t2d tpu7x x4 z3 z4d'.split(
    ' ',
  ),
);
/** Classes of machine types, such as `standard` in `n1-standard-4`. */
const CLASSES: ReadonlySet<string> = new Set(
  'standard highmem highcpu megamem ultramem hypermem highgpu megagpu ultragpu edgegpu maxgpu hightpu highlssd standardlssd'.split(
    ' ',
  ),
);
/** Types without a number of CPUs: those that share a core, a workstation's old names, and Vertex's first TPUs. */
const OTHERS_OF_GCP: ReadonlySet<string> = new Set(
  'e2-micro e2-small e2-medium f1-micro g1-small n1-megamem-96 n1-ultramem-40 n1-ultramem-80 n1-ultramem-160 cloud-tpu'.split(
    ' ',
  ),
);

/** cloud.google.com/compute/docs/machine-resource: series, class, size, variant; or `<series>-custom-<CPUs>-<MB>`. */
function isGcp(name: string): boolean {
  if (OTHERS_OF_GCP.has(name)) return true;
  if (/^(?:[en]\d[a-z]?-)?custom-(?:micro|small|medium|\d+)-\d+(?:-ext)?$/.test(name)) return true;
  const match = /^([a-z]+\d+[a-z]*)-([a-z]+)-\d+[a-z]?(?:-[a-z]+)*$/.exec(name);
  return match !== null && CLASSES.has(match[2]!) && SERIES_OF_GCP.has(match[1]!) && !COMPLETE.has(match[1]!);
}

/** Families of learn.microsoft.com/azure/virtual-machines/sizes/overview. */
const AZURE_FAMILIES: ReadonlySet<string> = new Set(
  'a b d dc ds e eb ec ei f fx g gs h hb hc hx l m nc ncc nd ng nm np nv'.split(' '),
);

/**
 * learn.microsoft.com/azure/virtual-machines/vm-naming-conventions: family, CPUs, constrained CPUs, features, accelerator,
 * version. Azure does not mind the case.
 */
function isAzure(name: string): boolean {
  const match = /^(?:standard|basic)_([a-z]{1,3})\d+(?:-\d+)?[a-z]*(?:_[a-z0-9]+)*$/i.exec(name);
  return match !== null && AZURE_FAMILIES.has(match[1]!.toLowerCase());
}
