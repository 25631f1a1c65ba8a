/** Which addresses that users gave may be called: nobody makes this server look around at home. */
import { lookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { devToolsOn } from './http/access';

/** Not public: RFC 6890 and its successors. */
const SPECIAL_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;

/** Of the global addresses those that are not, or that carry an IPv4 one. */
const SPECIAL_V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const v4 = new BlockList();
for (const [net, prefix] of SPECIAL_V4) v4.addSubnet(net, prefix, 'ipv4');
const v6 = new BlockList();
for (const [net, prefix] of SPECIAL_V6) v6.addSubnet(net, prefix, 'ipv6');
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 4 ? 'ipv4' : 'ipv6');

/** @param devTools loopback is allowed too */
export function isAllowedAddress(address: string, devTools: boolean): boolean {
  if (isIP(address) === 0) return false;
  const family = familyOf(address);
  if (devTools && loopback.check(address, family)) return true;
  if (family === 'ipv4') return !v4.check(address, 'ipv4');
  return global6.check(address, 'ipv6') && !v6.check(address, 'ipv6');
}

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

/**
 * The address as it is called; undefined for one that never is: another scheme than https (http to
 * loopback with `devTools` apart), a name and password, an address that is not public.
 */
export function outsideAddress(given: string, devTools: boolean): URL | undefined {
  if (!URL.canParse(given)) return undefined;
  const url = new URL(given);
  url.hash = '';
  const local = devTools && LOOPBACK_NAMES.has(url.hostname);
  const scheme = url.protocol === 'https:' || (url.protocol === 'http:' && local);
  if (!scheme || url.username !== '' || url.password !== '') return undefined;
  const host = hostOf(url);
  if (isIP(host) !== 0) return isAllowedAddress(host, devTools) ? url : undefined;
  return local || host.includes('.') ? url : undefined;
}

/** What is behind the name is not public. */
export class NotAllowed extends Error {}

/** The connection is made to what was looked at here: nobody resolves the name a second time. */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { all: true, family: options.family ?? 0 }, (error, addresses) => {
    const allowed = addressesOf(error, addresses);
    const [first] = allowed;
    if (error) callback(error, '');
    else if (!first) callback(new NotAllowed(), '');
    else if (options.all) callback(null, allowed);
    else callback(null, first.address, first.family);
  });
};

/** One that is not public among them, and none of them is trusted. */
function addressesOf(error: unknown, addresses: readonly LookupAddress[]): LookupAddress[] {
  if (error) return [];
  const devTools = devToolsOn();
  return addresses.every(({ address }) => isAllowedAddress(address, devTools))
    ? [...addresses]
    : [];
}
