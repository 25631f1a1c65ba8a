/** What follows a decision: a moderator takes it back, or everybody reads it, without contact data. */
import { until } from '@rental/config/testing/api';
import { anna, ben, decide, detail, reader, startModeration, submitted } from './moderation-world';
import { api, command, findsAs, platform, published, put, read, stopWorld } from './owner-world';

const REASON = 'Please show the back of the guitar.';

beforeAll(() => startModeration());
afterAll(stopWorld);

const undo = (id: string, token = anna, revision = 1) =>
  api.post(`/listings/${id}/review/undo`, { revision }, token);
const whyNot = ({ status, json }: Awaited<ReturnType<typeof undo>>) => [
  status,
  json.error.details.code,
  json.error.details.why,
];
const STANDS = (why: string) => [409, 'DECISION_STANDS', why];
const mailsAbout = async (title: string) => {
  const { rows } = await platform.pg.query(
    `select (select count(*) from rental.outbox
        where consumer in ('moderation-news', 'notifications') and done_at is null)
      + (select count(*) from rental.notification_delivery where state = 'waiting') as n`,
  );
  return Number(rows[0].n) === 0 ? ((await mailbox(title)) as string[]) : undefined;
};
const mailbox = async (title: string): Promise<string[]> => {
  const { json } = await api.get('/api/dev/mailbox');
  return (json.data as { subject: string; text: string }[])
    .filter(({ text }) => text.includes(title))
    .map(({ subject }) => subject);
};
const told = (title: string, count: number) =>
  until(
    'the mails',
    () => mailsAbout(title),
    (mails) => mails?.length === count,
  );

test('taken back about a new listing: it waits again, was never public, and its owner is told', async () => {
  const title = 'Undone guitar';
  const id = await submitted({ title });
  const before = (await detail(id)).submittedAt;
  expect((await decide(id, { decision: 'approve' })).status).toBe(200);
  await told(title, 1);
  expect(whyNot(await undo(id, ben))).toEqual(STANDS('another'));
  expect(whyNot(await undo(id, anna, 2))).toEqual(STANDS('changed'));
  expect((await undo(id, reader)).status).toBe(403);
  expect((await undo('nosuchlisting')).status).toBe(404);

  expect((await undo(id)).json.data).toEqual({ id, status: 'PENDING_REVIEW', review: 'pending' });
  expect(whyNot(await undo(id))).toEqual(STANDS('changed'));
  expect((await detail(id)).submittedAt).toBe(before);
  const { status, review, history } = await read(id);
  expect([status, review.status, history.at(-1)]).toMatchObject([
    'PENDING_REVIEW',
    'pending',
    { from: 'ACTIVE', to: 'PENDING_REVIEW' },
  ]);
  const { rows } = await platform.pg.query(
    `select l.published_on, (select array_agg(action order by id) from rental.audit_log
        where subject_id = l.document_id) as actions from listings l where document_id = $1`,
    [id],
  );
  expect(rows[0]).toEqual({ published_on: null, actions: ['listing.approve', 'listing.reopen'] });
  await findsAs(id, undefined);
  expect((await told(title, 2))?.sort()).toEqual([
    'We are looking at your listing again',
    'Your listing is live',
  ]);
  expect((await decide(id, { decision: 'reject', reason: REASON })).status).toBe(200);
  expect((await undo(id)).status).toBe(200);
});

test('taken back about changes: the version before them is live again, and they wait', async () => {
  const id = await published();
  await put(id, { title: 'A better title' });
  expect((await decide(id, { decision: 'approve', revision: 2 })).status).toBe(200);
  expect((await read(id)).title).toBe('A better title');
  expect((await undo(id, anna, 2)).json.data).toMatchObject({ status: 'ACTIVE' });
  const { fields } = await detail(id);
  expect(fields.find(({ path }: { path: string }) => path === 'title')).toMatchObject({
    after: 'A better title',
    isChanged: true,
  });
  await findsAs(id, fields.find(({ path }: { path: string }) => path === 'title').before);
  expect((await decide(id, { decision: 'approve', revision: 2 })).status).toBe(200);
  expect((await read(id)).title).toBe('A better title');
});

test('not taken back once it is late, or its owner or a renter has gone on', async () => {
  const late = await submitted();
  await decide(late, { decision: 'approve' });
  const paused = await submitted();
  await decide(paused, { decision: 'approve' });
  await command(paused, 'pause');
  expect(whyNot(await undo(paused))).toEqual(STANDS('changed'));
  const edited = await submitted();
  await decide(edited, { decision: 'request_changes', reason: REASON });
  await put(edited, { title: 'With the back of it' });
  expect(whyNot(await undo(edited))).toEqual(STANDS('changed'));
  const booked = await submitted();
  await decide(booked, { decision: 'approve' });
  await platform.pg.query(
    `with allowed as materialized (select set_config('rental.transition', 'on', true) as word)
      insert into bookings (document_id, listing_id, state, booked_at)
        select 'undobooked', $1, 'PENDING_PAYMENT', $2 from allowed where word = 'on'`,
    [booked, await api.now()],
  );
  expect(whyNot(await undo(booked))).toEqual(STANDS('changed'));
  await api.advance('PT16M');
  expect(whyNot(await undo(late))).toEqual(STANDS('late'));
});

test('contact data is shown to moderators as it was sent, and to nobody else', async () => {
  const title = 'Jazzmaster, ask anna@example.com';
  const id = await submitted({ title });
  expect((await detail(id)).title).toBe(title);
  expect((await decide(id, { decision: 'approve' })).json.data.status).toBe('ACTIVE');
  const live = (await api.get(`/api/listings/${id}`)).json.data;
  expect(live.title).toBe('Jazzmaster, ask [email •••]');
  expect(live.slug).toMatch(/^jazzmaster-ask-[^-]+$/);
  expect(JSON.stringify(live)).not.toContain('anna@');

  await put(id, { title: 'Jazzmaster, call +43 660 1234567' });
  expect((await decide(id, { decision: 'approve', revision: 2 })).status).toBe(200);
  expect((await api.get(`/api/listings/${id}`)).json.data.title).toBe(
    'Jazzmaster, call [phone •••]',
  );
});
