/** Pictures in words. */
import type { StagedScanView } from '../../lib/ipc';
import { words } from '../../lib/words.svelte';

const FORMATS: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'application/pdf': 'PDF',
};

/** "JPEG · 1.4 MB", isolated: it stands in Arabic too. */
export function aboutPicture({ media_type, size_bytes }: Pick<StagedScanView, 'media_type' | 'size_bytes'>): string {
  return words.say('picture-about', {
    format: { verbatim: FORMATS[media_type] ?? media_type },
    size: words.size(size_bytes),
  });
}
