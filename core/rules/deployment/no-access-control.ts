// deployment/no-access-control
import type { Plain } from '../../spec/edit.ts';
import type { SpecRule } from '../rule.ts';
import { setFields } from '../set-fields.ts';
import { type Deployment, deploymentOf, servingOf } from './deployment.ts';

export const noAccessControl: SpecRule = {
  code: 'deployment/no-access-control',
  on: 'spec',
  severity: 'warning',
  kind: 'S',
  title: 'No access control',
  reason:
    'An endpoint that anybody may ask leaks what the model knows, and values it was never trained on get confident answers.',
  bad: 'deployment:\n  kind: kserve\n  access: { authentication: none }',
  good: 'deployment:\n  kind: kserve\n  access: { authentication: token, inputValidation: true }',
  *check(spec) {
    const deployment = deploymentOf(spec);
    if (!deployment) return;
    const serving = servingOf(deployment);
    if (serving !== 'on-demand' && serving !== 'streaming') return;
    const access = deployment.get('access');
    if (access.present && !access.isMap) return;
    const authentication = access.get('authentication');
    const validation = access.get('inputValidation');
    const open = !authentication.present || authentication.text === 'none';
    const unchecked = !validation.present || validation.boolean === false;
    if (open && unchecked && !authentication.present && !validation.present) {
      yield {
        at: access,
        message:
          'Neither who may ask nor what is checked is stated. Add `access` with `authentication` and `inputValidation: true`.',
        fix: () => repair(deployment, { authentication: usualFor(deployment), inputValidation: true }),
      };
      return;
    }
    if (open) {
      yield {
        at: authentication,
        message: `${authentication.present ? 'The authentication is "none": anybody' : 'No authentication is stated, so anybody'} who reaches the endpoint may ask. Name how callers are known, or \`network\` if it is private.`,
        fix: () => repair(deployment, { authentication: usualFor(deployment) }),
      };
    }
    if (unchecked) {
      yield {
        at: validation,
        message:
          'Requests are not checked, so values outside what the model was trained on get an answer. Check types and ranges, and set `inputValidation: true`.',
        fix: () => repair(deployment, { inputValidation: true }),
      };
    }
  },
};

function repair(deployment: Deployment, fields: Readonly<Record<string, Plain>>) {
  return {
    title:
      'authentication' in fields
        ? `Let callers be known by ${TITLES[String(fields.authentication)]}${'inputValidation' in fields ? ' and their requests be checked' : ''}`
        : 'Let requests be checked',
    edits: setFields(deployment.get('access'), fields),
    // The service has to do it, too.
    complete: false,
  };
}

const TITLES: Readonly<Record<string, string>> = { iam: 'their cloud identity', token: 'a token' };

/** How the service itself tells callers apart. */
function usualFor(deployment: Deployment): 'iam' | 'token' {
  const kind = deployment.get('kind').text;
  return kind === 'sagemaker-endpoint' || kind === 'vertex-endpoint' || kind === 'lambda' ? 'iam' : 'token';
}
