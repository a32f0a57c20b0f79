// The list of all rules. A new rule is one file and one line here.

import { manualStep } from './data/manual-step.ts';
import { noHoldout } from './data/no-holdout.ts';
import { notRandomized } from './data/not-randomized.ts';
import { questionUnanswered } from './data/question-unanswered.ts';
import { randomSplitOnTime } from './data/random-split-on-time.ts';
import { rightsUnknown } from './data/rights-unknown.ts';
import { splitAfterTransform } from './data/split-after-transform.ts';
import { splitRatios } from './data/split-ratios.ts';
import { dataUndocumented } from './data/undocumented.ts';
import { noSlices } from './evaluation/no-slices.ts';
import { fittedOnHoldout } from './features/fitted-on-holdout.ts';
import { idAsFeature } from './features/id-as-feature.ts';
import { knownTooLate } from './features/known-too-late.ts';
import { servingSkew } from './features/serving-skew.ts';
import { featuresUndocumented } from './features/undocumented.ts';
import { feedbackLoop } from './monitoring/feedback-loop.ts';
import { noAlert } from './monitoring/no-alert.ts';
import { noDriftCheck } from './monitoring/no-drift-check.ts';
import { noPredictionLog } from './monitoring/no-prediction-log.ts';
import { noReference } from './monitoring/no-reference.ts';
import { noRetrainingTrigger } from './monitoring/no-retraining-trigger.ts';
import { monitoringNone } from './monitoring/none.ts';
import type { Rule } from './rule.ts';
import { noSeed } from './training/no-seed.ts';

export const rules: readonly Rule[] = [
  questionUnanswered,
  rightsUnknown,
  dataUndocumented,
  noHoldout,
  splitRatios,
  notRandomized,
  randomSplitOnTime,
  splitAfterTransform,
  manualStep,
  knownTooLate,
  fittedOnHoldout,
  servingSkew,
  idAsFeature,
  featuresUndocumented,
  noSeed,
  noSlices,
  monitoringNone,
  noDriftCheck,
  noReference,
  noAlert,
  noRetrainingTrigger,
  noPredictionLog,
  feedbackLoop,
];
