/** Whose: the person whose document it is: known, new, or left open. */
import * as ipc from '../../lib/ipc';
import type { Relation } from '../../lib/ipc';
import { app } from '../../lib/state/app.svelte';

export class Whose {
  /** The id of a person, 'new', or '' to decide later. */
  choice = $state('');
  name = $state('');
  relation = $state<Relation>('self');

  constructor(choice = '') {
    this.choice = choice;
  }

  /** The person's id. A new one is saved first, and only once. */
  async settle(): Promise<string | null> {
    if (this.choice !== 'new') return this.choice || null;
    const known = app.documents.view?.persons.map(({ id }) => id) ?? [];
    const { persons } = await ipc.personSave({ id: null, name: this.name, relation: this.relation });
    const saved = persons.find(({ id }) => !known.includes(id));
    if (app.documents.view) app.documents.replace({ ...app.documents.view, persons });
    this.choice = saved?.id ?? '';
    return this.choice || null;
  }
}
