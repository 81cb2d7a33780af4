/** Reading: what the lines of a document say, while they are typed. */
import * as ipc from '../../lib/ipc';
import type { MrzPreviewView } from '../../lib/ipc';
import { Loaded } from '../../lib/state/loaded.svelte';

const PAUSE_MS = 200;

export class Reading {
  text = $state('');
  /** The person pasted or looks elsewhere: what is wrong may be said now. */
  isWritten = $state(false);
  readonly #read = new Loaded<MrzPreviewView>();
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** What Rust read; nothing while it can read nothing. */
  get view(): MrzPreviewView | undefined {
    return this.#read.failure ? undefined : this.#read.view;
  }

  get failure(): ipc.FailureView | undefined {
    return this.isWritten ? this.#read.failure : undefined;
  }

  write(text: string): void {
    this.text = text;
    clearTimeout(this.#pause);
    if (text.trim() === '') {
      this.isWritten = false;
      return this.#read.clear();
    }
    this.#pause = setTimeout(() => void this.#read.load(() => ipc.documentPreview(text)), PAUSE_MS);
  }

  stop(): void {
    clearTimeout(this.#pause);
  }
}
