/** Seconds until another try is taken, counted down on screen. Rust decides; this only shows it. */
export class Waiting {
  seconds = $state(0);

  /** Counts until the instant; the answer stops it. */
  until(instant: string | null): (() => void) | undefined {
    this.#count(instant);
    if (this.seconds === 0) return undefined;
    const timer = setInterval(() => {
      this.#count(instant);
      if (this.seconds === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }

  #count(instant: string | null): void {
    const left_ms = instant ? Date.parse(instant) - Date.now() : 0;
    this.seconds = Math.max(0, Math.ceil(left_ms / 1000));
  }
}
