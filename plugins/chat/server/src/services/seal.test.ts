import { sealWith } from './seal';

test('what is closed opens with its own key alone, unchanged', () => {
  const seal = sealWith('one secret');
  const sealed = seal.close('ruf mich an: 0660 1234567 📞');
  expect(sealed.toString('utf8')).not.toContain('0660');
  expect(seal.open(sealed)).toBe('ruf mich an: 0660 1234567 📞');
  expect(() => sealWith('another').open(sealed)).toThrow();
  sealed[sealed.length - 1]! ^= 1;
  expect(() => seal.open(sealed)).toThrow();
});

test('the same words are never closed into the same bytes', () => {
  const seal = sealWith('one secret');
  expect(seal.close('x').equals(seal.close('x'))).toBe(false);
});
