/** What was done a moment ago, said briefly for ten seconds, with one thing that can be done about it. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly act?: ToastAct;
}

export interface ToastAct {
  readonly label: string;
  readonly run: () => unknown;
}

const SECONDS = 10;
const AT_MOST = 3;

interface Clock {
  left_ms: number;
  since_ms: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export class Toasts {
  #shown = $state.raw<readonly Toast[]>([]);
  // Nobody looks at the clocks.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  #clocks = new Map<number, Clock>();
  #lastId = 0;

  /** Oldest first. */
  get shown(): readonly Toast[] {
    return this.#shown;
  }

  show(text: string, act?: ToastAct): Toast {
    const id = ++this.#lastId;
    const toast: Toast = { id, text, ...(act && { act }) };
    const [surplus] = this.#shown.slice(0, Math.max(0, this.#shown.length + 1 - AT_MOST));
    if (surplus) this.dismiss(surplus.id);
    this.#shown = [...this.#shown, toast];
    this.#clocks.set(id, { left_ms: SECONDS * 1000, since_ms: 0, timer: undefined });
    this.release(id);
    return toast;
  }

  act(id: number): void {
    this.#take(id)?.act?.run();
  }

  dismiss(id: number): void {
    this.#take(id);
  }

  /** While the person points at it or is in it, its time stands still. */
  hold(id: number): void {
    const clock = this.#clocks.get(id);
    if (!clock || clock.timer === undefined) return;
    clearTimeout(clock.timer);
    clock.timer = undefined;
    clock.left_ms -= performance.now() - clock.since_ms;
  }

  release(id: number): void {
    const clock = this.#clocks.get(id);
    if (!clock || clock.timer !== undefined) return;
    clock.since_ms = performance.now();
    clock.timer = setTimeout(() => this.dismiss(id), Math.max(0, clock.left_ms));
  }

  /** When the vault is locked nothing of it stays on screen. */
  clear(): void {
    for (const { id } of this.#shown) this.dismiss(id);
  }

  #take(id: number): Toast | undefined {
    const toast = this.#shown.find((shown) => shown.id === id);
    clearTimeout(this.#clocks.get(id)?.timer);
    this.#clocks.delete(id);
    this.#shown = this.#shown.filter((shown) => shown.id !== id);
    return toast;
  }
}

export const toasts = new Toasts();
