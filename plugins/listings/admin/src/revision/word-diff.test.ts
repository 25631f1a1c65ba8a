import { Random } from '@rental/shared/random';
import { diffWords, type TextPart } from './word-diff';

const without = (parts: readonly TextPart[], change: TextPart['change']): string =>
  parts
    .filter((part) => part.change !== change)
    .map(({ text }) => text)
    .join('');

test('only the words that differ are marked', () => {
  expect(diffWords('A red guitar with case', 'A blue guitar with case')).toEqual([
    { change: 'same', text: 'A ' },
    { change: 'removed', text: 'red' },
    { change: 'added', text: 'blue' },
    { change: 'same', text: ' guitar with case' },
  ]);
  expect(diffWords('', 'new')).toEqual([{ change: 'added', text: 'new' }]);
  expect(diffWords('same', 'same')).toEqual([{ change: 'same', text: 'same' }]);
});

test('both texts can be read back from any difference', () => {
  const random = new Random(13);
  const some = (): string =>
    Array.from({ length: random.int(0, 30) }, () => random.pick(['a', 'bb', ' ', '\n', 'c '])).join(
      '',
    );
  for (let round = 0; round < 300; round += 1) {
    const [before, after] = [some(), some()];
    const parts = diffWords(before, after);
    expect([without(parts, 'added'), without(parts, 'removed')]).toEqual([before, after]);
    if (before === after) expect(parts.every(({ change }) => change === 'same')).toBe(true);
  }
});

test('texts too long for a comparison are shown whole', () => {
  const [before, after] = ['a '.repeat(3000), 'b '.repeat(3000)];
  expect(diffWords(before, after)).toEqual([
    { change: 'removed', text: before },
    { change: 'added', text: after },
  ]);
});
