const IPV4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/i;
const KEPT_GROUPS = 3;

/**
 * The network that an address belongs to: enough to recognise a place, too little to find a person.
 *
 * @returns `203.0.113.*`, `2001:db8:1:*`, or '' for this machine and what is no address
 */
export function coarseAddress(address: string): string {
  const v4 = IPV4.exec(address);
  if (v4) return `${v4[1]}.${v4[2]}.${v4[3]}.*`;
  if (!/^[\da-f:]+$/i.test(address) || !address.includes(':')) return '';
  const [head = ''] = address.split('::');
  const groups = head.split(':').filter(Boolean).slice(0, KEPT_GROUPS);
  return groups.length > 0 ? [...groups, '*'].join(':') : '';
}
