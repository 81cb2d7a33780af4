/** Where the window goes from a task, and what it looks like. */
import BookUser from '@lucide/svelte/icons/book-user';
import CalendarCheck from '@lucide/svelte/icons/calendar-check';
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import EyeOff from '@lucide/svelte/icons/eye-off';
import FilePen from '@lucide/svelte/icons/file-pen';
import FileWarning from '@lucide/svelte/icons/file-warning';
import HardDriveDownload from '@lucide/svelte/icons/hard-drive-download';
import HardDriveUpload from '@lucide/svelte/icons/hard-drive-upload';
import History from '@lucide/svelte/icons/history';
import Hourglass from '@lucide/svelte/icons/hourglass';
import KeyRound from '@lucide/svelte/icons/key-round';
import PenLine from '@lucide/svelte/icons/pen-line';
import Reply from '@lucide/svelte/icons/reply';
import Send from '@lucide/svelte/icons/send';
import Unplug from '@lucide/svelte/icons/unplug';
import type { Icon } from '../../lib/components/icon';
import type { TaskKind, TaskView } from '../../lib/ipc';
import { route } from '../../lib/route.svelte';

export const ICONS: Readonly<Record<TaskKind, Icon>> = {
  answer: Reply,
  'confirm-errand': PenLine,
  'retry-errand': Send,
  appointment: CalendarCheck,
  promise: Hourglass,
  reconnect: Unplug,
  'document-expires': CalendarClock,
  'rolled-back': History,
  damaged: FileWarning,
  'recovery-kit': KeyRound,
  backup: HardDriveDownload,
  'second-place': HardDriveUpload,
  draft: FilePen,
  watch: EyeOff,
  'first-document': BookUser,
};

/** The address of the screen where it is done. */
export function hrefOf({ kind, subject }: TaskView): string {
  const id = subject ?? '';
  switch (kind) {
    case 'answer':
    case 'confirm-errand':
    case 'retry-errand':
    case 'appointment':
    case 'promise':
      return route.to('request', { id });
    case 'document-expires':
      return route.to('document', { id });
    case 'draft':
      return route.to('renewal', { draft: id });
    case 'reconnect':
      return route.to('settings');
    case 'recovery-kit':
      return route.to('security-recovery');
    case 'first-document':
      return route.to('documents-add');
    default:
      return route.to('security');
  }
}
