/** ByHand: a document as it is typed into the form. */
import type { AddByHand } from '../../lib/ipc';
import type { DateStanding } from '../../lib/components/date';

export type DateName = 'born_on' | 'issued_on' | 'expires_on';
export const DATES: readonly DateName[] = ['born_on', 'issued_on', 'expires_on'];

export class ByHand {
  kind = $state<AddByHand['kind']>('passport');
  issuing_state = $state('');
  number = $state('');
  surname = $state('');
  given_names = $state('');
  nationality = $state('');
  readonly dates = $state<Record<DateName, string>>({ born_on: '', issued_on: '', expires_on: '' });
  readonly standings = $state<Record<DateName, DateStanding>>({
    born_on: 'empty',
    issued_on: 'empty',
    expires_on: 'empty',
  });

  /** Dates that are written but are no dates: what is to be said about each. */
  get unfinishedDates(): Record<string, string> {
    const unfinished = DATES.flatMap((name) => {
      const standing = this.standings[name];
      const isUnfinished = standing === 'incomplete' || standing === 'impossible';
      return isUnfinished ? [[name, `ui-date-${standing}`] as const] : [];
    });
    return Object.fromEntries(unfinished);
  }

  toAdd(person: string | null, with_scan: boolean): AddByHand {
    const { kind, issuing_state, number, surname, given_names, nationality, dates } = this;
    return {
      ...{ kind, issuing_state, number, surname, given_names, nationality, person, with_scan, keep_original: false },
      born_on: dates.born_on || null,
      issued_on: dates.issued_on || null,
      expires_on: dates.expires_on || null,
    };
  }
}
