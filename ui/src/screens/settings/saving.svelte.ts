/** Settings are kept as soon as they are chosen; what was refused is said at its field. */
import { settingsSave, type SettingsView } from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';
import { Attempt } from '../../lib/state/attempt.svelte';

export class Saving {
  readonly attempt = new Attempt();
  isSaved = $state(false);

  async save(change: Partial<SettingsView>): Promise<boolean> {
    const now = app.settings.view;
    if (!now) return false;
    this.isSaved = false;
    const saved = await this.attempt.make(() => settingsSave({ ...now, ...change }));
    if (saved) app.settings.replace(saved);
    this.isSaved = saved !== undefined;
    return this.isSaved;
  }
}
