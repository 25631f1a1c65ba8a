/** Moderation over HTTP: the queue, claims, decisions with reasons, and what is pointed out. */
import { until } from '@rental/config/testing/api';
import {
  anna,
  ben,
  claim,
  codes,
  decide,
  detail,
  emptyQueue,
  ids,
  manyGuitars,
  queue,
  reader,
  startModeration,
  stranger,
  submitted,
} from './moderation-world';
import {
  api,
  codeOf,
  command,
  findsAs,
  owner,
  platform,
  published,
  put,
  read,
  staff,
  stopWorld,
} from './owner-world';

const REASON = 'Please show the back of the guitar.';

beforeAll(() => startModeration());
afterAll(stopWorld);

test.each([
  ['GET', '/listings/reviews', 200],
  ['GET', '/listings/reviews/reasons', 200],
  ['GET', '/listings/nosuch/review', 404],
  ['POST', '/listings/nosuch/review', 403],
  ['POST', '/listings/nosuch/claim', 403],
  ['POST', '/listings/nosuch/release', 403],
  ['POST', '/listings/nosuch/take-down', 403],
  ['POST', '/listings/reviews/decisions', 403],
])('%s %s is for staff who were given it; a reader gets %s', async (method, path, forReader) => {
  const body = method === 'POST' ? { body: {} } : {};
  const statuses = [];
  for (const token of [undefined, owner.jwt, stranger, reader])
    statuses.push((await api.call(method, path, { ...body, token })).status);
  expect(statuses).toEqual([401, 401, 403, forReader]);
});

test('the queue is oldest first, in pages, narrowed by flag, age, category and claim', async () => {
  await emptyQueue();
  await manyGuitars();
  const first = await submitted({ title: 'Write to anna@example.com' });
  await api.advance('PT21H');
  const second = await submitted();
  await api.advance('PT4H');
  const third = await submitted({ price: { amount: 90_000_000, currency: 'USD', unit: 'DAY' } });
  await claim(second, anna);

  const whole = await queue();
  expect(ids(whole)).toEqual([first, second, third]);
  const [oldest] = whole.data;
  expect(oldest).toMatchObject({ kind: 'listing', revision: 1, changed: [], claim: null });
  expect([oldest.category.name, oldest.price.amount]).toEqual(['Guitars', 2500]);
  expect(oldest.photo).toMatch(/^http/);
  expect(Date.parse(oldest.dueAt) - Date.parse(oldest.submittedAt)).toBe(24 * 3_600_000);
  expect(whole.meta.counts).toMatchObject({
    total: 3,
    overdue: 1,
    mine: 1,
    flags: { contact_data: 1, price_outlier: 1, new_owner: 3, prohibited_words: 0, none: 0 },
    categories: [{ name: 'Guitars', count: 3 }],
  });

  const page = await queue('limit=2');
  expect(ids(page)).toEqual([first, second]);
  expect(ids(await queue(`limit=2&cursor=${page.meta.cursor}`))).toEqual([third]);
  expect((await queue(`limit=2&cursor=${page.meta.cursor}`)).meta.cursor).toBeNull();

  const narrowed = async (query: string) => ids(await queue(query));
  expect(await narrowed('flag=contact_data')).toEqual([first]);
  expect(await narrowed('flag=price_outlier')).toEqual([third]);
  expect(await narrowed('flag=none')).toEqual([]);
  expect(await narrowed('age=overdue')).toEqual([first]);
  expect(await narrowed('age=due_soon')).toEqual([]);
  expect(await narrowed('age=in_time')).toEqual([second, third]);
  expect(await narrowed(`category=${oldest.category.id}`)).toHaveLength(3);
  expect(await narrowed('category=nosuch')).toEqual([]);
  expect(await narrowed('claim=mine')).toEqual([second]);
  expect(await narrowed('claim=free')).toEqual([first, third]);
  expect(await narrowed('edits=true')).toEqual([]);
  for (const wrong of ['flag=other', 'cursor=1', 'limit=0', 'sort=title'])
    expect([wrong, (await api.get(`/listings/reviews?${wrong}`, anna)).status]).toEqual([
      wrong,
      400,
    ]);
});

test('a claim keeps colleagues out until it is given back, decided or runs out', async () => {
  const id = await submitted();
  const mine = (await claim(id, anna)).json.data;
  expect([mine.name, mine.isMine]).toEqual(['Anna Staff', true]);
  const refused = await claim(id, ben);
  expect(codeOf(refused)).toEqual([409, 'REVISION_CLAIMED']);
  expect(refused.json.error.details.claim).toMatchObject({ name: 'Anna Staff', isMine: false });
  expect(refused.json.error.message).toContain('Anna Staff');
  expect(codeOf(await decide(id, { decision: 'approve' }, ben))).toEqual([409, 'REVISION_CLAIMED']);
  expect((await detail(id, ben)).claim).toMatchObject({ name: 'Anna Staff', isMine: false });

  await api.post(`/listings/${id}/release`, {}, ben);
  expect((await claim(id, ben)).status).toBe(409);
  await api.post(`/listings/${id}/release`, {}, anna);
  expect((await claim(id, ben)).status).toBe(200);

  await api.advance('PT9M');
  expect((await claim(id, ben)).status).toBe(200);
  await api.advance('PT9M');
  expect((await claim(id, anna)).status).toBe(409);
  await api.advance('PT2M');
  expect((await claim(id, anna)).status).toBe(200);
  expect((await decide(id, { decision: 'approve' })).json.data.status).toBe('ACTIVE');
  expect(codeOf(await claim(id, ben))).toEqual([409, 'REVISION_CHANGED']);
});

test('of many moderators who reach for the same listing at once, one gets it', async () => {
  const id = await submitted();
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) => claim(id, n % 2 === 0 ? anna : ben)),
  );
  const winners = new Set(
    answers.filter(({ status }) => status === 200).map(({ json }) => json.data.name),
  );
  expect(winners.size).toBe(1);
  const decisions = await Promise.all(
    Array.from({ length: 6 }, () =>
      api.post(
        `/listings/${id}/review`,
        { decision: 'approve', revision: 1 },
        winners.has('Anna Staff') ? anna : ben,
      ),
    ),
  );
  expect(decisions.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('the owner is told why, by a reason that editors keep and by own words', async () => {
  const { data: reasons } = (await api.get('/listings/reviews/reasons', anna)).json;
  const photos = reasons.find(({ name }: { name: string }) => name.startsWith('Photos'));
  const id = await submitted();
  expect(codeOf(await decide(id, { decision: 'request_changes', reason: 'no' }))).toEqual([
    400,
    'VALIDATION_FAILED',
  ]);
  const wrong = { decision: 'reject', templateId: photos.id };
  expect((await decide(id, wrong)).json.error.details.fields).toHaveProperty('templateId');
  const given = { decision: 'request_changes', templateId: photos.id, reason: REASON };
  expect((await decide(id, given)).json.data).toMatchObject({ review: 'changes_requested' });
  const told = (await read(id)).review.reason;
  expect(told).toBe(`${photos.text}\n\n${REASON}`);

  await platform.pg.query("update up_users set locale_code = 'de' where document_id = $1", [
    owner.documentId,
  ]);
  await put(id, { title: 'Sunburst Jazzmaster, cleaned' });
  await command(id, 'submit');
  const again = await detail(id);
  expect([again.revision, again.comparedWith, again.decisions[0]]).toMatchObject([
    2,
    'looked_at',
    { revision: 1, status: 'changes_requested', by: 'Anna Staff', reason: told },
  ]);
  await decide(id, { decision: 'request_changes', templateId: photos.id, revision: 2 });
  expect((await read(id)).review.reason).toMatch(/^Bitte fügen Sie klare Fotos/);
  await platform.pg.query("update up_users set locale_code = 'en' where document_id = $1", [
    owner.documentId,
  ]);
});

test('many at once: each has its own answer, and one that fails stops no other', async () => {
  const [good, stale, held, last] = [
    await submitted(),
    await submitted(),
    await submitted(),
    await submitted(),
  ];
  await claim(held, ben);
  const items = [
    { listingId: good, revision: 1 },
    { listingId: stale, revision: 9 },
    { listingId: held, revision: 1 },
    { listingId: 'nosuch', revision: 1 },
    { listingId: last, revision: 1 },
  ];
  const send = (body: object) => api.post('/listings/reviews/decisions', body, anna);
  const { data } = (await send({ decision: 'reject', reason: 'Not allowed here at all.', items }))
    .json;
  expect(data).toMatchObject([
    { ok: true, id: good, status: 'REJECTED', review: 'rejected' },
    { ok: false, id: stale, code: 'REVISION_CHANGED' },
    { ok: false, id: held, code: 'REVISION_CLAIMED' },
    { ok: false, id: 'nosuch', code: 'NOT_FOUND' },
    { ok: true, id: last, status: 'REJECTED' },
  ]);
  expect((await read(stale)).status).toBe('PENDING_REVIEW');
  expect((await send({ decision: 'approve', items: [] })).status).toBe(400);
  expect(
    (await send({ decision: 'reject', items: [{ listingId: good, revision: 1 }] })).status,
  ).toBe(400);
});

test('material changes wait beside the live version; a big step of the price is one', async () => {
  const id = await published();
  await findsAs(id, 'Sunburst Jazzmaster');
  const edited = (await put(id, { price: { amount: 3200 }, quantity: 2, depositAmount: 30_000 }))
    .json.data;
  expect([edited.review.status, edited.price.amount]).toEqual(['approved', 3200]);
  const dearer = (await put(id, { price: { amount: 3400 } })).json.data;
  expect([dearer.review.status, dearer.review.waiting, dearer.price.amount]).toEqual([
    'pending',
    ['price'],
    3400,
  ]);
  await put(id, { title: 'Sunburst Jazzmaster, serviced' });
  const shown = async () => {
    const { title, price } = (await api.get(`/api/listings/${id}`)).json.data;
    return [title, price.amount];
  };
  expect(await shown()).toEqual(['Sunburst Jazzmaster', 3200]);

  const waiting = await detail(id);
  expect([waiting.kind, waiting.listingStatus, waiting.comparedWith]).toEqual([
    'edit',
    'ACTIVE',
    'live',
  ]);
  const changed = waiting.fields.filter(({ isChanged }: { isChanged: boolean }) => isChanged);
  expect(changed).toMatchObject([
    { path: 'title', before: 'Sunburst Jazzmaster', after: 'Sunburst Jazzmaster, serviced' },
    { path: 'price', before: { amount: 3200 }, after: { amount: 3400 } },
  ]);
  expect((await queue('edits=true')).data.at(-1).changed.sort()).toEqual(['price', 'title']);

  expect((await put(id, { price: { amount: 2600 } })).json.data.review.waiting).toEqual(['title']);
  expect(await shown()).toEqual(['Sunburst Jazzmaster', 2600]);
  const { revision } = await detail(id);
  await decide(id, { decision: 'approve', revision });
  expect(await shown()).toEqual(['Sunburst Jazzmaster, serviced', 2600]);
  await findsAs(id, 'Sunburst Jazzmaster, serviced');
  expect((await api.get(`/listings/${id}/review`, anna)).status).toBe(404);
});

test('what to look at closer is pointed out with reasons, of an edit only what it changes', async () => {
  const id = await submitted({
    description: 'A firearm shaped guitar. Call 0660 123 45 67 and pay in cash, no questions.',
  });
  const { flags } = await detail(id);
  expect(codes(flags)).toEqual([
    'prohibited_words word',
    'prohibited_words word',
    'contact_data phone',
    'new_owner no_rental',
    'new_owner young_account',
  ]);
  expect(flags[0].reason).toBe('The description says “firearm”. Weapons are not rented out here.');
  await decide(id, { decision: 'approve' });
  await put(id, { title: 'Sunburst Jazzmaster at jazz.com' });
  expect(codes((await detail(id)).flags)).toEqual([
    'contact_data link',
    'new_owner no_rental',
    'new_owner young_account',
  ]);
});

test('a word that editors add is pointed out in what waits already', async () => {
  const id = await submitted();
  const path = '/content-manager/collection-types/api::prohibited-word.prohibited-word';
  const word = { phrase: 'hard case', matching: 'word', enabled: true, explanation: '' };
  expect((await api.post(path, word, staff())).status).toBe(201);
  const found = await until(
    'the word is pointed out',
    async () => codes((await detail(id)).flags),
    (now) => now.includes('prohibited_words word'),
  );
  expect(found[0]).toBe('prohibited_words word');
});

test('the owner is told by mail what was decided and why, once', async () => {
  const id = await submitted({ title: 'A guitar to write about' });
  await decide(id, { decision: 'request_changes', reason: REASON });
  const ofIt = ({ text }: { text: string }) => text.includes('to write about');
  const mails = async () => (await api.get('/api/dev/mailbox')).json.data.filter(ofIt);
  const told = await until('the mail', mails, (found: unknown[]) => found.length > 0);
  const text = expect.stringContaining(REASON);
  expect(told).toEqual([expect.objectContaining({ subject: 'Your listing needs a change', text })]);
});
