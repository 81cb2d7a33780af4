/** The pages of a renewal, in order, and the way through them. */
import type { DraftTask, DraftView } from '../../lib/ipc';
import { pathTo } from '../../lib/route.svelte';

export const TASKS: readonly DraftTask[] = [
  'passport',
  'consulate',
  'details',
  'contact',
  'photo',
  'check',
];

export function isTask(text: string): text is DraftTask {
  return (TASKS as readonly string[]).includes(text);
}

export function taskPath(draft: string, task: DraftTask): string {
  return pathTo('renewal-task', { draft, task });
}

/** The page after this one; the list, where that one cannot start yet. */
export function pathAfter(draft: DraftView, task: DraftTask): string {
  const next = TASKS[TASKS.indexOf(task) + 1];
  const standing = draft.tasks.find((other) => other.task === next)?.state;
  const canStart = next !== undefined && standing !== 'cannot-start-yet';
  return canStart ? taskPath(draft.id, next) : pathTo('renewal', { draft: draft.id });
}
