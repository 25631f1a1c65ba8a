import { localPresence } from './presence';

test('the first socket brings somebody, the last one takes them away', async () => {
  const presence = localPresence();
  expect([await presence.add('a', '1'), await presence.add('a', '2')]).toEqual([true, false]);
  expect(await presence.onlineOf(['a', 'b'])).toEqual(['a']);
  expect([await presence.remove('a', '1'), await presence.remove('a', '1')]).toEqual([
    false,
    false,
  ]);
  expect(await presence.remove('a', '2')).toBe(true);
  expect(await presence.onlineOf(['a'])).toEqual([]);
});
