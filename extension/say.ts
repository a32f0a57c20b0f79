// Words of the core in the person's language.
import { l10n } from 'vscode';
import type { Phrase } from '../core/base/phrase.ts';
import type { StageName } from '../core/project/outline.ts';

export function say(phrase: Phrase): string {
  return l10n.t(phrase.text, ...phrase.values);
}

export function stageTitle(stage: StageName): string {
  switch (stage) {
    case 'plan':
      return l10n.t('Plan');
    case 'data':
      return l10n.t('Data');
    case 'features':
      return l10n.t('Features');
    case 'training':
      return l10n.t('Training');
    case 'evaluation':
      return l10n.t('Evaluation');
    case 'deployment':
      return l10n.t('Deployment');
    case 'monitoring':
      return l10n.t('Monitoring');
  }
}
