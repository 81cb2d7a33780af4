import { createRawSnippet, type Snippet } from 'svelte';

/** Words, where a component takes a snippet. */
export function snippet(words: string): Snippet {
  return createRawSnippet(() => ({ render: () => `<span>${words}</span>` }));
}
