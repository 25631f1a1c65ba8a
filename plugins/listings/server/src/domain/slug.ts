/** `Red Guitar, Größe L` → `red-guitar-grosse-l-3f2a91`: readable, and the listing's own by its end. */
export function slugOf(title: string, id: string): string {
  const words = title
    .normalize('NFKD')
    .replaceAll('ß', 'ss')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return `${words || 'listing'}-${id.slice(0, 8)}`;
}
