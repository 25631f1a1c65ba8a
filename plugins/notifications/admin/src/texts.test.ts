import { DELIVERY_CHANNELS } from '../../contracts/staff';
import { de } from './translations/de';
import { en } from './translations/en';

test('German has every text', () => {
  expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
});

test('every channel has its word', () => {
  expect(DELIVERY_CHANNELS.filter((channel) => !(`channel.${channel}` in en))).toEqual([]);
});
