/** Any base will do: what matters is whether an address leaves it. */
const HERE = 'http://here.invalid';
const LONGEST = 1000;

/**
 * A path of this site to go to next, from what a form or an address says; other sites, scripts and
 * everything else become `fallback`.
 */
export function safeRedirect(to: unknown, fallback = '/'): string {
  if (typeof to !== 'string' || to.length > LONGEST || !/^\/(?![/\\])/.test(to)) return fallback;
  // Browsers drop these before they look at the rest.
  if (/[\u0000-\u001f\\]/.test(to)) return fallback;
  if (!URL.canParse(to, HERE)) return fallback;
  const { origin, pathname, search, hash } = new URL(to, HERE);
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : fallback;
}
