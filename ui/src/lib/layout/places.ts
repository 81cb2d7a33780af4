/** The main places, in the order of the sidebar, and which of them a page belongs to. */
import Ellipsis from '@lucide/svelte/icons/ellipsis';
import FileText from '@lucide/svelte/icons/file-text';
import House from '@lucide/svelte/icons/house';
import LifeBuoy from '@lucide/svelte/icons/life-buoy';
import Send from '@lucide/svelte/icons/send';
import Settings from '@lucide/svelte/icons/settings';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import type { Component } from 'svelte';
import type { PlaceName } from '../route/table';

type MainName = 'home' | 'documents' | 'requests' | 'alerts' | 'security' | 'settings' | 'more';

export interface MainPlace {
  readonly name: MainName;
  readonly label: string;
  readonly icon: Component;
  /** The places that it stands for. */
  readonly holds: readonly PlaceName[];
}

const home: MainPlace = { name: 'home', label: 'nav-home', icon: House, holds: ['home'] };
const documents: MainPlace = {
  name: 'documents',
  label: 'nav-documents',
  icon: FileText,
  holds: ['documents', 'documents-add', 'trash', 'document'],
};
const requests: MainPlace = {
  name: 'requests',
  label: 'nav-requests',
  icon: Send,
  holds: ['requests', 'requests-note', 'request', 'renewal', 'renewal-task', 'consulates-add'],
};
const alerts: MainPlace = {
  name: 'alerts',
  label: 'nav-safety',
  icon: LifeBuoy,
  holds: ['alerts', 'alert', 'help', 'watched', 'pack', 'feeds'],
};
const security: MainPlace = {
  name: 'security',
  label: 'nav-security',
  icon: ShieldCheck,
  holds: ['security', 'security-recovery'],
};
const settings: MainPlace = {
  name: 'settings',
  label: 'nav-settings',
  icon: Settings,
  holds: ['settings', 'restore'],
};
const more: MainPlace = {
  name: 'more',
  label: 'nav-more',
  icon: Ellipsis,
  holds: ['more', ...security.holds, ...settings.holds],
};

export const SIDEBAR: readonly MainPlace[] = [home, documents, requests, alerts, security, settings];
export const TABS: readonly MainPlace[] = [home, documents, requests, alerts, more];
/** What the page More leads to on a phone. */
export const UNDER_MORE: readonly MainPlace[] = [security, settings];
