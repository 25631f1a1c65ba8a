import { commandOf, SHORTCUTS } from './shortcuts';

const press = (key: string, modifiers = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  ...modifiers,
});
/** An element inside something that the selector finds. */
const inside = { closest: () => ({}) } as unknown as Element;
const outside = { closest: () => null } as unknown as Element;

test('each key has one command', () => {
  const keys = SHORTCUTS.flatMap((shortcut): readonly string[] => shortcut.keys);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { command, keys: own } of SHORTCUTS)
    for (const key of own) expect(commandOf(press(key), outside)).toBe(command);
});

test('capitals are the same keys; others mean nothing', () => {
  expect(commandOf(press('A'), null)).toBe('approve');
  expect(commandOf(press('z'), null)).toBeUndefined();
  expect(commandOf(press('Enter'), null)).toBeUndefined();
});

test.each(SHORTCUTS.flatMap((shortcut): readonly string[] => shortcut.keys))(
  '%s does nothing inside inputs, with a modifier, or when something else took it',
  (key) => {
    expect(commandOf(press(key), inside)).toBeUndefined();
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey', 'defaultPrevented'])
      expect(commandOf(press(key, { [modifier]: true }), outside)).toBeUndefined();
  },
);
