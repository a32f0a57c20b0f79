// Questions one after the other in the quick input: Esc and the back button go one back, Esc on the first one ends it.
import {
  type Disposable,
  l10n,
  type QuickInput,
  type QuickInputButton,
  QuickInputButtons,
  type QuickPickItem,
  window,
} from 'vscode';

export type Answer<T> = { readonly kind: 'answer'; readonly value: T } | { readonly kind: 'back' };

export interface Frame {
  readonly title: string;
  readonly step: number;
  readonly total: number;
}

/** One question. It keeps its answer itself. */
export type Step = (frame: Frame) => Promise<Answer<unknown>>;

/** True when all steps were answered. */
export async function runSteps(title: string, steps: readonly Step[]): Promise<boolean> {
  let at = 0;
  while (at >= 0 && at < steps.length) {
    const answer = await steps[at]!({ title, step: at + 1, total: steps.length });
    at += answer.kind === 'back' ? -1 : 1;
  }
  return at >= steps.length;
}

export interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

export interface PickOptions<T> {
  readonly placeholder: string;
  readonly items: readonly (Choice<T> | QuickPickItem)[] | Promise<readonly (Choice<T> | QuickPickItem)[]>;
  readonly selected?: (value: T) => boolean;
}

export function pick<T>(frame: Frame, options: PickOptions<T>): Promise<Answer<T>> {
  const input = window.createQuickPick<Choice<T> | QuickPickItem>();
  dress(input, frame);
  input.placeholder = options.placeholder;
  input.matchOnDescription = true;
  input.busy = true;
  void Promise.resolve(options.items).then((items) => {
    input.items = items;
    input.busy = false;
    const choices = items.filter((item): item is Choice<T> => 'value' in item);
    // Said at once, so that an early Enter takes it too.
    const active = choices.find((item) => options.selected?.(item.value)) ?? choices[0];
    if (active) input.activeItems = [active];
  });
  return settle(input, (answer) => [
    input.onDidTriggerButton(() => answer({ kind: 'back' })),
    input.onDidAccept(() => {
      const [item] = input.selectedItems;
      if (item && 'value' in item) answer({ kind: 'answer', value: item.value });
    }),
  ]);
}

export interface InputOptions {
  readonly prompt: string;
  readonly value: string;
  readonly placeholder?: string;
  /** What is wrong with the text, or undefined. */
  readonly check?: (text: string) => string | undefined;
}

export function type(frame: Frame, options: InputOptions): Promise<Answer<string>> {
  const input = window.createInputBox();
  dress(input, frame);
  input.prompt = options.prompt;
  input.value = options.value;
  input.placeholder = options.placeholder;
  const wrong = (): string | undefined => options.check?.(input.value.trim());
  return settle(input, (answer) => [
    input.onDidTriggerButton(() => answer({ kind: 'back' })),
    input.onDidChangeValue(() => {
      input.validationMessage = wrong();
    }),
    input.onDidAccept(() => {
      input.validationMessage = wrong();
      if (!input.validationMessage) answer({ kind: 'answer', value: input.value.trim() });
    }),
  ]);
}

function dress(
  input: QuickInput & { buttons: readonly QuickInputButton[] },
  { title, step, total }: Frame,
): void {
  input.title = title;
  input.step = step;
  input.totalSteps = total;
  input.ignoreFocusOut = true;
  input.buttons = step > 1 ? [QuickInputButtons.Back] : [];
}

/** Shows the input until it is answered or closed; closing goes back. */
function settle<T>(
  input: QuickInput,
  listen: (answer: (value: Answer<T>) => void) => readonly Disposable[],
): Promise<Answer<T>> {
  return new Promise((resolve) => {
    const listening: Disposable[] = [];
    const end = (value: Answer<T>) => {
      for (const one of listening) one.dispose();
      input.dispose();
      resolve(value);
    };
    listening.push(
      ...listen(end),
      input.onDidHide(() => end({ kind: 'back' })),
    );
    input.show();
  });
}

/** The item of a list behind which the person types something that is not in it. */
export function otherItem<T>(value: T): Choice<T> {
  return { label: `$(edit) ${l10n.t('Something else…')}`, value, alwaysShow: true };
}
