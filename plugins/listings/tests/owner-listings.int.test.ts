/** An owner's listings through HTTP: from an empty draft to search, and everything that is refused. */
import { publishFees } from '@rental/config/testing/terms';
import {
  api,
  asStaff,
  codeOf,
  command,
  decide,
  draft,
  findsAs,
  guitars,
  other,
  owner,
  photo,
  platform,
  published,
  put,
  read,
  startWorld,
  stopWorld,
  waiting,
  wholeListing,
} from './owner-world';

beforeAll(() => startWorld('owner listings'));
afterAll(stopWorld);

test('a draft grows step by step, is submitted when whole, and found once approved', async () => {
  const id = await draft({});
  const empty = await read(id);
  expect([empty.status, empty.title, empty.photos, empty.availableActions]).toEqual([
    'DRAFT',
    '',
    [],
    ['submit', 'archive'],
  ]);
  const refused = await command(id, 'submit');
  expect(codeOf(refused)).toEqual([422, 'LISTING_INCOMPLETE']);
  expect(refused.json.error.details.missing).toContainEqual({
    field: 'photos',
    step: 'photos',
    message: 'Add at least one photo.',
  });

  for (const [field, value] of Object.entries(await wholeListing()))
    expect([field, (await put(id, { [field]: value })).status]).toEqual([field, 200]);
  const whole = await read(id);
  expect([whole.missing, whole.completeness, whole.timeZone]).toEqual([[], 100, 'Europe/Vienna']);
  expect(
    whole.photos.map(({ alt, width }: { alt: string; width: number }) => [alt, width]),
  ).toEqual([
    ['Front', 640],
    ['Back', 640],
  ]);

  const submitted = (await command(id, 'submit')).json.data;
  expect([submitted.status, submitted.review.status]).toEqual(['PENDING_REVIEW', 'pending']);
  expect(submitted.slug).toMatch(/^sunburst-jazzmaster-[0-9a-f]{8}$/);
  expect(codeOf(await put(id, { title: 'Quickly changed' }))).toEqual([
    409,
    'LISTING_NOT_EDITABLE',
  ]);
  expect((await api.get(`/api/listings/${id}`)).status).toBe(404);

  expect((await decide(id, 'approve')).json.data.status).toBe('ACTIVE');
  await findsAs(id, 'Sunburst Jazzmaster');
  const page = (await api.get(`/api/listings/${submitted.slug}`)).json.data;
  expect([page.photos[0].alt, page.price.amount, page.location.city]).toEqual([
    'Front',
    2500,
    'Graz',
  ]);
  expect(JSON.stringify(page)).not.toContain('Main Square');
  const { history } = await read(id);
  expect(history.map(({ to, actor }: { to: string; actor: string }) => `${actor} ${to}`)).toEqual([
    'owner DRAFT',
    'owner PENDING_REVIEW',
    'staff ACTIVE',
  ]);
});

test('changes that are asked for are made and submitted again; a rejection is final', async () => {
  const id = await draft(await wholeListing());
  await command(id, 'submit');
  expect((await decide(id, 'request_changes', 'no')).status).toBe(400);
  await decide(id, 'request_changes', 'Please show the back of the guitar.');
  const asked = await read(id);
  expect([asked.status, asked.review.reason]).toEqual([
    'CHANGES_REQUESTED',
    'Please show the back of the guitar.',
  ]);
  await put(id, { photos: [{ uploadId: await photo(), alt: 'The back' }] });
  await command(id, 'submit');
  expect((await waiting(id)).revision).toBe(2);
  await decide(id, 'reject', 'This is not yours to rent out.');
  expect((await read(id)).availableActions).toEqual(['archive']);
  expect(codeOf(await put(id, { title: 'Another title' }))).toEqual([409, 'LISTING_NOT_EDITABLE']);
});

test('of a live listing the price changes at once, the words when they are approved', async () => {
  const id = await published();
  await findsAs(id, 'Sunburst Jazzmaster');
  const edited = (await put(id, { title: 'Sunburst Jazzmaster 1965', price: { amount: 3000 } }))
    .json.data;
  expect([edited.status, edited.title, edited.review.waiting]).toEqual([
    'ACTIVE',
    'Sunburst Jazzmaster 1965',
    ['title'],
  ]);
  const shown = async () => {
    const { title, price } = (await api.get(`/api/listings/${id}`)).json.data;
    return [title, price.amount];
  };
  expect(await shown()).toEqual(['Sunburst Jazzmaster', 3000]);

  const seen = (await waiting(id)).revision;
  await put(id, { description: `${'Much more to say about it. '.repeat(3)}` });
  const late = { decision: 'approve', revision: seen };
  expect(codeOf(await asStaff(`/listings/${id}/review`, late))).toEqual([409, 'REVISION_CHANGED']);
  const { fields } = await waiting(id);
  const changed = fields.filter(({ isChanged }: { isChanged: boolean }) => isChanged);
  expect(changed.map(({ path }: { path: string }) => path)).toEqual(['title', 'description']);
  await decide(id, 'approve');
  expect(await shown()).toEqual(['Sunburst Jazzmaster 1965', 3000]);
  await findsAs(id, 'Sunburst Jazzmaster 1965');

  await put(id, { title: 'Call me at home' });
  await decide(id, 'reject', 'No contact data in titles, please.');
  expect([(await read(id)).title, (await read(id)).review.status]).toEqual([
    'Sunburst Jazzmaster 1965',
    'rejected',
  ]);
  expect(codeOf(await put(id, { photos: [] }))).toEqual([422, 'LISTING_INCOMPLETE']);
});

test('pause, resume, archive; staff can take down; what was public is not deleted', async () => {
  const id = await published();
  await findsAs(id, 'Sunburst Jazzmaster');
  expect((await command(id, 'pause')).json.data.status).toBe('PAUSED');
  await findsAs(id, undefined);
  expect(codeOf(await command(id, 'pause'))).toEqual([409, 'LISTING_STATE_CONFLICT']);
  expect((await command(id, 'resume')).json.data.status).toBe('ACTIVE');
  const remove = () => api.call('DELETE', `/api/listings/${id}`, { token: owner.jwt });
  expect(codeOf(await remove())).toEqual([409, 'LISTING_HAS_HISTORY']);
  const reason = 'The photos are of another guitar.';
  await asStaff(`/listings/${id}/take-down`, { decision: 'request_changes', reason });
  expect((await read(id)).history.at(-1)).toMatchObject({ to: 'CHANGES_REQUESTED', reason });
  await findsAs(id, undefined);
  expect((await command(id, 'archive')).json.data.availableActions).toEqual([]);

  const unused = await draft({ photos: [{ uploadId: await photo() }] });
  const gone = await api.call('DELETE', `/api/listings/${unused}`, { token: owner.jwt });
  expect([gone.status, await read(unused)]).toEqual([200, null]);
});

test('a state that staff set by hand is written down too', async () => {
  const id = await published();
  await platform.pg.query("update listings set state = 'PAUSED' where document_id = $1", [id]);
  expect((await read(id)).history.at(-1)).toMatchObject({ event: 'edited', actor: 'staff' });
});

test.each([
  [{ status: 'ACTIVE' }, 'status'],
  [{ state: 'ACTIVE' }, 'state'],
  [{ owner: 'x' }, 'owner'],
  [{ ownerId: 'x' }, 'ownerId'],
  [{ rating: 5 }, 'rating'],
  [{ ratingSum: 5 }, 'ratingSum'],
  [{ slug: 'x' }, 'slug'],
  [{ completeness: 100 }, 'completeness'],
  [{ publishedOn: '2020-01-01' }, 'publishedOn'],
  [{ price: { amount: 1.5 } }, 'price.amount'],
  [{ price: { amount: -1 } }, 'price.amount'],
  [{ price: { currency: 'XXX' } }, 'price.currency'],
  [{ limits: { closedWeekdays: [7] } }, 'limits.closedWeekdays.0'],
  [{ timeZone: 'Mars/Base' }, 'timeZone'],
  [{ cancellationPolicyId: 'nosuchpolicy' }, 'cancellationPolicyId'],
  [{ categoryId: 'nosuchcategory' }, 'categoryId'],
  [{ attributes: { brand: 'x' } }, 'attributes'],
])('%j is a 400 that names %s', async (body, field) => {
  const answer = await api.post('/api/listings', body, owner.jwt);
  expect([answer.status, Object.keys(answer.json.error.details.fields)]).toEqual([400, [field]]);
});

test("a category's own fields are checked by their types and options", async () => {
  const { id } = await guitars();
  const answer = await api.post(
    '/api/listings',
    { categoryId: id, attributes: { brand: '', strings: 'six', body: 'gold', colour: 'red' } },
    owner.jwt,
  );
  expect([answer.status, Object.keys(answer.json.error.details.fields).sort()]).toEqual([
    400,
    ['attributes.body', 'attributes.brand', 'attributes.colour', 'attributes.strings'],
  ]);
  const { category } = (await api.get(`/api/listing-options?category=${id}`, owner.jwt)).json.data;
  expect([category.slug, category.depositMinimum.USD]).toEqual(['guitars', 5000]);
});

test("only one's own unused photos are taken", async () => {
  const mine = await photo();
  const first = await draft({ photos: [{ uploadId: mine }] });
  const theirs = await photo(other.jwt);
  const avatar = await photo(owner.jwt, 'avatar');
  for (const uploadId of [mine, theirs, avatar, 'nosuchupload']) {
    const answer = await api.post('/api/listings', { photos: [{ uploadId }] }, owner.jwt);
    expect([uploadId, ...codeOf(answer)]).toEqual([uploadId, 400, 'UPLOAD_UNKNOWN']);
  }
  const next = await photo();
  await put(first, { photos: [{ uploadId: next }] });
  const swapped = await put(first, {
    photos: [{ uploadId: mine, alt: 'again' }, { uploadId: next }],
  });
  expect(swapped.json.data.photos.map((p: { uploadId: string }) => p.uploadId)).toEqual([
    mine,
    next,
  ]);
});

test("nobody reads or changes another's listing", async () => {
  const id = await published();
  const ask = (method: string, path: string, token?: string) =>
    api.call(method, path, { token, ...(method === 'GET' ? {} : { body: {} }) });
  const routes: [string, string][] = [
    ['GET', `/api/listings/${id}?mine=true`],
    ['PUT', `/api/listings/${id}`],
    ['DELETE', `/api/listings/${id}`],
    ...['submit', 'withdraw', 'pause', 'resume', 'archive'].map((name): [string, string] => [
      'POST',
      `/api/listings/${id}/${name}`,
    ]),
  ];
  for (const [method, path] of routes) {
    expect([path, (await ask(method, path, other.jwt)).status]).toEqual([path, 404]);
    expect([path, (await ask(method, path)).status]).toEqual([path, 401]);
  }
  for (const path of ['/listings/reviews', `/listings/${id}/review`])
    expect((await api.get(path, owner.jwt)).status).toBe(401);
  const list = async (token: string, query = '') =>
    (await api.get(`/api/listings?mine=true${query}`, token)).json;
  expect((await list(other.jwt)).data).toEqual([]);
  const own = await list(owner.jwt, '&status=ACTIVE&pagination[pageSize]=1');
  expect([own.data.length, own.data[0].status, own.meta.pagination.pageSize]).toEqual([
    1,
    'ACTIVE',
    1,
  ]);
  expect((await api.get('/api/listings?mine=true')).status).toBe(401);
  expect((await api.get('/api/listings')).json.data.length).toBeGreaterThan(5);
});

test('an edit that names the version it was made from is refused when another was faster', async () => {
  const id = await draft({ title: 'Sunburst Jazzmaster' });
  const { version } = await read(id);
  const first = await put(id, { title: 'Sunburst Jazzmaster 1965', version });
  expect([first.status, first.json.data.version]).toEqual([
    200,
    expect.not.stringMatching(version),
  ]);
  const late = await put(id, { description: 'A well kept guitar.', version });
  expect(codeOf(late)).toEqual([409, 'LISTING_CHANGED']);
  expect(late.json.error.details.version).toBe(first.json.data.version);
  const again = { description: 'A well kept guitar.', version: first.json.data.version };
  expect((await put(id, again)).json.data).toMatchObject({
    title: 'Sunburst Jazzmaster 1965',
    description: 'A well kept guitar.',
  });
});

test('the price hint is drawn from similar live listings of others, nearby where there are enough', async () => {
  const whole = await wholeListing();
  const id = await draft(whole);
  const ask = (query: string, token = owner.jwt) =>
    api.get(`/api/listings/${id}/price-hint?${query}`, token);
  await platform.pg.query(
    `update listings set currency = 'EUR', price_unit = 'DAY', price_amount = 1000 * n, lat = 47, lng = 15
      from (select id as row, row_number() over (order by id) as n from listings
        where category_id = $1 and state = 'ACTIVE' and owner_id <> $2 order by id limit 5) few
      where id = few.row`,
    [whole.categoryId, owner.documentId],
  );
  const { data } = (await ask('currency=EUR&unit=DAY')).json;
  expect(data).toMatchObject({ currency: 'EUR', unit: 'DAY', nearby: true });
  expect(data.listings).toBeGreaterThanOrEqual(3);
  expect(data.low).toBeLessThanOrEqual(data.median);
  expect(data.median).toBeLessThanOrEqual(data.high);
  expect((await ask('currency=KWD&unit=HOUR')).json.data).toBeNull();
  expect((await ask('currency=EUR&unit=WEEK')).status).toBe(400);
  expect((await ask('currency=EUR&unit=DAY', other.jwt)).status).toBe(404);
});

test('a tax that prices have in them is told beside the hint: the owner does not receive it', async () => {
  const id = await draft(await wholeListing());
  const path = `/api/listings/${id}/price-hint?currency=EUR&unit=DAY`;
  const told = async () => (await api.get(path, owner.jwt)).json.includedTaxBps as number;
  const everywhere = { country: '', taxClass: '', label: 'VAT', bps: 1900, inclusive: true };
  const under = (taxes: (typeof everywhere)[]) =>
    publishFees(platform.pg, { taxBps: 0, taxLabel: '', taxes }).then(told);
  expect([await under([everywhere]), await under([])]).toEqual([1900, 0]);
});
