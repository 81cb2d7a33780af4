/** What the person must know about the watch, while the vault is locked. */
import type { WatchView } from '../../lib/ipc';

const TROUBLES: Partial<Record<WatchView, string>> = {
  'started-anew': 'error-watch-started-anew',
  'memory-no-keyring': 'error-keyring-missing',
  'memory-keyring-locked': 'error-keyring-locked',
};

/** The key of its sentence; `undefined` when all is well. */
export function watchTrouble(watch: WatchView): string | undefined {
  return TROUBLES[watch];
}
