/** What suites ask of a running platform over its public contract. */
import { randomUUID } from 'node:crypto';

export interface Answer {
  status: number;
  /** The parsed body; undefined when it is not JSON. */
  json: Json;
  text: string;
  headers: Headers;
}

/** As `JSON.parse` gives it: suites look into every shape, and what they find is under test. */
type Json = ReturnType<JSON['parse']>;

export interface CallOptions {
  token?: string | undefined;
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  raw?: string;
  /** Sent as multipart/form-data, instead of `body`. */
  form?: FormData;
  headers?: Record<string, string>;
}

export const DEMO_PASSWORD = 'Demo-pass-1';
const DAY_MS = 86_400_000;

export class Api {
  constructor(
    readonly cmsUrl: string,
    readonly emulatorUrl: string,
  ) {}

  /** Any request; POSTs carry a fresh idempotency key unless they bring one. */
  async call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const { token, body, raw, form, headers } = options;
    const response = await fetch(path.startsWith('http') ? path : this.cmsUrl + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        ...headers,
      },
      body: form ?? raw ?? (body === undefined ? null : JSON.stringify(body)),
    });
    const text = await response.text();
    return { status: response.status, json: parse(text), text, headers: response.headers };
  }

  /** Sends a picture as the file of a form. */
  upload(purpose: string, picture: Uint8Array, token?: string): Promise<Answer> {
    const form = new FormData();
    form.set('purpose', purpose);
    form.set('file', new Blob([new Uint8Array(picture)]), 'picture');
    return this.call('POST', '/api/uploads', { form, token });
  }

  get(path: string, token?: string): Promise<Answer> {
    return this.call('GET', path, { token });
  }

  post(path: string, body: unknown, token?: string): Promise<Answer> {
    return this.call('POST', path, { token, body });
  }

  /** @returns the JWT @throws with the platform's answer when it refuses */
  async signIn(identifier: string, password = DEMO_PASSWORD): Promise<string> {
    const answer = await this.post('/api/auth/local', { identifier, password });
    if (!answer.json?.jwt)
      throw new Error(`sign-in ${identifier}: ${answer.status} ${answer.text}`);
    return answer.json.jwt;
  }

  /** A new account. */
  async register(tag: string): Promise<{ jwt: string; documentId: string; email: string }> {
    const name = `${tag}-${randomUUID().slice(0, 8)}`;
    const email = `${name}@example.test`;
    const body = { username: name, email, password: 'Correct-horse-9' };
    const { json, text } = await this.post('/api/auth/local/register', body);
    if (!json?.jwt) throw new Error(`register ${tag}: ${text}`);
    return { jwt: json.jwt, documentId: json.user.documentId, email };
  }

  async now(): Promise<Date> {
    return new Date((await this.get('/api/dev/clock')).json.now);
  }

  /** The date `n` days after the platform's today (UTC). */
  async day(n: number): Promise<string> {
    return new Date((await this.now()).getTime() + n * DAY_MS).toISOString().slice(0, 10);
  }

  async advance(duration: string): Promise<void> {
    const answer = await this.post('/api/dev/clock', { advance: duration });
    if (answer.status !== 200) throw new Error(`clock: ${answer.text}`);
  }

  async clockTo(instant: string | Date): Promise<void> {
    const seconds = Math.ceil((Number(new Date(instant)) - Number(await this.now())) / 1000);
    if (seconds > 0) await this.advance(`PT${seconds}S`);
  }

  /** Ids of listings that can be booked at once for the dates. */
  async freeListings(
    startDate: string,
    endDate: string,
  ): Promise<{ id: string; quantity: number }[]> {
    const query = new URLSearchParams({ startDate, endDate, instantBook: 'true', limit: '100' });
    return (await this.get(`/api/listings/search?${query}`)).json.results;
  }

  /** Pays as Stripe.js does. */
  async pay(clientSecret: string, method = 'pm_card_visa'): Promise<Answer> {
    const id = clientSecret.split('_secret')[0];
    return this.call('POST', `${this.emulatorUrl}/v1/payment_intents/${id}/confirm`, {
      token: 'pk_test_emulator',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      raw: new URLSearchParams({
        client_secret: clientSecret,
        payment_method: method,
        return_url: 'http://127.0.0.1/return',
      }).toString(),
    });
  }

  /** Asks until the booking has the status. */
  async reach(bookingId: string, token: string, status: string): Promise<Json> {
    const read = async () => (await this.get(`/api/bookings/${bookingId}`, token)).json.data;
    return until(`${bookingId} ${status}`, read, (booking) => booking?.status === status);
  }
}

function parse(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const WAIT_MS = 30_000;
const PAUSE_MS = 50;

/** Asks until the answer is the wanted one. @throws with the last answer when it never comes */
export async function until<T>(
  what: string,
  read: () => Promise<T>,
  wanted: (value: T) => boolean,
): Promise<T> {
  const end = performance.now() + WAIT_MS;
  for (;;) {
    const value = await read();
    if (wanted(value)) return value;
    if (performance.now() > end)
      throw new Error(`${what}: still ${JSON.stringify(value)?.slice(0, 300)}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
