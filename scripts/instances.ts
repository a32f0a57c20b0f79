// Reads the instance types of the cloud services out of their own npm packages and writes them, by family, to
// core/cost/instances/*.json. The packages are no dependencies of ours: install them in any folder and name it.
//   npm install --prefix <folder> @aws-sdk/client-sagemaker @aws-sdk/client-ec2 @azure/arm-compute
//   node scripts/instances.ts <folder>
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Catalogue {
  readonly file: string;
  readonly package: string;
  readonly exported: string;
  /** What all names begin with. */
  readonly prefix: string;
  /** Cuts a name without prefix into its family, with `*` in the place of the size, and the size. */
  readonly cut: (name: string) => readonly [family: string, size: string];
}

const atDot = (name: string): readonly [string, string] => {
  const dot = name.indexOf('.');
  return [`${name.slice(0, dot)}.*`, name.slice(dot + 1)];
};

/** `D16s_v3` is of the family `D*s_v3`, with the size 16. */
const atNumber = (name: string): readonly [string, string] => {
  const size = /\d+(?:-\d+)?/.exec(name)!;
  return [`${name.slice(0, size.index)}*${name.slice(size.index + size[0].length)}`, size[0]];
};

const catalogues: readonly Catalogue[] = [
  {
    file: 'sagemaker-training.json',
    package: '@aws-sdk/client-sagemaker',
    exported: 'TrainingInstanceType',
    prefix: 'ml.',
    cut: atDot,
  },
  {
    file: 'ec2.json',
    package: '@aws-sdk/client-ec2',
    exported: '_InstanceType',
    prefix: '',
    cut: atDot,
  },
  {
    file: 'azure.json',
    package: '@azure/arm-compute',
    exported: 'KnownVirtualMachineSizeTypes',
    prefix: 'Standard_',
    cut: atNumber,
  },
];

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder in which the packages are installed.');
const date = new Date().toISOString().slice(0, 10);

for (const catalogue of catalogues) {
  const home = join(resolve(folder), 'node_modules', catalogue.package);
  const entry = createRequire(join(home, 'package.json')).resolve(catalogue.package);
  const exports = (await import(pathToFileURL(entry).href)) as Record<string, Record<string, string>>;
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const names = Object.values(exports[catalogue.exported] ?? {}).filter((name) =>
    name.startsWith(catalogue.prefix),
  );
  if (names.length === 0) throw new Error(`${catalogue.package} exports no ${catalogue.exported}.`);
  const families = new Map<string, string[]>();
  for (const name of names) {
    const [family, size] = catalogue.cut(name.slice(catalogue.prefix.length));
    families.set(family, [...(families.get(family) ?? []), size]);
  }
  const inOrder = [...families.keys()].sort();
  const text = JSON.stringify(
    {
      source: `${catalogue.package} ${version}, ${catalogue.exported}`,
      date,
      prefix: catalogue.prefix,
      families: Object.fromEntries(
        inOrder.map((family) => [family, families.get(family)!.sort(bySize).join(' ')]),
      ),
    },
    undefined,
    1,
  );
  const file = join(import.meta.dirname, '../core/cost/instances', catalogue.file);
  writeFileSync(file, `${text}\n`);
  console.log(`${catalogue.file}: ${names.length} names in ${families.size} families, ${text.length} bytes`);
}

/** `large`, `xlarge`, `2xlarge`, `12xlarge`, `metal`; plain numbers by value. */
function bySize(a: string, b: string): number {
  return weight(a) - weight(b) || a.localeCompare(b);
}

function weight(size: string): number {
  const steps = ['nano', 'micro', 'small', 'medium', 'large', 'xlarge'];
  const step = steps.indexOf(size);
  if (step >= 0) return (step - steps.length) / 10;
  const number = /^(?:metal-)?(\d+)/.exec(size);
  return (number ? Number(number[1]) : 1000) + (size.startsWith('metal') ? 1000 : 0);
}
