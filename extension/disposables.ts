// Owns what listens: disposed together, and at once when it comes after the end.

export interface Disposable {
  dispose(): unknown;
}

export class DisposableList implements Disposable {
  readonly #owned = new Set<Disposable>();
  #ended = false;

  /** Returns what it was given, so that owning stands in the statement that makes it. */
  add<T extends Disposable>(disposable: T): T {
    if (this.#ended) disposable.dispose();
    else this.#owned.add(disposable);
    return disposable;
  }

  dispose(): void {
    this.#ended = true;
    for (const disposable of [...this.#owned].reverse()) disposable.dispose();
    this.#owned.clear();
  }
}
