/** The full check: everything in the vault is read to its end. */
import * as ipc from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { Attempt } from '../../lib/state/attempt.svelte';

export class Checking {
  readonly attempt = new Attempt();
  /** What this check found; an earlier one stands in the security view. */
  found = $state.raw<ipc.VerifiedView>();

  async start(): Promise<void> {
    app.progress = undefined;
    const found = await this.attempt.make(ipc.vaultVerify);
    if (!found) return;
    this.found = found;
    await app.security.load(ipc.security);
  }
}
