import { isAllowedAddress } from '@rental/shared/outside-address';
import { feedAddress } from './feed-address';

test.each([
  ['https://calendar.example.org/a.ics?key=1', 'https://calendar.example.org/a.ics?key=1'],
  ['webcal://calendar.example.org/a.ics', 'https://calendar.example.org/a.ics'],
  [' https://93.184.216.34/a.ics ', 'https://93.184.216.34/a.ics'],
])('%s is fetched', (given, url) => {
  expect(feedAddress(given, false)?.href).toBe(url);
});

test.each([
  'http://calendar.example.org/a.ics',
  'ftp://calendar.example.org/a.ics',
  'file:///etc/passwd',
  'https://user:secret@calendar.example.org/a.ics',
  'https://localhost/a.ics',
  'http://127.0.0.1/a.ics',
  'https://127.0.0.1/a.ics',
  // The same in other clothes.
  'https://2130706433/a.ics',
  'https://0x7f.1/a.ics',
  'https://[::1]/a.ics',
  'https://[::ffff:127.0.0.1]/a.ics',
  'https://[::ffff:10.0.0.1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'https://[fe80::1]/',
  'https://[fd00::1]/',
  'https://10.1.2.3/',
  'https://172.31.0.1/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data',
  'https://100.64.0.1/',
  'https://0.0.0.0/',
  'https://255.255.255.255/',
  'https://intranet/',
  'not an address',
  '',
])('%s is never fetched', (given) => {
  expect(feedAddress(given, false)).toBeUndefined();
});

test('loopback only for developers, and nothing else of what is not public', () => {
  expect(feedAddress('http://127.0.0.1:4000/a.ics', true)?.href).toBe(
    'http://127.0.0.1:4000/a.ics',
  );
  expect(feedAddress('http://localhost:4000/', true)).toBeDefined();
  expect(feedAddress('http://10.0.0.1/', true)).toBeUndefined();
  expect(feedAddress('https://192.168.0.1/', true)).toBeUndefined();
  expect(feedAddress('http://example.org/', true)).toBeUndefined();
  expect([isAllowedAddress('::1', true), isAllowedAddress('::1', false)]).toEqual([true, false]);
  expect(isAllowedAddress('example.org', true)).toBe(false);
});
