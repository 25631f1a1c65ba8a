/** Each deed of a story as the request that the renter, the owner or staff would send. */
/**
 * @typedef {import('./timetable.mjs').Entry} Entry
 * @typedef {import('./timetable.mjs').Casting} Casting
 * @typedef {import('./platform.mjs').Platform} Platform
 * @typedef {Extract<Entry['deed'], { does: 'resolve' }>} Resolving
 * @typedef {Extract<Entry['deed'], { does: 'comment' | 'appeal' }>} Arguing
 * @typedef {Extract<Entry['deed'], { does: 'checkIn' | 'checkOut' }>} Reporting
 */
import { createRequire } from 'node:module';
import { Refused } from './platform.mjs';

const require = createRequire(import.meta.url);
/** @type {typeof import('@rental/shared/money')} */
const { percentOf } = require('@rental/shared/money');

const WAIT_MS = 20_000;
const PAUSE_MS = 20;

export class Deeds {
  /** Answers of POST /api/bookings by story. */
  #booked = new Map();

  /** @param {Platform} platform */
  constructor(platform) {
    this.platform = platform;
  }

  /** Sent twice (after a crash) it is done once. @param {Entry} entry */
  async perform({ key, casting, deed }) {
    if (deed.does === 'book') return this.#book(casting);
    const { bookingId, paymentClientSecret } = await this.#book(casting);
    if (deed.does === 'pay') return this.#pay(casting, bookingId, paymentClientSecret, deed.card);
    if (deed.does === 'resolve') return this.#resolve(casting, bookingId, deed);
    const once = `demo-history:${key}`;
    if (deed.does === 'comment' || deed.does === 'appeal')
      return this.#argue(casting, bookingId, once, deed);
    if ('report' in deed) return this.#report(casting, bookingId, once, deed);
    const { path, body, by } = requestFor(deed);
    return this.platform.call('POST', `/api/bookings/${bookingId}/${path}`, {
      as: casting[by],
      key: once,
      body,
    });
  }

  /**
   * The owner's report; with a photo where a claim will look back at it. A photo has a new id each
   * time: a report that is there already is left alone.
   *
   * @param {Casting} casting
   * @param {string} bookingId
   * @param {string} key
   * @param {Reporting} deed
   */
  async #report({ story, owner, listing }, bookingId, key, { does, report }) {
    const kind = does === 'checkIn' ? 'CHECK_IN' : 'CHECK_OUT';
    const path = `/api/bookings/${bookingId}`;
    const { data } = await this.platform.call('GET', path, { as: owner });
    if (data.inspections.some((/** @type {{ kind: string }} */ one) => one.kind === kind)) return;
    const isLookedBackAt = story.then.some((deed) => deed.does === 'claim');
    const photos = isLookedBackAt ? await this.platform.photograph(owner, listing.id) : [];
    const body = { kind, ...report, photos };
    return this.platform.call('POST', `${path}/inspections`, { as: owner, key, body });
  }

  /**
   * What a party says in the booking's dispute.
   *
   * @param {Casting} casting
   * @param {string} bookingId
   * @param {string} key
   * @param {Arguing} deed
   */
  async #argue(casting, bookingId, key, { does, by, text }) {
    const as = casting[by];
    const { data } = await this.platform.call('GET', `/api/bookings/${bookingId}`, { as });
    if (!data.dispute) throw new Refused(`${casting.story.id}: there is no dispute`);
    const path = does === 'comment' ? 'statements' : 'appeal';
    return this.platform.call('POST', `/api/disputes/${data.dispute.id}/${path}`, {
      as,
      key,
      body: { text },
    });
  }

  /**
   * Staff decide when the claimed part of the deposit has arrived. The admin's API knows no keys: a
   * dispute that is decided already is left alone.
   *
   * @param {Casting} casting
   * @param {string} bookingId
   * @param {Resolving} deed
   */
  async #resolve(casting, bookingId, { split, note }) {
    const path = `/bookings/${bookingId}/dispute`;
    const end = performance.now() + WAIT_MS;
    for (;;) {
      const { data } = await this.platform.call('GET', path, { as: 'staff' });
      if (!['OPEN', 'APPEALED'].includes(data.dispute.state)) return;
      if (!data.capturePending) {
        const body = { ...divide(split, data), note };
        return this.platform.call('POST', `${path}/resolve`, { as: 'staff', body });
      }
      if (performance.now() > end) throw new Error(`${casting.story.id}: no deposit was taken`);
      await this.platform.settle();
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  /** @param {Casting} casting @returns {Promise<any>} the platform's answer, the same every time */
  async #book(casting) {
    const { story, listing, renter, period } = casting;
    const known = this.#booked.get(story.id);
    if (known !== undefined) return known;
    const { message, quantity, guests, extras } = story;
    const answer = await this.platform.call('POST', '/api/bookings', {
      as: renter,
      key: `demo-history:${story.id}:book`,
      body: { listingId: listing.id, ...period, message, quantity, guests, extras },
    });
    this.#booked.set(story.id, answer);
    return answer;
  }

  /**
   * Ends when the platform has heard of it; a declined card leaves things as they are.
   *
   * @param {Casting} casting
   * @param {string} bookingId
   * @param {string} clientSecret
   * @param {string} card
   */
  async #pay(casting, bookingId, clientSecret, card) {
    const as = casting.renter;
    const status = async () =>
      (await this.platform.call('GET', `/api/bookings/${bookingId}`, { as })).data.status;
    if ((await status()) !== 'PENDING_PAYMENT') return;
    const answer = await this.platform.confirmPayment(clientSecret, card);
    if (answer.error?.type === 'card_error') return;
    const end = performance.now() + WAIT_MS;
    for (;;) {
      await this.platform.settle();
      if ((await status()) !== 'PENDING_PAYMENT') return;
      if (performance.now() > end) throw new Error(`${casting.story.id}: Stripe did not tell`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

/**
 * Both pots whole, as the platform wants them divided. Minor units.
 *
 * @param {Resolving['split']} split
 * @param {{ frozen: number, captured: number }} pots
 */
function divide({ rentalToRenterPercent, depositToOwner, returnFees }, { frozen, captured }) {
  const toRenter = percentOf(frozen, rentalToRenterPercent * 100);
  return {
    toRenter,
    toOwner: frozen - toRenter,
    depositToOwner,
    depositToRenter: captured - depositToOwner,
    returnFees,
  };
}

/**
 * @param {Exclude<Entry['deed'], { does: 'book' | 'pay' | 'resolve' } | Arguing | Reporting>} deed
 * @returns {{ path: string, body: object, by: 'renter' | 'owner' }}
 */
function requestFor(deed) {
  switch (deed.does) {
    case 'waiveDeposit':
      return { path: 'waive-deposit', body: {}, by: 'owner' };
    case 'cancelAsOwner':
      return { path: 'cancel', body: { reason: deed.reason }, by: 'owner' };
    case 'approve':
    case 'decline':
      return { path: deed.does, body: { reason: deed.reason }, by: 'owner' };
    case 'cancel':
    case 'withdraw':
      return { path: deed.does, body: { reason: deed.reason }, by: 'renter' };
    case 'claim': {
      const { by, reason, amount, description } = deed.claim;
      const body = { reason, description, claimedAmount: amount };
      return { path: 'disputes', body, by };
    }
  }
}
