/** Presence: tells that the person is there, so that the vault is not locked under their hands. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Calls `ping` when there is a sign of the person, and at most once in `every_ms`. */
export class Presence {
  readonly #ping: () => unknown;
  readonly #every_ms: number;
  #last_ms = -Infinity;

  constructor(ping: () => unknown, every_ms = 15_000) {
    this.#ping = ping;
    this.#every_ms = every_ms;
  }

  /** Watches until the answer is called. */
  watch(): () => void {
    for (const sign of SIGNS) addEventListener(sign, this.#noticed, { passive: true });
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, this.#noticed);
    };
  }

  #noticed = (): void => {
    const now_ms = performance.now();
    if (now_ms - this.#last_ms < this.#every_ms) return;
    this.#last_ms = now_ms;
    this.#ping();
  };
}
