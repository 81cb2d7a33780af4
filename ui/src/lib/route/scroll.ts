/** Where each page of the history was scrolled to. */
const PATIENCE_MS = 1500;

export class ScrollMemory {
  readonly #positions = new Map<number, number>();
  #stop: (() => void) | undefined;

  keep(index: number): void {
    this.#positions.set(index, scrollY);
  }

  forgetAfter(index: number): void {
    for (const kept of this.#positions.keys()) if (kept > index) this.#positions.delete(kept);
  }

  /** Scrolls to where the page was left, as soon as it is long enough again. */
  restore(index: number): void {
    this.#stop?.();
    const wanted = this.#positions.get(index) ?? 0;
    scrollTo(0, wanted);
    if (wanted === 0 || scrollY >= wanted - 1) return;
    const grown = new ResizeObserver(() => {
      scrollTo(0, wanted);
      if (scrollY >= wanted - 1) this.#stop?.();
    });
    const impatient = setTimeout(() => this.#stop?.(), PATIENCE_MS);
    const taken = (): void => this.#stop?.();
    addEventListener('wheel', taken, { once: true, passive: true });
    addEventListener('pointerdown', taken, { once: true, passive: true });
    this.#stop = () => {
      grown.disconnect();
      clearTimeout(impatient);
      removeEventListener('wheel', taken);
      removeEventListener('pointerdown', taken);
      this.#stop = undefined;
    };
    grown.observe(document.body);
  }
}
