/** The answers of a draft, as they are read again before they are sent. */
import type { SummaryRow } from '../../lib/components/SummaryList.svelte';
import type { AnswerView } from '../../lib/ipc';
import { words } from '../../lib/words.svelte';
import { stateText } from '../documents/said';
import { taskPath } from './tasks';

export function rowOf(draft: string, { task, key, value }: AnswerView): SummaryRow {
  const row = { label: words.say(key), href: '#' + taskPath(draft, task) };
  switch (value.kind) {
    case 'text':
      return { ...row, value: value.value, kind: 'name' };
    case 'verbatim':
      if (key === 'answer-nationality') return { ...row, value: stateText(value.value) };
      return { ...row, value: value.value, kind: 'verbatim' };
    case 'date':
      return { ...row, value: value.value, kind: 'date' };
    case 'number':
      return { ...row, value: words.number(value.value) };
    case 'key':
      return { ...row, value: words.say(value.value) };
  }
}
