/** The keys of the desktop: what they do, and how they are written on this kind of keyboard. */
export interface Keys {
  /** Ctrl or Cmd and K. */
  palette: () => void;
  /** Ctrl or Cmd and L. */
  lock: () => void;
  /** Ctrl or Cmd and N. */
  add: () => void;
  /** Esc, where nothing is written and nothing is open. */
  back: () => void;
}

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** How a shortcut is written: ⌘K or Ctrl K. */
export function shortcut(letter: string): string {
  return isApple ? `⌘${letter}` : `Ctrl ${letter}`;
}

/** Listens until the answer is called. Ctrl or Cmd and F finds in the page, or else everywhere. */
export function listen(keys: Keys): () => void {
  const pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const act = actFor(event, keys);
    if (!act) return;
    event.preventDefault();
    act();
  };
  addEventListener('keydown', pressed);
  return () => removeEventListener('keydown', pressed);
}

function actFor(event: KeyboardEvent, keys: Keys): (() => void) | undefined {
  const isOpen = document.querySelector('dialog[open]') !== null;
  if (event.key === 'Escape') return isOpen || isWriting(event) ? undefined : keys.back;
  if (!isCommand(event)) return undefined;
  const letter = letterOf(event);
  if (letter === 'l') return keys.lock;
  if (isOpen) return undefined;
  if (letter === 'k') return keys.palette;
  if (letter === 'n') return keys.add;
  if (letter === 'f') return () => focusFind() || keys.palette();
  return undefined;
}

function isCommand(event: KeyboardEvent): boolean {
  const wanted = isApple ? event.metaKey : event.ctrlKey;
  const other = isApple ? event.ctrlKey : event.metaKey;
  return wanted && !other && !event.altKey && !event.shiftKey;
}

/** An Arabic keyboard writes ن where the K is: then the place of the key counts. */
function letterOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  return /^[a-z]$/.test(key) ? key : event.code.replace(/^Key/, '').toLowerCase();
}

function isWriting({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}

function focusFind(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  field?.focus();
  field?.select();
  return field !== null;
}
