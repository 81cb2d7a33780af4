import CircleCheck from '@lucide/svelte/icons/circle-check';
import Info from '@lucide/svelte/icons/info';
import OctagonAlert from '@lucide/svelte/icons/octagon-alert';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import type { Icon } from './icon';

/** How good or bad the news is. Each tone has its own shape: colour is never the only difference. */
export type Tone = 'info' | 'ok' | 'warn' | 'danger';

export const toneIcons: Readonly<Record<Tone, Icon>> = {
  info: Info,
  ok: CircleCheck,
  warn: TriangleAlert,
  danger: OctagonAlert,
};
