import { clientName } from './client-name';
import { coarseAddress } from './coarse-address';
import { sessionEnd } from './session-ends';

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605 Version/17.5 Mobile Safari/604',
    'Safari on iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox on Linux'],
  ['curl/8.5.0', 'curl'],
  ['<script>', ''],
  ['', ''],
])('%s', (userAgent, name) => {
  expect(clientName(userAgent)).toBe(name);
});

test.each([
  ['203.0.113.7', '203.0.113.*'],
  ['::ffff:203.0.113.7', '203.0.113.*'],
  ['2001:db8:1:2::7', '2001:db8:1:*'],
  ['::1', ''],
  ['nonsense', ''],
])('%s', (address, network) => {
  expect(coarseAddress(address)).toBe(network);
});

test('a session ends 30 days after it was renewed, 180 days after it was opened', () => {
  const opened = new Date('2026-01-01T00:00:00Z');
  const end = (renewed: string) => sessionEnd(opened, new Date(renewed)).toISOString().slice(0, 10);
  expect([end('2026-01-01T00:00:00Z'), end('2026-06-20T00:00:00Z')]).toEqual([
    '2026-01-31',
    '2026-06-30',
  ]);
});
