// Which instance types hold an accelerator, by family.
import { serviceByShape } from './place.ts';

/**
 * True for a GPU, TPU, Trainium, Inferentia or Gaudi in the machine, undefined for names that no service gave. FPGAs and
 * video chips train nothing and count as none.
 */
export function hasAccelerator(name: string): boolean | undefined {
  switch (serviceByShape(name)) {
    case 'sagemaker':
    case 'ec2':
      return AMAZON.test(name);
    case 'gcp':
      return GOOGLE.test(name);
    case 'azure':
      return AZURE.test(name);
    default:
      return name === 'cloud-tpu' ? true : undefined;
  }
}

/** aws.amazon.com/ec2/instance-types, accelerated computing, without F1/F2 (FPGA) and VT1 (video). */
const AMAZON = /^(?:ml\.)?(?:p|g|gr|inf|trn|dl|cg)\d/i;
/** cloud.google.com/compute/docs/accelerator-optimized-machines and cloud.google.com/tpu/docs. */
const GOOGLE = /^(?:a\d|g[2-9]|ct\d|tpu\d)/;
/** learn.microsoft.com/azure/virtual-machines/sizes/overview, GPU accelerated; NP is FPGA and NM video. */
const AZURE = /^(?:standard|basic)_N(?:CC?|D|G|V)\d/i;
