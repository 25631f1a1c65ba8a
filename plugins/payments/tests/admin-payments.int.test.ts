/** The admin's page "Payments" over HTTP: who sees it, what it lists, and a retry that is recorded. */
import { Api, until } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import { PAYMENTS_ACTIONS } from '../contracts/admin-payments';
import { staffWith, superAdmin } from '@rental/config/testing/staff';

const OPERATIONS = '/payments/operations';
const REASON = 'The owner has completed the account.';

let platform: Platform;
let api: Api;
let finance: string;
let reader: string;
let stranger: string;
let bookingId: string;
let key: string;
let account: string;

/** A rental that has ended while its owner's account could not be paid. */
async function rentalWithoutPayout(): Promise<string> {
  const renter = await api.signIn('renter@demo.test');
  const [startDate, endDate] = [await api.day(3), await api.day(4)];
  const [listing] = await api.freeListings(startDate, endDate);
  const body = { listingId: listing?.id, startDate, endDate };
  const booked = (await api.post('/api/bookings', body, renter)).json;
  await api.pay(booked.paymentClientSecret);
  await api.reach(booked.bookingId, renter, 'CONFIRMED');
  account = await setAccount(booked.bookingId, null);
  await api.advance('P16D');
  await api.reach(booked.bookingId, renter, 'SETTLED');
  return booked.bookingId;
}

/** Answers the account that the booking's owner had. */
async function setAccount(booking: string, account: string | null): Promise<string> {
  const { rows } = await platform.pg.query(
    `with before as (select u.id, u.stripe_account_id from up_users u
       join bookings b on b.owner_id = u.document_id where b.document_id = $1)
     update up_users u set stripe_account_id = $2 from before where u.id = before.id
     returning before.stripe_account_id as account`,
    [booking, account],
  );
  return rows[0].account;
}

const list = async (query: string, token = finance) =>
  (await api.get(`${OPERATIONS}?${query}`, token)).json;
const retry = (body: object, token = finance) => api.post(`${OPERATIONS}/retry`, body, token);

beforeAll(async () => {
  platform = await startPlatform({ name: 'admin-payments' });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
  const admin = await superAdmin(api);
  const { read, retry: mayRetry, export: mayExport } = PAYMENTS_ACTIONS;
  finance = await staffWith(api, admin, 'Payer', [read, mayRetry, mayExport]);
  reader = await staffWith(api, admin, 'Reader', [read]);
  stranger = await staffWith(api, admin, 'Visitor', ['plugin::upload.read']);
  bookingId = await rentalWithoutPayout();
  key = `bk:${bookingId}:payout:1`;
});
afterAll(() => platform?.stop());

test.each([
  ['GET', OPERATIONS],
  ['POST', `${OPERATIONS}/retry`],
  ['GET', '/payments/health'],
  ['GET', '/payments/payouts'],
  ['GET', '/payments/documents'],
  ['GET', '/payments/documents/INV-2026-000001'],
  ['GET', '/payments/books'],
  ['POST', '/payments/check'],
])('%s %s is for staff who were given it', async (method, path) => {
  const body = method === 'POST' ? { body: { key: 'bk:none', reason: REASON } } : {};
  const renter = await api.signIn('renter@demo.test');
  const statuses = [];
  for (const token of [undefined, renter, stranger])
    statuses.push((await api.call(method, path, { ...body, token })).status);
  expect(statuses).toEqual([401, 401, 403]);
});

test('reading is not retrying', async () => {
  expect((await list('', reader)).data).toHaveLength(1);
  expect((await retry({ key, reason: REASON }, reader)).status).toBe(403);
});

test('a failed payout is listed with its booking, amount and trouble', async () => {
  const { data, meta } = await list('');
  const { rows } = await platform.pg.query(
    `select b.number, q.owner_share::int as amount, b.currency from bookings b
      join rental.booking_quote q on q.booking_id = b.document_id where b.document_id = $1`,
    [bookingId],
  );
  const { number, amount, currency } = rows[0];
  expect(data).toEqual([
    expect.objectContaining({
      key,
      kind: 'payout.create',
      standing: 'failed',
      booking: { documentId: bookingId, number, state: 'SETTLED' },
      amount,
      currency,
      attempts: 1,
      problem: 'owner_not_payable',
      canRetry: true,
      retries: [],
    }),
  ]);
  expect(meta.counts).toMatchObject({ failed: 1, stuck: 0, refused: 0 });
  expect(meta.pagination).toEqual({ page: 1, pageSize: 20, pageCount: 1, total: 1 });
});

test('filters narrow, pages are cut, and what is unknown is refused', async () => {
  const all = await list(`booking=${bookingId}`);
  expect(all.data.map(({ kind }: { kind: string }) => kind).slice(0, 2)).toEqual([
    'payout.create',
    'charge.create',
  ]);
  expect((await list(`booking=${bookingId}&standing=done&kind=charge.create`)).data).toHaveLength(
    1,
  );
  expect((await list('kind=refund.create')).data).toEqual([]);
  const second = await list(`booking=${bookingId}&pageSize=1&page=2`);
  expect(second.data).toHaveLength(1);
  expect(second.meta.pagination).toMatchObject({ page: 2, total: all.meta.pagination.total });
  for (const query of ['standing=lost', 'page=0', 'pageSize=101', 'sort=amount'])
    expect((await api.get(`${OPERATIONS}?${query}`, finance)).status).toBe(400);
});

test('the board of payouts has what needs people, with its sums, and finds an owner', async () => {
  const board = async (query: string) =>
    (await api.get(`/payments/payouts?${query}`, finance)).json;
  const { data, meta } = await board('');
  const [entry] = data;
  expect(entry).toMatchObject({
    id: key,
    stage: 'failed',
    problem: 'owner_not_payable',
    canRetry: true,
    waitsFor: null,
    booking: { documentId: bookingId, state: 'SETTLED' },
  });
  expect(meta.sums).toEqual([{ currency: entry.currency, count: 1, amount: entry.amount }]);
  const name = encodeURIComponent(entry.owner.name.slice(1).toUpperCase());
  expect((await board(`stage=failed&owner=${name}`)).data).toEqual(data);
  for (const query of ['stage=paid', 'stage=frozen', 'owner=nobody%25', 'page=2'])
    expect((await board(query)).data).toEqual([]);
  for (const query of ['stage=lost', 'owner=', 'pageSize=0', 'sort=amount'])
    expect((await api.get(`/payments/payouts?${query}`, finance)).status).toBe(400);
});

test('a retry needs a reason, is made once, and is kept for good', async () => {
  const short = await retry({ key, reason: ' no ' });
  expect([short.status, Object.keys(short.json.error.details.fields)]).toEqual([400, ['reason']]);
  expect((await retry({ key: 'bk:none', reason: REASON })).status).toBe(404);

  const failedAgain = await retry({ key, reason: 'Perhaps it works now.' });
  expect(failedAgain.json.data).toMatchObject({ standing: 'failed', canRetry: true });

  await setAccount(bookingId, account);
  const done = await retry({ key, reason: REASON });
  expect([done.status, done.json.data.standing]).toEqual([200, 'done']);
  expect(done.json.data.retries).toEqual([
    { by: 'Payer Staff', reason: REASON, at: expect.any(String) },
    { by: 'Payer Staff', reason: 'Perhaps it works now.', at: expect.any(String) },
  ]);

  const again = await retry({ key, reason: REASON });
  expect([again.status, again.json.error.details.code]).toEqual([409, 'OPERATION_NOT_RETRIABLE']);
  const payouts = await platform.pg.query('select 1 from ledger.payout where booking_id = $1', [
    bookingId,
  ]);
  expect(payouts.rowCount).toBe(1);
  for (const change of [
    'update ledger.operation_retry set reason = reason',
    'delete from ledger.operation_retry',
    'update rental.audit_log set reason = reason',
    'delete from rental.audit_log',
    'truncate rental.audit_log',
  ])
    await expect(platform.pg.query(change)).rejects.toThrow('append-only');
  const { rows } = await platform.pg.query(
    `select actor_roles, subject_kind, subject_id, reason, before, after, request_id
       from rental.audit_log where action = 'operation.retry' order by id`,
  );
  expect(rows.map(({ reason }) => reason)).toEqual(['Perhaps it works now.', REASON]);
  expect(rows[1]).toMatchObject({
    actor_roles: ['Payer'],
    subject_kind: 'operation',
    subject_id: key,
    before: { state: 'failed' },
    after: { state: 'requested' },
    request_id: done.headers.get('x-request-id'),
  });
});

test('the ledger is checked on request, and the page tells who did and what came of it', async () => {
  await api.advance('PT5M');
  const check = await api.post('/payments/check', {}, reader);
  expect([check.status, check.json.data.findings]).toEqual([200, []]);
  const health = (await api.get('/payments/health', finance)).json.data;
  expect(health.verification).toMatchObject({ by: 'Reader Staff', findings: [] });
  expect(health.deliveries).toEqual({ total: 0, oldest: [] });
  expect(health.lastReconciledAt).toEqual(expect.any(String));
});

test('a message of Stripe that cannot be worked off is shown', async () => {
  await platform.pg.query(
    `insert into ledger.stripe_event (id, type, object_id, occurred_at, received_at, attempts, next_at, last_error)
     values ('evt_broken', 'payout.paid', 'po_1', now(), now(), 3, now() + interval '1 hour', 'no answer')`,
  );
  const { deliveries } = (await api.get('/payments/health', reader)).json.data;
  expect(deliveries.total).toBe(1);
  expect(deliveries.oldest[0]).toMatchObject({ id: 'evt_broken', attempts: 3, error: 'no answer' });
});

test('issued documents are found by number, booking and recipient, and open as PDF', async () => {
  const find = async (query: string) =>
    (await api.get(`/payments/documents?${query}`, finance)).json;
  const { data, meta } = await until(
    'an invoice and the commission invoice',
    () => find(`booking=${bookingId}`),
    (found) => found.data.length === 2,
  );
  const [commission, invoice] = data;
  expect([invoice.kind, commission.kind]).toEqual(['invoice', 'commission_invoice']);
  expect(invoice.recipient.role).toBe('renter');
  expect(meta.series).toContainEqual(expect.objectContaining({ series: 'INV', last: 1 }));
  const { number, recipient, booking } = invoice;
  for (const search of [number, number.slice(0, 8).toLowerCase(), booking.number, recipient.name])
    expect((await find(`search=${encodeURIComponent(search)}&kind=invoice`)).data).toEqual([
      invoice,
    ]);
  const day = invoice.issuedAt.slice(0, 10);
  expect((await find(`from=${day}&to=${day}&kind=invoice`)).data).toHaveLength(1);
  expect((await find(`to=2020-01-01`)).data).toEqual([]);

  const file = await api.get(`/payments/documents/${number}?language=de`, finance);
  expect([file.status, file.text.slice(0, 5)]).toEqual([200, '%PDF-']);
  for (const unknown of ['INV-1999-000001', 'INV', 'x%27'])
    expect((await api.get(`/payments/documents/${unknown}`, finance)).status).toBe(404);
});

test('the books are taken out as files: debits equal credits, and who took them is written down', async () => {
  const today = (await api.now()).toISOString().slice(0, 10);
  const days = `from=2020-01-01&to=${today}`;
  const journals = await api.get(`/payments/books?file=journals&${days}`, finance);
  expect(journals.headers.get('content-type')).toContain('text/csv');
  const rows = journals.text
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  const [head = [], ...lines] = rows;
  const sum = (column: string) =>
    lines.reduce((cents, line) => {
      const amount = line[head.indexOf(column)] ?? '';
      return cents + (amount === '' ? 0 : Math.round(Number(amount) * 1000));
    }, 0);
  const { rows: counted } = await platform.pg.query(
    'select count(*)::int as n from ledger.posting',
  );
  expect(lines).toHaveLength(counted[0].n);
  expect(sum('debit')).toBe(sum('credit'));
  expect(sum('debit')).toBeGreaterThan(0);

  const documents = await api.get(`/payments/books?file=documents&${days}`, finance);
  expect(documents.text.trim().split('\r\n')).toHaveLength(3);
  expect((await api.get(`/payments/books?file=journals&${days}`, reader)).status).toBe(403);
  for (const query of [
    'file=journals',
    `file=all&${days}`,
    'file=journals&from=2026-02-02&to=2026-02-01',
  ])
    expect((await api.get(`/payments/books?${query}`, finance)).status).toBe(400);
  const { rows: audit } = await platform.pg.query(
    `select subject_id, after from rental.audit_log where action = 'books.export' order by id`,
  );
  expect(audit.map(({ subject_id }) => subject_id)).toEqual(['journals', 'documents']);
  expect(audit[0].after).toMatchObject({ from: '2020-01-01', to: today });
});
