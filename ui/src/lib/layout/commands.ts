/** What the palette offers: the places, the things to do, and what is found in the vault. */
import Landmark from '@lucide/svelte/icons/landmark';
import FilePlus from '@lucide/svelte/icons/file-plus';
import FileText from '@lucide/svelte/icons/file-text';
import LifeBuoy from '@lucide/svelte/icons/life-buoy';
import Lock from '@lucide/svelte/icons/lock';
import MapPin from '@lucide/svelte/icons/map-pin';
import NotebookPen from '@lucide/svelte/icons/notebook-pen';
import Rss from '@lucide/svelte/icons/rss';
import Send from '@lucide/svelte/icons/send';
import Siren from '@lucide/svelte/icons/siren';
import * as ipc from '../ipc';
import { shortcut } from '../keys';
import { pathTo, route } from '../route.svelte';
import { app } from '../state/app.svelte';
import { words } from '../words.svelte';
import type { Command } from './palette.svelte';
import { SIDEBAR } from './places';

/** The places and the things to do, in the language of the person. */
export function commands(): Command[] {
  return [
    ...SIDEBAR.map(({ name, label, icon }) => ({
      id: name,
      label: words.say(label),
      icon,
      run: () => route.go(pathTo(name)),
    })),
    {
      id: 'help',
      label: words.say('help-title'),
      icon: Siren,
      run: () => route.go(pathTo('help')),
    },
    {
      id: 'watched',
      label: words.say('watched-title'),
      icon: MapPin,
      run: () => route.go(pathTo('watched')),
    },
    {
      id: 'feeds',
      label: words.say('feeds-title'),
      icon: Rss,
      run: () => route.go(pathTo('feeds')),
    },
    {
      id: 'add',
      label: words.say('command-add-document'),
      icon: FilePlus,
      keys: shortcut('N'),
      run: () => route.go(pathTo('documents-add')),
    },
    {
      id: 'note',
      label: words.say('command-note-request'),
      icon: NotebookPen,
      run: () => route.go(pathTo('requests-note')),
    },
    {
      id: 'consulate',
      label: words.say('command-add-consulate'),
      icon: Landmark,
      run: () => route.go(pathTo('consulates-add')),
    },
    {
      id: 'lock',
      label: words.say('nav-lock'),
      icon: Lock,
      keys: shortcut('L'),
      run: () => app.lock(),
    },
  ];
}

/** Documents, requests and alerts that have the written text. */
export async function find(text: string): Promise<Command[]> {
  const { documents, requests, alerts } = await ipc.search(text);
  return [
    ...documents.map(({ id, kind, holder }) => ({
      id: `document ${id}`,
      label: words.say(`document-kind-${kind}`),
      hint: holder,
      icon: FileText,
      run: () => route.go(pathTo('document', { id })),
    })),
    ...requests.map(({ id, service, place }) => ({
      id: `request ${id}`,
      label: words.say(`service-${service}`),
      hint: place,
      icon: Send,
      run: () => route.go(pathTo('request', { id })),
    })),
    ...alerts.map(({ id, event }) => ({
      id: `alert ${id}`,
      label: event,
      icon: LifeBuoy,
      run: () => route.go(pathTo('alert', { id })),
    })),
  ];
}
