// Instance types by service, and what can use the accelerators in some of them.
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceleratorUse, bringsAccelerator } from '../../core/cost/accelerator-use.ts';
import { hasAccelerator } from '../../core/cost/instances/accelerator.ts';
import { type InstanceService, listedNames, listedOn } from '../../core/cost/instances/catalogue.ts';
import {
  instanceNames,
  isKnownInstance,
  mayBeNewer,
  nearestInstance,
} from '../../core/cost/instances/known.ts';
import type { InstancePlace } from '../../core/cost/instances/place.ts';

const AZURE_DATABRICKS: InstancePlace = {
  kind: 'databricks',
  workspace: 'https://adb-1234.5.azuredatabricks.net',
};
const SKY_AWS: InstancePlace = { kind: 'skypilot', infra: 'aws/us-east-1/us-east-1a' };

/** Place, name, and the nearest listed name where it is not known; `true` where it is. */
const NAMES: readonly (readonly [InstancePlace | string, string, true | string | undefined])[] = [
  ['sagemaker', 'ml.g5.2xlarge', true],
  ['sagemaker', 'ml.trn1.32xlarge', true],
  ['sagemaker', 'ml.p6-b200.48xlarge', true],
  ['sagemaker', 'ml.g5.2xlage', 'ml.g5.2xlarge'],
  ['sagemaker', 'ml.g5.32xlarge', 'ml.g5.24xlarge'],
  ['sagemaker', 'g5.2xlarge', 'ml.g5.2xlarge'],
  ['sagemaker', 'ML.G5.2XLARGE', 'ml.g5.2xlarge'],
  // An endpoint may have it, a training job may not.
  ['sagemaker', 'ml.inf2.xlarge', 'ml.p2.xlarge'],
  ['vertex', 'n1-standard-4', true],
  ['vertex', 'n1-standard-3', 'n1-standard-4'],
  ['vertex', 'n1-standart-4', 'n1-standard-4'],
  ['vertex', 'n1-custom-4-8192', true],
  ['vertex', 'custom-4-8192', true],
  ['vertex', 'e2-medium', true],
  ['vertex', 'a3-ultragpu-8g-nolssd', true],
  ['vertex', 'c4-standard-288-lssd-metal', true],
  ['vertex', 'ct6e-standard-8t', true],
  ['vertex', 'n5-standard-4', 'n1-standard-4'],
  ['vertex', 'Standard_NC6', undefined],
  ['azureml', 'Standard_NC24ads_A100_v4', true],
  ['azureml', 'STANDARD_DS3_V2', true],
  ['azureml', 'Standard_ND96is_flex_H100_v5', true],
  ['azureml', 'Standard_NC144lds_xl_RTXPRO6000BSE_v6', true],
  ['azureml', 'Standard_E64-32ads_v5', true],
  ['azureml', 'NC24ads_A100_v4', 'Standard_NC24ads_A100_v4'],
  ['azureml', 'Standard-NC6', 'Standard_NC6'],
  ['azureml', 'Standard_NC', 'Standard_NC6'],
  [AZURE_DATABRICKS, 'Standard_DS3_v2', true],
  [AZURE_DATABRICKS, 'i3.xlarge', undefined],
  ['databricks', 'i3.xlarge', true],
  ['databricks', 'rd-fleet.xlarge', true],
  [SKY_AWS, 'p3.2xlarge', true],
  [SKY_AWS, 'p3.3xlarge', 'p3.2xlarge'],
  [{ kind: 'skypilot', infra: 'lambda' }, 'gpu_8x_a100_80gb_sxm4', true],
  ['skypilot', 'gpu_8x_a100_80gb_sxm4', true],
  ['skypilot', 'p3.3xlarge', 'p3.2xlarge'],
  ['kubernetes', 'gpu-worker', true],
  ['kubernetes', 'm5.2xlarg', 'm5.2xlarge'],
  ['kubernetes', 'ml.c5.large', true],
  ['ray', 'head.group', true],
  ['local', 'anything', true],
];

describe('instance types', () => {
  for (const [where, name, expected] of NAMES) {
    const place = typeof where === 'string' ? { kind: where } : where;
    const verdict =
      expected === true ? 'is one' : expected === undefined ? 'is none' : `is none; ${expected} is`;
    it(`${name} on ${place.infra ?? place.kind} ${verdict}`, () => {
      assert.equal(isKnownInstance(place, name), expected === true);
      if (expected !== true) assert.equal(nearestInstance(place, name), expected);
    });
  }

  it('are known where they are listed', () => {
    for (const kind of ['sagemaker', 'vertex', 'azureml', 'databricks', 'skypilot', 'kubernetes'])
      for (const name of instanceNames({ kind }))
        assert.ok(isKnownInstance({ kind }, name), `${kind} ${name}`);
  });

  it('may be newer than the list only in a generation above all that are listed', () => {
    assert.equal(mayBeNewer('sagemaker', 'ml.p9.48xlarge'), true);
    assert.equal(mayBeNewer('sagemaker', 'ml.p5.47xlarge'), false);
    assert.equal(mayBeNewer('sagemaker', 'the-big-one'), false);
    assert.equal(mayBeNewer('gcp', 'n5-standard-4'), true);
  });
});

describe('lists of instance types', () => {
  const counts: Readonly<Record<InstanceService, number>> = {
    sagemaker: 192,
    ec2: 1437,
    gcp: 401,
    azure: 415,
  };
  for (const [service, count] of Object.entries(counts))
    it(`of ${service} hold ${count} names`, () => {
      assert.equal(listedNames(service as InstanceService).size, count);
      assert.match(listedOn(service as InstanceService), /^\d{4}-\d\d-\d\d$/);
    });

  it('name their source and stay below 60 kB together', () => {
    const folder = join(import.meta.dirname, '../../core/cost/instances');
    const texts = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
    for (const text of texts) assert.ok((JSON.parse(text) as { source: string }).source.length > 20);
    assert.ok(texts.join('').length < 60_000);
  });
});

const ACCELERATED: readonly (readonly [string, boolean | undefined])[] = [
  ['ml.g5.2xlarge', true],
  ['ml.trn1.2xlarge', true],
  ['inf2.xlarge', true],
  ['gr6.4xlarge', true],
  ['dl1.24xlarge', true],
  ['p6-b200.48xlarge', true],
  ['ml.m5.2xlarge', false],
  ['f2.6xlarge', false],
  ['vt1.3xlarge', false],
  ['a2-highgpu-1g', true],
  ['g2-standard-8', true],
  ['ct5lp-hightpu-4t', true],
  ['cloud-tpu', true],
  ['n1-standard-4', false],
  ['g1-small', false],
  ['Standard_NC24ads_A100_v4', true],
  ['standard_nv6ads_a10_v5', true],
  ['Standard_NCC40ads_H100_v5', true],
  ['Standard_NP10s', false],
  ['Standard_D4s_v5', false],
  ['gpu-worker', undefined],
];

describe('accelerators in instances', () => {
  for (const [name, has] of ACCELERATED)
    it(`${name}: ${has ?? 'unknown'}`, () => assert.equal(hasAccelerator(name), has));
});

const USE: readonly (readonly [string | undefined, string | undefined, 'none' | 'possible' | undefined])[] = [
  ['gradient-boosting', 'scikit-learn', 'none'],
  ['MLPClassifier', 'scikit-learn', 'none'],
  ['RandomForestClassifier', undefined, 'none'],
  ['sklearn.linear_model.Ridge', undefined, 'none'],
  ['SARIMAX', 'statsmodels', 'none'],
  ['prophet', undefined, 'none'],
  [undefined, 'Prophet 1.1', 'none'],
  ['logistic-regression', undefined, 'none'],
  ['logistic-regression', 'PyTorch', 'possible'],
  ['xgboost', 'scikit-learn', 'possible'],
  ['random-forest', 'cuML', 'possible'],
  [undefined, 'XGBoost 2.1', 'possible'],
  ['lightgbm', undefined, 'possible'],
  ['neural-network', 'scikit-learn', 'possible'],
  ['dnn', 'scikit-learn', undefined],
  ['random-forest', undefined, undefined],
  ['gradient-boosting', undefined, undefined],
  ['gradient-boosting', 'our-own-library', undefined],
  [undefined, undefined, undefined],
];

describe('use of an accelerator', () => {
  for (const [algorithm, framework, use] of USE)
    it(`${algorithm ?? '–'} in ${framework ?? '–'}: ${use ?? 'unknown'}`, () =>
      assert.equal(acceleratorUse(algorithm, framework), use));

  it('is brought by a library in the command', () => {
    assert.equal(bringsAccelerator('python -m cuml.accel train.py'), true);
    assert.equal(bringsAccelerator('python train.py --accelerate'), false);
  });
});
