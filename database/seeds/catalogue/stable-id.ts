import { createHash } from 'node:crypto';

/** A document id (24 letters and digits) that is the same in every seeded database. */
export function stableId(kind: string, name: string): string {
  const digest = createHash('sha256').update(`${kind}/${name}`).digest('hex');
  return BigInt(`0x${digest}`).toString(36).padStart(24, 'a').slice(0, 24);
}

export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
