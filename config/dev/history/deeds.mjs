/** Each deed of a story as the request that the renter or the owner would send. */
/**
 * @typedef {import('./timetable.mjs').Entry} Entry
 * @typedef {import('./timetable.mjs').Casting} Casting
 * @typedef {import('./platform.mjs').Platform} Platform
 */

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
    const { path, body, by } = requestFor(deed);
    return this.platform.call('POST', `/api/bookings/${bookingId}/${path}`, {
      as: casting[by],
      key: `demo-history:${key}`,
      body,
    });
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
 * @param {Exclude<Entry['deed'], { does: 'book' | 'pay' }>} deed
 * @returns {{ path: string, body: object, by: 'renter' | 'owner' }}
 */
function requestFor(deed) {
  switch (deed.does) {
    case 'checkIn':
    case 'checkOut':
      return {
        path: 'inspections',
        body: { kind: deed.does === 'checkIn' ? 'CHECK_IN' : 'CHECK_OUT', ...deed.report },
        by: 'owner',
      };
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
  }
}
