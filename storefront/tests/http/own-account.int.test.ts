/** The account's pages without scripts, and what no page may carry. */
import { Api, DEMO_PASSWORD } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import sharp from 'sharp';
import { Visitor } from './visitor';

jest.setTimeout(240_000);

const RENTER = 'renter@demo.test';
const PATH = '/account/password';

let platform: Platform;
let api: Api;

beforeAll(async () => {
  platform = await startPlatform({ name: 'own-account-pages', storefront: true });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
});
afterAll(() => platform?.stop());

async function signedIn(email: string, password = DEMO_PASSWORD): Promise<Visitor> {
  const visitor = new Visitor(platform.storefrontUrl ?? '');
  expect((await visitor.post('/sign-in', { email, password })).status).toBe(302);
  return visitor;
}

test('another password keeps this session and ends the others', async () => {
  const { email } = await api.register('pages');
  const [here, there] = [
    await signedIn(email, 'Correct-horse-9'),
    await signedIn(email, 'Correct-horse-9'),
  ];
  const wrong = { currentPassword: 'Not-my-horse-9', password: 'Another-horse-10' };
  const refused = await here.post(PATH, wrong);
  expect(refused.status).toBe(400);
  expect(refused.html).toContain('This is not your current password');
  expect(refused.html).not.toContain('horse');
  const changed = await here.post(PATH, { ...wrong, currentPassword: 'Correct-horse-9' });
  expect([changed.status, changed.location]).toEqual([302, `${PATH}?saved=1`]);
  expect((await here.get(`${PATH}?saved=1`)).html).toContain('Every other device was signed out');
  expect((await there.get('/account')).location).toContain('/sign-in');
});

test('a document is sent once, and what is missing is named', async () => {
  const path = '/account/identity';
  const { email, jwt } = await api.register('proof');
  const visitor = await signedIn(email, 'Correct-horse-9');
  const bare = await visitor.post(path, { documentKind: 'id_card' });
  expect([bare.status, bare.html.includes('Choose a picture of the front.')]).toEqual([400, true]);
  const dot = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  const front = new File([new Uint8Array(dot)], 'front.png', { type: 'image/png' });
  const sent = await visitor.postForm(path, { documentKind: 'id_card', front });
  expect([sent.status, sent.location]).toEqual([302, path]);
  const { html } = await visitor.get(path);
  expect([html.includes('We have your document'), html.includes('type="file"')]).toEqual([
    true,
    false,
  ]);
  const { latest } = (await api.get('/api/me/verification', jwt)).json.data;
  expect(latest).toMatchObject({ state: 'waiting', documentKind: 'id_card' });
});

test('sessions are told in the zone of the profile', async () => {
  const visitor = await signedIn(RENTER);
  const { html } = await visitor.get('/account/sessions');
  expect(html).toContain('Times are those of Europe/Berlin');
});

test('pages carry no token, no address of somebody else, no place before it is told', async () => {
  const visitor = await signedIn(RENTER);
  const [startDate, endDate] = [await api.day(20), await api.day(21)];
  const [found] = await api.freeListings(startDate, endDate);
  const { slug } = (await api.get(`/api/listings/${found?.id}`)).json.data;
  const { rows } = await platform.pg.query<{ email: string; address: string }>(
    `select u.email, l.address from listings l join up_users u on u.document_id = l.owner_id
      where l.document_id = $1`,
    [found?.id],
  );
  const dates = `startDate=${startDate}&endDate=${endDate}`;
  const token = await api.signIn(RENTER);
  const { json } = await api.post(
    '/api/bookings',
    { listingId: found?.id, startDate, endDate },
    token,
  );
  for (const path of [
    '/',
    `/search?${dates}`,
    `/listings/${slug}?${dates}`,
    `/listings/${slug}/checkout?${dates}`,
    '/bookings',
    `/bookings/${json.bookingId}`,
    `/bookings/${json.bookingId}/pay`,
    '/account/sessions',
  ]) {
    const { status, html } = await visitor.get(path);
    expect([path, status]).toEqual([path, 200]);
    expect(html).not.toMatch(/eyJ[\w-]{10,}\.[\w-]+\./);
    expect(html).not.toContain('refreshToken');
    expect(html).not.toContain(rows[0]?.email ?? '@');
    expect(html).not.toContain(rows[0]?.address ?? '');
    expect(html).not.toContain(RENTER);
  }
});
