import { assertSound, findDefects, type Machine } from './state-machine';

type S = 'open' | 'waiting' | 'closed' | 'lost';
type E = 'start' | 'wait' | 'close';

const sound: Machine<S, E> = {
  states: ['open', 'waiting', 'closed'],
  terminal: ['closed'],
  transitions: [
    { from: null, event: 'start', to: 'open' },
    { from: 'open', event: 'wait', to: 'waiting' },
    { from: 'waiting', event: 'close', to: 'closed' },
  ],
  deadlines: { waiting: 'close' },
};

test('a sound table passes', () => expect(findDefects(sound)).toEqual([]));

test.each<[string, Machine<S, E>, string]>([
  [
    'unknown state',
    { ...sound, transitions: [...sound.transitions, { from: 'open', event: 'close', to: 'lost' }] },
    'state lost is unknown',
  ],
  [
    'unreachable state',
    { ...sound, states: [...sound.states, 'lost'], terminal: ['closed', 'lost'] },
    'state lost cannot be reached',
  ],
  ['dead end', { ...sound, terminal: [] }, 'state closed is not terminal and has no way out'],
  ['deadline without a transition', { ...sound, deadlines: { open: 'close' } }, 'deadline of open'],
])('%s stops the start', (_, machine, words) => {
  expect(findDefects(machine).join()).toContain(words);
  expect(() => assertSound('test', machine)).toThrow(words);
});
