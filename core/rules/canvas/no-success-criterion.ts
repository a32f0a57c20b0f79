// canvas/no-success-criterion
import { canvasQuestions } from '../../project/canvas-questions.ts';
import { rootKeys } from '../../project/sections/index.ts';
import { setField } from '../../spec/edit.ts';
import { blankOnes } from '../prompt.ts';
import type { CanvasRule, Repair } from '../rule.ts';
import { setFields } from '../set-fields.ts';
import { withoutMarks } from './commented-block.ts';
import { says } from './placeholder.ts';

export const noSuccessCriterion: CanvasRule = {
  code: 'canvas/no-success-criterion',
  on: 'canvas',
  severity: 'warning',
  kind: 'S',
  title: 'No success criterion',
  reason: 'Without a figure that was agreed on before, every result can be called a success and none is.',
  bad: 'successCriterion:\n  statement: Customers are happier.',
  good: 'successCriterion:\n  statement: Monthly churn falls from 3.1 % to 2.6 % by June.\n  metric: monthly churn rate\n  target: 2.6 %',
  *check(canvas) {
    const block = canvas.get('successCriterion');
    if (!canvas.isMap || (block.present && !block.isMap)) return;
    const [statement, metric, target] = [block.get('statement'), block.get('metric'), block.get('target')];
    // A list or map in the place of a text is told by the schema.
    if ([statement, metric, target].some((field) => field.present && field.shown === undefined)) return;
    const { statement: _, ...figures } = canvasQuestions.successCriterion;
    const insert = (title: string, questions: Readonly<Record<string, string>>): Repair => ({
      title,
      edits: block.isMap
        ? setFields(block, blankOnes(block, questions), ORDER)
        : [setField(canvas, 'successCriterion', questions, rootKeys.mlcanvas)],
      complete: false,
    });
    if (statement.blank && metric.blank && target.blank) {
      yield {
        at: block,
        message:
          'The canvas does not say what makes the project a success. Name the figure of the business in `successCriterion.metric` and the value to reach in `target`.',
        fix: () => {
          const marked = withoutMarks(canvas, 'successCriterion');
          return marked
            ? { title: 'Take the success criterion out of its comment', edits: [marked], complete: false }
            : insert('Insert the questions about success', canvasQuestions.successCriterion);
        },
      };
      return;
    }
    if (MEASURABLE.test(statement.shown ?? '')) return;
    if (says(metric) && says(target)) return;
    const blank = metric.blank || target.blank;
    const fix = blank && { fix: () => insert('Insert the question about what is measured', figures) };
    if (says(metric) && target.blank) {
      yield {
        at: metric,
        message: `The success criterion names "${metric.shown}", but no value of it that counts as success. Add \`target\`.`,
        ...fix,
      };
    } else if (says(target) && metric.blank && !says(statement)) {
      yield {
        at: target,
        message: `"${target.shown}" counts as success, but of what? Name the figure in \`metric\`.`,
        ...fix,
      };
    } else if (says(statement) && metric.blank && target.blank) {
      yield {
        at: statement,
        message: `"${statement.shown}" cannot be measured as it stands. Name the figure in \`metric\` and the value to reach in \`target\`.`,
        ...fix,
      };
    }
  },
};

/** As the schema has them. */
const ORDER = ['statement', 'metric', 'baseline', 'target'];

/** A number, a share, or a comparison with something: "fewer cancellations than last year". Anything else is an opinion. */
const MEASURABLE =
  /\p{N}|\b(?:than|below|above|under|over|at (?:least|most)|half|halved|doubled?|twice|third|quarter|percent|zero|no|none|every|all|two|three|four|five|six|seven|eight|nine|ten)\b/iu;
