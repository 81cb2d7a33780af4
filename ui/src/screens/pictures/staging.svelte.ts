/** Staging: a picture on its way to Rust, where it waits until it is kept or sent. */
import * as ipc from '../../lib/ipc';
import type { StagedScanView } from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { Attempt } from '../../lib/state/attempt.svelte';

/** What Rust takes; one byte more and it says that the file is too large. */
const LARGEST_BYTES = 64 * 1024 * 1024;

export class Staging {
  readonly #attempt = new Attempt();

  get isBusy(): boolean {
    return this.#attempt.isBusy;
  }

  /** Why the last picture, chosen or dropped, was not taken. */
  get failure(): ipc.FailureView | undefined {
    return this.#attempt.failure ?? app.stageFailure;
  }

  async choose(file: File): Promise<StagedScanView | undefined> {
    app.stageFailure = undefined;
    const staging = this.#attempt.make(async () => {
      const bytes = await file.slice(0, LARGEST_BYTES + 1).arrayBuffer();
      return ipc.scanStage(new Uint8Array(bytes));
    });
    app.staging = staging;
    const staged = await staging;
    if (staged) app.staged = staged;
    return staged;
  }

  /** The picture is not wanted after all. */
  async leave(): Promise<void> {
    this.#attempt.clear();
    app.stageFailure = undefined;
    await this.#attempt.make(ipc.scanDrop);
    if (!this.#attempt.failure) app.staged = undefined;
  }
}
