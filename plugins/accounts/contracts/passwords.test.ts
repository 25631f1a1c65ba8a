import { passwordFault } from './passwords';

test.each([
  ['Correct-horse-9', undefined],
  ['Demo-pass-1', undefined],
  ['ten chars!', undefined],
  ['nine char', 'short'],
  ['ä'.repeat(9), 'short'],
  ['xyz'.repeat(25), 'long'],
  ['äöü'.repeat(13), 'long'],
  ['Password123', 'common'],
  ['121212121212', 'common'],
  ['zzzzzzzzzzzz', 'common'],
  ['Ann.Example', 'email'],
  ['ann.example@example.test', 'email'],
])('%s: %p', (password, fault) => {
  expect(passwordFault(password, 'Ann.Example@example.test')).toBe(fault);
});
