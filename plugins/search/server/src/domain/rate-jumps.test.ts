import { farRates } from './rate-jumps';

const IN_FORCE = new Map([
  ['EUR', '0.910000'],
  ['JPY', '147.500000'],
]);

test.each([
  ['EUR', '0.92', false],
  ['EUR', '1.13', false],
  ['EUR', '1.14', true],
  ['EUR', '0.73', false],
  ['EUR', '0.72', true],
  ['EUR', '9.2', true],
  ['JPY', '1.475', true],
  ['CHF', '88', false],
])('%s at %s is far from the rate in force: %s', (currency, perUsd, isFar) => {
  expect(farRates([{ currency, perUsd }], IN_FORCE)).toHaveLength(isFar ? 1 : 0);
});
