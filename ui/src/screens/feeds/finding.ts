/** Finding: feeds of the directory by their countries, and by what was typed. */
import type { OfferView } from '../../lib/ipc';
import type { Language } from '../../lib/language';
import { LOCALES } from '../../lib/words/numbers';
import { countryName } from '../../lib/words/states';

/** A row of the directory. */
export interface Listed {
  readonly id: string;
  readonly offer: OfferView;
  /** In the person's language. */
  readonly country: string;
}

/** By the names of their countries, in the order of the language. */
export function listed(offers: readonly OfferView[], language: Language): Listed[] {
  const order = new Intl.Collator(LOCALES[language]);
  return offers
    .map((offer) => ({ id: offer.source, offer, country: countryOf(offer, language) }))
    .sort((one, other) => order.compare(one.country, other.country) || order.compare(one.offer.name, other.offer.name));
}

/** Those in which every word that was typed stands. */
export function found(feeds: readonly Listed[], typed: string): Listed[] {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  return feeds.filter((feed) => {
    const text = folded(textOf(feed));
    return wanted.every((word) => text.includes(word));
  });
}

function countryOf({ country }: OfferView, language: Language): string {
  return country ? countryName(language, country) : '';
}

function textOf({ country, offer }: Listed): string {
  return [country, offer.country, offer.name, offer.served_by, offer.asked].join(' ');
}

/** Without case and accents: they are typed as it comes. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
