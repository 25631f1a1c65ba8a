import { signedAddresses } from './signed-addresses';

let now = 1_000_000;
const addresses = signedAddresses('a secret', 'http://x', () => now);

function parts(address: string) {
  const { pathname, searchParams } = new URL(address);
  return {
    id: pathname.split('/').at(-1) ?? '',
    expires: Number(searchParams.get('expires')),
    signature: searchParams.get('signature') ?? '',
  };
}

test('an address is good for ten to fifteen minutes', () => {
  const { id, expires, signature } = parts(addresses.sign('abc'));
  expect([id, expires - now >= 600, expires - now <= 900]).toEqual(['abc', true, true]);
  expect(addresses.isGood(id, expires, signature)).toBe(true);
  now = expires;
  expect(addresses.isGood(id, expires, signature)).toBe(false);
});

test('nothing of it can be changed', () => {
  const { expires, signature } = parts(addresses.sign('abc'));
  const other = signedAddresses('another secret', 'http://x', () => now);
  expect(addresses.isGood('abd', expires, signature)).toBe(false);
  expect(addresses.isGood('abc', expires + 1, signature)).toBe(false);
  expect(addresses.isGood('abc', expires, `${signature}x`)).toBe(false);
  expect(addresses.isGood('abc', expires, '')).toBe(false);
  expect(other.isGood('abc', expires, signature)).toBe(false);
});

test('the address stays the same for a while', () => {
  now = 3_000_001;
  const first = addresses.sign('abc');
  now += 100;
  expect(addresses.sign('abc')).toBe(first);
});
