/** A view that is asked for, arrives, may fail, and may be replaced by a newer one. */
import type { FailureView } from '../ipc/generated/views';
import { asFailure } from './failure';

export class Loaded<T> {
  view = $state.raw<T>();
  failure = $state.raw<FailureView>();
  isLoading = $state(false);
  readonly #mayShow: () => boolean;
  #asked = 0;

  /** What `mayShow` forbids is not kept, whenever it arrives. */
  constructor(mayShow = () => true) {
    this.#mayShow = mayShow;
  }

  /**
   * Asks for the view; the one on screen stays until the new one is here. Of several questions
   * under way only the last one is answered.
   */
  async load(ask: () => Promise<T>): Promise<T | undefined> {
    const question = ++this.#asked;
    this.isLoading = true;
    try {
      const view = await ask();
      if (question === this.#asked) this.replace(view);
      return view;
    } catch (thrown) {
      if (question === this.#asked) this.#fail(asFailure(thrown));
      return undefined;
    }
  }

  /** A newer view, for example the answer to a change. What is still asked for is out of date. */
  replace(view: T): void {
    this.#asked++;
    if (this.#mayShow()) this.view = view;
    this.failure = undefined;
    this.isLoading = false;
  }

  /** Nothing is known any more, and no answer under way is waited for. */
  clear(): void {
    this.#asked++;
    this.view = undefined;
    this.failure = undefined;
    this.isLoading = false;
  }

  #fail(failure: FailureView): void {
    this.failure = failure;
    this.isLoading = false;
  }
}
