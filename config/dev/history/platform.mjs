/**
 * What the people of the history ask of the platform: its public API, for staff the admin's, and
 * Stripe's in the browser.
 */

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** @type {typeof import('@rental/database/seeds/write-people')} */
const { DEMO_PASSWORD, DEMO_STAFF } = require('@rental/database/seeds/write-people');
/** @type {typeof import('@rental/accounts/contracts/service')} */
const { getAccounts } = require('@rental/accounts/contracts/service');

const WAIT_MS = 20_000;
const PAUSE_MS = 100;

/**
 * @typedef {object} Addresses
 * @property {string} cmsUrl
 * @property {string} emulatorUrl
 * @property {string} publishableKey
 * @property {string} secretKey
 */

/** The platform refused; its own sentence says why. */
export class Refused extends Error {}

export class Platform {
  /** @type {Map<number, import('@rental/accounts/contracts/sessions').Tokens>} by the account's number */
  #sessions = new Map();
  /** @type {string | undefined} */
  #staffToken;

  /**
   * @param {any} strapi
   * @param {Addresses} addresses
   */
  constructor(strapi, addresses) {
    this.strapi = strapi;
    this.addresses = addresses;
  }

  /**
   * @param {'GET' | 'POST'} method
   * @param {string} path
   * @param {{ as?: import('./timetable.mjs').Person | 'staff', body?: unknown, key?: string }} [options] `key`
   *   makes the request the same one when it is sent again
   * @returns {Promise<any>}
   */
  async call(method, path, { as, body, key } = {}) {
    const isForm = body instanceof FormData;
    const response = await fetch(this.addresses.cmsUrl + path, {
      method,
      headers: {
        ...(isForm ? {} : { 'content-type': 'application/json' }),
        ...(as === undefined ? {} : { authorization: `Bearer ${await this.#tokenFor(as)}` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: isForm ? body : body === undefined ? null : JSON.stringify(body),
    });
    /** @type {any} */
    const answer = await response.json();
    if (response.ok) return answer;
    throw new Refused(`${method} ${path} → ${response.status}: ${answer?.error?.message ?? ''}`);
  }

  /**
   * A picture of the listing's page as a photo of one's own, for a report.
   *
   * @param {import('./timetable.mjs').Person} as
   * @param {string} listingId
   * @returns {Promise<string[]>} the upload's id; none where the listing has no picture
   */
  async photograph(as, listingId) {
    const { data } = await this.call('GET', `/api/listings/${listingId}`);
    const [picture] = data.photos;
    if (picture === undefined) return [];
    const body = new FormData();
    body.set('purpose', 'inspection');
    body.set('file', await (await fetch(picture.url)).blob(), 'photo.webp');
    return [(await this.call('POST', '/api/uploads', { as, body })).data.uploadId];
  }

  /** @param {import('./timetable.mjs').Person | 'staff'} as @returns {Promise<string>} */
  async #tokenFor(as) {
    if (as !== 'staff') return this.#tokenOf(as);
    const body = { email: DEMO_STAFF, password: DEMO_PASSWORD };
    this.#staffToken ??= (await this.call('POST', '/admin/login', { body })).data.token;
    return /** @type {string} */ (this.#staffToken);
  }

  /**
   * Nobody knows the passwords of the seeded people: the platform signs them in itself.
   *
   * @param {import('./timetable.mjs').Person} person
   * @returns {Promise<string>}
   */
  async #tokenOf(person) {
    const session =
      this.#sessions.get(person.id) ??
      (await getAccounts(this.strapi).openSession({
        userId: person.id,
        refreshable: false,
        userAgent: '',
        address: '',
      }));
    this.#sessions.set(person.id, session);
    return session.jwt;
  }

  /** Nobody stays signed in whom no device knows. */
  async signOut() {
    for (const { sessionId, jwt } of this.#sessions.values())
      await fetch(`${this.addresses.cmsUrl}/api/me/sessions/${sessionId}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${jwt}` },
      });
    this.#sessions.clear();
  }

  /** @returns {Promise<Date>} the platform's time */
  async now() {
    return new Date((await this.call('GET', '/api/dev/clock')).now);
  }

  /** Moves the clock to the instant, or, when that is over, only does what is due. */
  async moveTo(/** @type {Date} */ instant) {
    const ahead = Math.max(0, instant.getTime() - (await this.now()).getTime());
    return this.call('POST', '/api/dev/clock', { body: { advance: `PT${ahead / 1000}S` } });
  }

  /** Does what is due now: deadlines, calls of Stripe, deliveries that have come in. */
  settle() {
    return this.call('POST', '/api/dev/clock', { body: { advance: 'PT0S' } });
  }

  /** What could not be delivered while nobody listened. */
  async redeliver() {
    const url = `${this.addresses.emulatorUrl}/_emulator/webhooks/redeliver`;
    await fetch(url, { method: 'POST', body: '{}' });
  }

  /** Waits until Stripe has told everything. */
  async deliveriesMade() {
    const end = performance.now() + WAIT_MS;
    const { emulatorUrl, secretKey } = this.addresses;
    for (;;) {
      const response = await fetch(`${emulatorUrl}/v1/events?limit=1&delivery_success=false`, {
        headers: { authorization: `Bearer ${secretKey}` },
      });
      /** @type {any} */
      const { data } = await response.json();
      if (data.length === 0) return;
      if (performance.now() > end) throw new Error('Stripe still has events to deliver');
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  /**
   * Confirms the payment as Stripe.js does.
   *
   * @param {string} clientSecret
   * @param {string} card
   * @returns {Promise<any>} the intent, or `error`
   */
  async confirmPayment(clientSecret, card) {
    const { emulatorUrl, publishableKey, cmsUrl } = this.addresses;
    const intent = clientSecret.split('_secret')[0];
    const response = await fetch(`${emulatorUrl}/v1/payment_intents/${intent}/confirm`, {
      method: 'POST',
      headers: { authorization: `Bearer ${publishableKey}` },
      body: new URLSearchParams({
        client_secret: clientSecret,
        payment_method: card,
        return_url: `${cmsUrl}/return`,
      }),
    });
    return response.json();
  }

  /** Moves the emulator of Stripe to the instant; the past is allowed. */
  async setStripeClock(/** @type {{ now: string } | { offsetMs: number }} */ to) {
    const response = await fetch(`${this.addresses.emulatorUrl}/_emulator/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(to),
    });
    if (!response.ok) throw new Error(`the emulator's clock: ${response.status}`);
  }
}
