/** How an alert is named: by its gravity in our words, by its event in the issuer's. */
import type { AlertView, EmergencyView } from '../../lib/ipc';
import { words } from '../../lib/words.svelte';
import { countryName } from '../../lib/words/states';

/** The key of how grave it is. */
export function gravity(alert: Pick<AlertView, 'is_all_clear' | 'severity'>): string {
  return alert.is_all_clear ? 'alert-all-clear' : `alert-severity-${alert.severity}`;
}

export interface Said {
  readonly text: string;
  /** The issuer's language; `undefined` for our own words and where it is not told. */
  readonly lang: string | undefined;
}

/** The event; an alert without one is still called something. */
export function titleOf(alert: Pick<AlertView, 'event' | 'headline' | 'language'>): Said {
  const text = alert.event || alert.headline;
  if (!text) return { text: words.say('alert-title'), lang: undefined };
  return { text, lang: alert.language ?? undefined };
}

/** Whether the issuer wrote more about it than its name. */
export function isTold({ headline, description }: Pick<AlertView, 'headline' | 'description'>): boolean {
  return Boolean(headline) || Boolean(description);
}

/** Who speaks, as people know them. */
export function senderOf(alert: AlertView): string {
  return alert.sender_name ?? alert.sender;
}

const HOUR_MIN = 60;

/** When a source last answered: relative only while that says more than the time. */
export function checkedText(checkedAt: string | null, now_ms: number): string {
  if (checkedAt === null) return words.say('heartbeat-never');
  const minutes = Math.max(0, Math.floor((now_ms - Date.parse(checkedAt)) / 60_000));
  if (minutes > HOUR_MIN) return words.say('alerts-stale-since', { moment: words.moment(checkedAt) });
  const time = words.time(checkedAt);
  if (minutes === 0) return words.say('heartbeat-just-checked', { time });
  return words.say('heartbeat-checked', { time, minutes });
}

/** Where the numbers are for. */
export function numbersTitle({ country }: EmergencyView): string {
  if (!country) return words.say('safety-emergency');
  return words.say('safety-emergency-in', { country: countryName(words.language, country) });
}
