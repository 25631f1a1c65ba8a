/**
 * What differs in every answer: the nonce, and the token of forms (43 characters of base64url); and
 * the priority that the storefront writes into links when the document is rendered.
 */
const CHANGING = [
  { pattern: /(?<=<link rel="modulepreload") fetchpriority="low"/g, instead: '' },
  { pattern: /nonce="[^"]*"/g, instead: 'nonce=""' },
  { pattern: /(?<=formToken[\\",]+)[\w-]{43}/g, instead: 'token' },
  { pattern: /(?<=name="formToken" value=")[\w-]{43}/g, instead: 'token' },
];

/** @param {string} html */
const comparable = (html) =>
  CHANGING.reduce((text, { pattern, instead }) => text.replaceAll(pattern, instead), html);

/**
 * @param {{ platform: string, twin: string }} pages addresses
 * @returns {Promise<{ bytes: number, cards: number }>} of the document that both sides send
 * @throws {Error} when it is not the same one: then they are no twins
 */
export async function sameDocument({ platform, twin }) {
  const read = async (/** @type {string} */ url) =>
    (await fetch(url, { headers: { 'accept-language': 'en' } })).text();
  const [ours, theirs] = [await read(platform), await read(twin)];
  const [left, right] = [comparable(ours), comparable(theirs)];
  if (left === right) {
    const cards = ours.match(/<article/g)?.length ?? 0;
    return { bytes: Buffer.byteLength(ours), cards };
  }
  let at = 0;
  while (left[at] === right[at]) at += 1;
  const around = (/** @type {string} */ text) => text.slice(Math.max(0, at - 60), at + 60);
  throw new Error(`The two sides render differently:\n${around(left)}\n${around(right)}`);
}
