/** What the demo asks of the running platform: its public API, Stripe's, and a look at the tables. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { print } from '../start/progress.mjs';

const { CMS_URL, STRIPE_EMULATOR_URL, DATABASE_URL } = process.env;
const PASSWORD = 'Demo-pass-1';
const WAIT_MS = 20_000;

/**
 * @param {string} method @param {string} url @param {{ token?: string, body?: unknown }} [options]
 * @returns {Promise<any>} the answer; throws with the platform's own sentence when it refuses
 */
async function request(method, url, { token, body } = {}) {
  const response = await fetch(url, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  /** @type {any} */
  const answer = await response.json();
  if (response.ok) return answer;
  throw new Error(`${method} ${url} → ${response.status}: ${answer?.error?.message ?? ''}`);
}

/** @param {string} path @param {string} [token] */
export const get = (path, token) => request('GET', `${CMS_URL}${path}`, { token });
/** @param {string} path @param {unknown} body @param {string} [token] */
export const post = (path, body, token) => request('POST', `${CMS_URL}${path}`, { token, body });

/** @param {string} email @returns {Promise<string>} the token */
export async function signIn(email) {
  const { jwt } = await post('/api/auth/local', { identifier: email, password: PASSWORD });
  return jwt;
}

/** Pays as Stripe.js does in the browser. @param {string} clientSecret @returns {Promise<any>} the intent */
export async function payWithCard(clientSecret) {
  const intent = clientSecret.split('_secret')[0];
  const response = await fetch(`${STRIPE_EMULATOR_URL}/v1/payment_intents/${intent}/confirm`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${process.env.STRIPE_PUBLISHABLE_KEY ?? 'pk_test_emulator'}`,
    },
    body: new URLSearchParams({
      client_secret: clientSecret,
      payment_method: 'pm_card_visa',
      return_url: `${CMS_URL}/return`,
    }),
  });
  return response.json();
}

/** @param {string | Date} instant moves the platform's clock there */
export async function clockTo(instant) {
  const { now } = await get('/api/dev/clock');
  const seconds = Math.ceil((new Date(instant).getTime() - new Date(now).getTime()) / 1000);
  return seconds > 0
    ? post('/api/dev/clock', { advance: `PT${seconds}S` })
    : { now, transitions: 0 };
}

/**
 * Asks until the answer is the wanted one.
 *
 * @template T
 * @param {string} what @param {() => Promise<T>} read @param {(value: T) => boolean} wanted
 * @returns {Promise<T>}
 */
export async function until(what, read, wanted) {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    const value = await read();
    if (wanted(value)) return value;
    if (Date.now() > end) throw new Error(`${what} did not come about within ${WAIT_MS / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Follows one booking's history, journal and webhooks, and tells what is new. */
export class Teller {
  #pool = new pg.Pool({ connectionString: DATABASE_URL, max: 1 });
  #seen = { history: 0, journal: 0, events: new Set() };

  /** @param {string} bookingId */
  async tell(bookingId) {
    const history = await this.#rows(
      `select id, from_state, to_state, event, actor_kind from rental.booking_history
        where booking_id = $1 and id > $2 order by id`,
      [bookingId, this.#seen.history],
    );
    for (const row of history) {
      this.#seen.history = Number(row.id);
      print(
        `    state    ${row.from_state ?? '·'} → ${row.to_state}  (${row.event}, by ${row.actor_kind})`,
      );
    }
    await this.#tellWebhooks(bookingId);
    await this.#tellJournal(bookingId);
  }

  /** @param {string} bookingId */
  async #tellJournal(bookingId) {
    const postings = await this.#rows(
      `select j.id, j.source_type, j.currency, p.account, p.amount from ledger.journal j
        join ledger.posting p on p.journal_id = j.id
        where j.booking_id = $1 and j.id > $2 order by j.id, p.amount desc`,
      [bookingId, this.#seen.journal],
    );
    for (const row of postings) {
      if (Number(row.id) > this.#seen.journal) print(`    journal  ${row.source_type}`);
      this.#seen.journal = Number(row.id);
      const side = Number(row.amount) > 0 ? 'debit ' : 'credit';
      const amount = String(Math.abs(Number(row.amount))).padStart(9);
      print(`               ${side} ${amount} ${row.currency}  ${row.account}`);
    }
  }

  /** @param {string} bookingId */
  async #tellWebhooks(bookingId) {
    const events = await this.#rows(
      `select e.id, e.type from ledger.stripe_event e
        where e.object_id in (select id from ledger.intent where booking_id = $1
          union all select id from ledger.payout where booking_id = $1)
        order by e.received_at, e.id`,
      [bookingId],
    );
    for (const { id, type } of events) {
      if (!this.#seen.events.has(id)) print(`    webhook  ${type}  ${id}`);
      this.#seen.events.add(id);
    }
  }

  /** @param {string} email @returns {Promise<string[]>} ids of the owner's listings */
  async listingsOf(email) {
    const rows = await this.#rows(
      'select l.document_id from listings l join up_users u on u.document_id = l.owner_id where u.email = $1',
      [email],
    );
    return rows.map((row) => row.document_id);
  }

  /** @param {string} bookingId @returns {Promise<string | undefined>} Stripe's state of the owner's payout */
  async payoutOf(bookingId) {
    const rows = await this.#rows('select status from ledger.payout where booking_id = $1', [
      bookingId,
    ]);
    return rows[0]?.status;
  }

  /** @param {string} sql @param {unknown[]} values @returns {Promise<any[]>} */
  async #rows(sql, values) {
    return (await this.#pool.query(sql, values)).rows;
  }

  async close() {
    await this.#pool.end();
  }
}
