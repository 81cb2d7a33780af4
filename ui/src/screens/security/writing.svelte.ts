/** Writing a backup: into the person's documents, or where the system's dialog says. */
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { Attempt } from '../../lib/state/attempt.svelte';

type Written = ipc.SavedFileView & ipc.BackupView;

export class Writing {
  readonly attempt = new Attempt();
  written = $state.raw<Written>();

  here(): Promise<void> {
    return this.#write(ipc.backupWrite);
  }

  elsewhere(): Promise<void> {
    return this.#write(ipc.backupWriteElsewhere);
  }

  async #write(ask: () => Promise<Written | null>): Promise<void> {
    app.progress = undefined;
    const written = await this.attempt.make(ask);
    if (!written) return;
    this.written = written;
    await app.security.load(ipc.security);
  }
}
