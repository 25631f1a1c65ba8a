/** Money that moved, and the numbered documents that say so. */
import { until } from '@rental/config/testing/api';
import knex, { type Knex } from 'knex';
import {
  api,
  atStripe,
  bookAndPay,
  expectAllInvariants,
  handedOver,
  owner,
  platform,
  renter,
  report,
  startWorld,
  stopWorld,
} from '../../bookings/tests/rental-world';
import { issueDocuments } from '../server/src/use-cases/issue-documents';
import type { DocumentView } from '../contracts/documents';

let stranger: string;

beforeAll(async () => {
  await startWorld('documents');
  stranger = (await api.register('stranger')).jwt;
});
afterAll(stopWorld);

const listed = async (bookingId: string, token: string): Promise<DocumentView[]> =>
  (await api.get(`/api/bookings/${bookingId}/documents`, token)).json.data;

const documents = (bookingId: string, token: string, count: number): Promise<DocumentView[]> =>
  until(
    `${count} documents`,
    () => listed(bookingId, token),
    (found) => found.length === count,
  );

async function pdf(bookingId: string, number: string, token: string, language = 'en') {
  const response = await fetch(
    `${platform.cmsUrl}/api/bookings/${bookingId}/documents/${number}?language=${language}`,
    { headers: { authorization: `Bearer ${token}` } },
  );
  return { status: response.status, file: Buffer.from(await response.arrayBuffer()) };
}

/** What the booking's journals of the type say on an account, debits above zero. */
async function posted(bookingId: string, sourceType: string, account: string): Promise<number> {
  const { rows } = await platform.pg.query(
    `select coalesce(sum(p.amount), 0)::bigint as amount from ledger.journal j
      join ledger.posting p on p.journal_id = j.id and p.account like $3
      where j.booking_id = $1 and j.source_type = $2`,
    [bookingId, sourceType, account],
  );
  return Number(rows[0].amount);
}

test('paid: an invoice to the renter, and to nobody else', async () => {
  const { bookingId, quote } = await bookAndPay(10, 12);
  const [invoice] = await documents(bookingId, renter, 1);
  const year = (await api.now()).getUTCFullYear();
  expect(invoice).toMatchObject({
    number: expect.stringMatching(new RegExp(`^INV-${year}-\\d{6}$`)),
    kind: 'invoice',
    currency: quote.currency,
    total: quote.total,
    refersTo: null,
  });
  const number = invoice?.number ?? '';
  for (const language of ['en', 'de']) {
    const { status, file } = await pdf(bookingId, number, renter, language);
    expect([status, file.subarray(0, 4).toString()]).toEqual([200, '%PDF']);
    expect(file.includes(number)).toBe(true);
  }
  expect(await listed(bookingId, owner)).toEqual([]);
  expect((await pdf(bookingId, number, owner)).status).toBe(404);
  expect((await pdf(bookingId, number, stranger)).status).toBe(404);
  expect((await api.get(`/api/bookings/${bookingId}/documents`, stranger)).status).toBe(404);
});

const STRICT = `cancellation_policy_id = (select document_id from cancellation_policies
  where slug = 'strict' and published_at is not null order by id limit 1)`;

test('a refund in part: a credit note; sent back by the bank: taken back, and issued again', async () => {
  const { bookingId, quote, paymentClientSecret } = await bookAndPay(30, 32, STRICT);
  await api.post(`/api/bookings/${bookingId}/cancel`, {}, renter);
  const [invoice, note] = await documents(bookingId, renter, 2);
  const back = await posted(bookingId, 'refund', 'stripe:%');
  expect(-back).toBeGreaterThan(0);
  expect(-back).toBeLessThan(quote.total);
  expect(note).toMatchObject({ kind: 'credit_note', total: back, refersTo: invoice?.number });

  const intent = paymentClientSecret.split('_secret')[0];
  const [refund] = (await atStripe(`refunds?payment_intent=${intent}`)).data;
  await api.call('POST', `${api.emulatorUrl}/_emulator/refunds/${refund.id}`, {
    body: { outcome: 'failed' },
  });
  const third = (await documents(bookingId, renter, 3))[2];
  expect(third).toMatchObject({ kind: 'correction', total: -back, refersTo: note?.number });
  await api.advance('PT2H');
  const fourth = (await documents(bookingId, renter, 4))[3];
  expect(fourth).toMatchObject({ kind: 'credit_note', total: back, refersTo: invoice?.number });
});

test('settled: the commission is invoiced to the owner', async () => {
  const { bookingId } = await handedOver(3, 4);
  await api.advance('P2D');
  await report(bookingId, 'CHECK_OUT');
  await api.advance('P9D');
  const [commission] = await documents(bookingId, owner, 1);
  expect(commission).toMatchObject({
    kind: 'commission_invoice',
    number: expect.stringMatching(/^COM-/),
    total: -(await posted(bookingId, 'booking.settled', 'commission')),
  });
  expect((await listed(bookingId, renter)).map(({ kind }) => kind)).toEqual(['invoice']);
  expect((await pdf(bookingId, commission?.number ?? '', renter)).status).toBe(404);
});

test('the year, the statement and its PDF say the same', async () => {
  const csv = (await api.get('/api/payments/statement.csv', owner)).text.trim().split('\n');
  const { data } = (await api.get('/api/payments/years', owner)).json as {
    data: { year: string; currency: string; net: number; bookings: number; fees: number }[];
  };
  expect(data.reduce((sum, { bookings }) => sum + bookings, 0)).toBe(csv.length - 1);
  const [newest] = data;
  expect(newest?.fees).toBeGreaterThan(0);
  const annual = `/api/payments/annual-summary.csv?year=${newest?.year}`;
  expect((await api.get(annual, owner)).text).toContain(newest?.currency);
  for (const file of ['statement.pdf', `annual-summary.pdf?year=${newest?.year}&language=de`])
    expect((await api.get(`/api/payments/${file}`, owner)).text.slice(0, 4)).toBe('%PDF');
  expect((await api.get('/api/payments/years', stranger)).json.data).toEqual([]);
});

test('every invariant holds after all of this', expectAllInvariants);

test('what was issued never changes, and no number is taken by hand', async () => {
  for (const sql of [
    `update ledger.document set total = 1`,
    `delete from ledger.document`,
    `truncate ledger.document`,
    `update ledger.document_counter set last = last + 1`,
    `delete from ledger.document_counter`,
  ])
    await expect(platform.pg.query(sql)).rejects.toThrow();
});

/** Paid bookings as copies of one, beside Stripe: last, since its books do not have them. */
const COPIES = 50;
const MANY = (template: string): string => `begin;
  select set_config('rental.transition', 'on', true);
  create temp table many on commit drop as select n, 'many' || n as id from generate_series(1, ${COPIES}) n;
  insert into bookings (document_id, number, listing_id, listing_title, renter_id, owner_id, quantity,
      state, start_at, end_at, start_date, end_date, time_zone, total, currency, booked_at)
    select many.id, 'RP-MANY' || n, listing_id, listing_title, renter_id, owner_id, quantity, state,
        start_at, end_at, start_date, end_date, time_zone, total, currency, booked_at
      from bookings, many where document_id = '${template}';
  insert into rental.booking_quote (booking_id, request_key, currency, total, application_fee,
      owner_share, quote, policy, fees, agreement_hash, during, created_at)
    select many.id, many.id, currency, total, application_fee, owner_share, quote, policy, fees,
        agreement_hash, during, created_at
      from rental.booking_quote, many where booking_id = '${template}';
  insert into ledger.intent (id, kind, booking_id, number, owner_id, renter_id, amount, currency,
      application_fee, status, client_secret, received, created_at, changed_at)
    select 'pi_' || many.id, kind, many.id, number, owner_id, renter_id, amount, currency,
        application_fee, status, client_secret, received, created_at, changed_at
      from ledger.intent, many where booking_id = '${template}' and kind = 'charge';
  insert into ledger.journal (source_type, source_id, currency, booking_id, owner_id, occurred_at)
    select source_type, 'pi_' || many.id, currency, many.id, owner_id, occurred_at
      from ledger.journal, many where booking_id = '${template}' and source_type = 'booking.paid';
  insert into ledger.posting (journal_id, account, amount)
    select j.id, p.account, p.amount from many join ledger.journal j on j.booking_id = many.id
      join ledger.journal t on t.booking_id = '${template}' and t.source_type = 'booking.paid'
      join ledger.posting p on p.journal_id = t.id;
  commit`;

test('fifty at once, some undone half way: no number is missing and none is there twice', async () => {
  const { bookingId } = await bookAndPay(50, 51);
  await documents(bookingId, renter, 1);
  await platform.pg.query(MANY(bookingId));
  const own: Knex = knex({
    client: 'pg',
    connection: platform.databaseUrl,
    pool: { min: 0, max: 20 },
  });
  const now = await api.now();
  const issue = (n: number, fails: boolean): Promise<number> =>
    issueDocuments(
      {
        clock: { now: () => now },
        transaction: (work) =>
          own.transaction(async (trx) => {
            const done = await work(trx);
            if (fails) throw new Error('undone');
            return done;
          }),
      },
      `many${n}`,
    );
  const numbers = Array.from({ length: COPIES }, (_, index) => index + 1);
  try {
    const tried = await Promise.allSettled(
      numbers.flatMap((n) => [issue(n, n % 3 === 0), issue(n, n % 3 === 0)]),
    );
    const issued = tried.filter((each) => each.status === 'fulfilled').map(({ value }) => value);
    expect(issued.reduce((sum, count) => sum + count, 0)).toBe(COPIES - Math.floor(COPIES / 3));
    await Promise.all(numbers.map((n) => issue(n, false)));
  } finally {
    await own.destroy();
  }
  const { rows } = await platform.pg.query(
    `select count(*)::int as documents, max(seq) as highest, count(distinct number)::int as numbers,
        (select last from ledger.document_counter where series = 'INV') as last
      from ledger.document where series = 'INV'`,
  );
  const { documents: all, ...others } = rows[0];
  expect(others).toEqual({ highest: all, numbers: all, last: all });
  expect(all).toBeGreaterThanOrEqual(COPIES + 4);
});
