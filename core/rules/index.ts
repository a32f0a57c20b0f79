// The list of all rules. A new rule is one file and one line here.

import { costOfErrorMissing } from './canvas/cost-of-error-missing.ts';
import { decisionWithoutPrediction } from './canvas/decision-without-prediction.ts';
import { howBeforeWhat } from './canvas/how-before-what.ts';
import { missingBlock } from './canvas/missing-block.ts';
import { mlNotJustified } from './canvas/ml-not-justified.ts';
import { noCollectionPlan } from './canvas/no-collection-plan.ts';
import { noCurrentSolution } from './canvas/no-current-solution.ts';
import { noLiveMetric } from './canvas/no-live-metric.ts';
import { noSuccessCriterion } from './canvas/no-success-criterion.ts';
import { offlineMetricNotInProject } from './canvas/offline-metric-not-in-project.ts';
import { placeholderText } from './canvas/placeholder-text.ts';
import { predictionWithoutDecision } from './canvas/prediction-without-decision.ts';
import { sourceNotInProject } from './canvas/source-not-in-project.ts';
import { taskDiffersFromProject } from './canvas/task-differs-from-project.ts';
import { valueBelowCost } from './canvas/value-below-cost.ts';
import { valuePropositionIncomplete } from './canvas/value-proposition-incomplete.ts';
import { manualStep } from './data/manual-step.ts';
import { noHoldout } from './data/no-holdout.ts';
import { notRandomized } from './data/not-randomized.ts';
import { questionUnanswered } from './data/question-unanswered.ts';
import { randomSplitOnTime } from './data/random-split-on-time.ts';
import { rightsUnknown } from './data/rights-unknown.ts';
import { splitAfterTransform } from './data/split-after-transform.ts';
import { splitRatios } from './data/split-ratios.ts';
import { dataUndocumented } from './data/undocumented.ts';
import { alarmMissing } from './deployment/alarm-missing.ts';
import { canarySteps } from './deployment/canary-steps.ts';
import { edgeWithoutUpdate } from './deployment/edge-without-update.ts';
import { modeAgainstLatency } from './deployment/mode-against-latency.ts';
import { modelNotPinned } from './deployment/model-not-pinned.ts';
import { noAccessControl } from './deployment/no-access-control.ts';
import { noPipeline } from './deployment/no-pipeline.ts';
import { noRollback } from './deployment/no-rollback.ts';
import { noStrategy } from './deployment/no-strategy.ts';
import { partsNotTogether } from './deployment/parts-not-together.ts';
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
import { canvasNotFound } from './names/canvas-not-found.ts';
import { duplicateName } from './names/duplicate.ts';
import { notACanvas } from './names/not-a-canvas.ts';
import { unknownName } from './names/unknown.ts';
import type { Rule } from './rule.ts';
import { oneSidedTeam } from './team/one-sided-team.ts';
import { ownerMissing } from './team/owner-missing.ts';
import { roleMissing } from './team/role-missing.ts';
import { acceleratorWithoutUse } from './training/accelerator-without-use.ts';
import { environmentNotPinned } from './training/environment-not-pinned.ts';
import { fieldWithoutEffect } from './training/field-without-effect.ts';
import { lossDoesNotFitTask } from './training/loss-does-not-fit-task.ts';
import { metricDoesNotFitTask } from './training/metric-does-not-fit-task.ts';
import { noBaseline } from './training/no-baseline.ts';
import { noExpectedPerformance } from './training/no-expected-performance.ts';
import { noPrimaryMetric } from './training/no-primary-metric.ts';
import { noSeed } from './training/no-seed.ts';
import { noTimeLimit } from './training/no-time-limit.ts';
import { noTuningStrategy } from './training/no-tuning-strategy.ts';
import { severalPrimaryMetrics } from './training/several-primary-metrics.ts';
import { spotWithoutCheckpoint } from './training/spot-without-checkpoint.ts';
import { tunedOnTest } from './training/tuned-on-test.ts';
import { unknownInstance } from './training/unknown-instance.ts';

export const rules: readonly Rule[] = [
  missingBlock,
  placeholderText,
  valuePropositionIncomplete,
  howBeforeWhat,
  mlNotJustified,
  noSuccessCriterion,
  noCurrentSolution,
  predictionWithoutDecision,
  decisionWithoutPrediction,
  costOfErrorMissing,
  valueBelowCost,
  sourceNotInProject,
  taskDiffersFromProject,
  offlineMetricNotInProject,
  noLiveMetric,
  noCollectionPlan,
  canvasNotFound,
  notACanvas,
  unknownName,
  duplicateName,
  roleMissing,
  oneSidedTeam,
  ownerMissing,
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
  noPrimaryMetric,
  severalPrimaryMetrics,
  metricDoesNotFitTask,
  lossDoesNotFitTask,
  noBaseline,
  noExpectedPerformance,
  noTuningStrategy,
  tunedOnTest,
  noSeed,
  environmentNotPinned,
  unknownInstance,
  noTimeLimit,
  spotWithoutCheckpoint,
  acceleratorWithoutUse,
  fieldWithoutEffect,
  noSlices,
  noRollback,
  noStrategy,
  canarySteps,
  alarmMissing,
  modeAgainstLatency,
  noAccessControl,
  modelNotPinned,
  partsNotTogether,
  edgeWithoutUpdate,
  noPipeline,
  monitoringNone,
  noDriftCheck,
  noReference,
  noAlert,
  noRetrainingTrigger,
  noPredictionLog,
  feedbackLoop,
];
