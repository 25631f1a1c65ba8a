/** A running platform with a signed-in renter and owner, and the steps that rentals are made of. */
import { Api, until } from '@rental/config/testing/api';
import {
  startPlatform,
  type Platform,
  type PlatformOptions,
} from '@rental/config/testing/platform';
import { verify } from '@rental/config/testing/verify';

export const HOUR_MS = 3_600_000;
export let platform: Platform;
export let api: Api;
export let renter: string;
export let owner: string;

export const iso = (date: Date) => date.toISOString();
export const shifted = (instant: string, ms: number) => new Date(Date.parse(instant) + ms);

/** A listing of owner@demo.test that is free for the dates, changed by `set` for this test. */
export async function listing(
  from: number,
  to: number,
  set = '',
): Promise<{ id: string; startDate: string; endDate: string }> {
  const [startDate, endDate] = [await api.day(from), await api.day(to)];
  const { rows } = await platform.pg.query(
    `select l.document_id as id from listings l join up_users u on u.document_id = l.owner_id
      where u.email = 'owner@demo.test' and l.state = 'ACTIVE' and l.instant_book and l.deposit_amount > 0
        and not exists (select 1 from rental.reservation r where r.listing_id = l.document_id
          and r.during && tstzrange($1::date - interval '2 days', $2::date + interval '3 days'))
      order by (select count(*) from rental.reservation r where r.listing_id = l.document_id), l.id
      limit 1`,
    [startDate, endDate],
  );
  if (set)
    await platform.pg.query(`update listings set ${set} where document_id = $1`, [rows[0].id]);
  return { id: rows[0].id, startDate, endDate };
}

export async function book(from: number, to: number, set = '', message?: string) {
  const { id, startDate, endDate } = await listing(from, to, set);
  const body = { listingId: id, startDate, endDate };
  const quote = (await api.post('/api/bookings/quote', body)).json.data;
  const answer = await api.post('/api/bookings', { ...body, message }, renter);
  expect([answer.status, answer.text.slice(0, 200)]).toEqual([201, expect.any(String)]);
  return { ...answer.json, body, quote } as {
    bookingId: string;
    paymentClientSecret: string;
    expiresAt: string;
    body: typeof body;
    quote: { total: number; deposit: number; currency: string; paymentMinutes: number };
  };
}

export async function bookAndPay(from: number, to: number, set = '') {
  const booked = await book(from, to, set);
  await api.pay(booked.paymentClientSecret);
  const booking = await api.reach(booked.bookingId, renter, 'CONFIRMED');
  return { ...booked, startAt: booking.startAt as string, endAt: booking.endAt as string };
}

export const show = async (id: string, token = renter) =>
  (await api.get(`/api/bookings/${id}`, token)).json.data;
export const report = (id: string, kind: string) =>
  api.post(`/api/bookings/${id}/inspections`, { kind, condition: 'GOOD', notes: 'fine' }, owner);

/** Balance of each account over one booking's journals. */
export async function balances(bookingId: string): Promise<Record<string, number>> {
  const { rows } = await platform.pg.query(
    `select regexp_replace(p.account, ':[a-z0-9]{20,}$', '') as account, sum(p.amount)::bigint as amount
      from ledger.journal j join ledger.posting p on p.journal_id = j.id
      where j.booking_id = $1 group by 1 having sum(p.amount) <> 0`,
    [bookingId],
  );
  return Object.fromEntries(rows.map((row) => [row.account, Number(row.amount)]));
}

export const atStripe = async (path: string) =>
  (await api.get(`${api.emulatorUrl}/v1/${path}`, 'sk_test_emulator')).json;

/** Handed over, with its deposit held. */
export async function handedOver(from: number, to: number) {
  const booked = await bookAndPay(from, to);
  await api.clockTo(shifted(booked.startAt, HOUR_MS));
  await api.reach(booked.bookingId, renter, 'INSPECTION_PENDING');
  expect((await report(booked.bookingId, 'CHECK_IN')).json.data.status).toBe('IN_PROGRESS');
  return booked;
}

/** Call in `beforeAll`; each suite has a platform of its own. */
export async function startWorld(
  name: string,
  env: NodeJS.ProcessEnv = {},
  parts: Pick<PlatformOptions, 'admin' | 'redis'> = {},
): Promise<void> {
  platform = await startPlatform({ name, env, ...parts });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
  [renter, owner] = [await api.signIn('renter@demo.test'), await api.signIn('owner@demo.test')];
}

export const stopWorld = async (): Promise<void> => platform?.stop();

/** After the last event is handled, the verifier has nothing to say. */
export async function expectAllInvariants(): Promise<void> {
  const waiting = 'select count(*)::int as n from rental.outbox where done_at is null';
  await until(
    'everything at rest',
    async () => (await platform.pg.query(waiting)).rows[0].n,
    (n) => n === 0,
  );
  expect(await verify(platform)).toEqual([]);
}
