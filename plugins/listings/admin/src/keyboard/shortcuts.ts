/** The keys of the page, in the order that its help lists them. */
export const SHORTCUTS = [
  { command: 'next', keys: ['j'] },
  { command: 'previous', keys: ['k'] },
  { command: 'approve', keys: ['a'] },
  { command: 'request_changes', keys: ['c'] },
  { command: 'reject', keys: ['r'] },
  { command: 'undo', keys: ['u'] },
  { command: 'select', keys: ['x'] },
  { command: 'clear', keys: ['Escape'] },
  { command: 'next_photo', keys: ['ArrowRight'] },
  { command: 'previous_photo', keys: ['ArrowLeft'] },
  { command: 'gallery', keys: ['p'] },
  { command: 'help', keys: ['?'] },
] as const satisfies readonly { command: string; keys: readonly string[] }[];

export type Command = (typeof SHORTCUTS)[number]['command'];

/** Where keys mean something else. */
const TYPING =
  'input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=combobox], [role=listbox], [role=menu], [role=dialog], [role=alertdialog]';

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly defaultPrevented: boolean;
}

/** The command of a key; undefined inside inputs and dialogs, and with a modifier. */
export function commandOf(event: Pressed, target: Element | null): Command | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return undefined;
  if (target?.closest(TYPING)) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return SHORTCUTS.find(({ keys }) => (keys as readonly string[]).includes(key))?.command;
}
