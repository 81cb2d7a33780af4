import type { LucideIcon } from '@lucide/svelte';

/** A sign from `@lucide/svelte/icons/…`: imported one by one, so that only what is drawn is shipped. */
export type Icon = LucideIcon;
