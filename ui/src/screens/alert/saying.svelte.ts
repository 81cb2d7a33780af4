/** Saying: "I'm safe" waits a moment before it is saved, so that a slip can be taken back. */
const SECONDS = 3;

export class Saying {
  /** How long it can still be undone; 0 when nothing waits. */
  seconds = $state(0);
  readonly #save: () => unknown;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(save: () => unknown) {
    this.#save = save;
  }

  get isWaiting(): boolean {
    return this.seconds > 0;
  }

  begin(): void {
    if (this.isWaiting) return;
    this.seconds = SECONDS;
    this.#timer = setInterval(() => this.#tick(), 1000);
  }

  undo(): void {
    clearInterval(this.#timer);
    this.seconds = 0;
  }

  /** Whoever leaves the page has said it, and did not take it back. */
  leave(): void {
    if (this.isWaiting) this.#finish();
  }

  #tick(): void {
    if (this.seconds > 1) this.seconds -= 1;
    else this.#finish();
  }

  #finish(): void {
    this.undo();
    this.#save();
  }
}
