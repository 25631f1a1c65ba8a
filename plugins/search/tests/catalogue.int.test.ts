/** Listing pages, lists, suggestions, categories; and what they keep to themselves. */
import { Api } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import jwt from 'jsonwebtoken';
import { announce, announceAll } from './announce';
import { insertCatalogue } from './catalogue-fixture';
import { ids, SECRETS } from './known-listings';

let platform: Platform;
let api: Api;

beforeAll(async () => {
  platform = await startPlatform({ name: 'catalogue' });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
  await insertCatalogue(platform.pg);
  await announceAll(platform.pg);
  await announce(platform.pg, [{ topic: 'category.changed', key: ids.music }]);
});
afterAll(() => platform?.stop());

/** Signs somebody in whose password nobody knows. */
async function tokenOf(documentId: string): Promise<string> {
  const { rows } = await platform.pg.query(
    `insert into rental.session (id, user_id, expires_at, user_agent, address)
      select gen_random_uuid(), document_id, now() + interval '1 hour', '', '' from up_users
      where document_id = $1 returning id as sid, (select id from up_users where document_id = $1)`,
    [documentId],
  );
  return jwt.sign(rows[0], String(platform.env.JWT_SECRET), { expiresIn: '1h' });
}

const json = async (path: string, token?: string) => {
  const answer = await api.get(path, token);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.json;
};

describe('a listing’s page', () => {
  it('has all that is public', async () => {
    const { data, meta } = await json(`/api/listings/${ids.acoustic}`);
    expect(meta).toEqual({});
    expect(data).toMatchObject({
      id: ids.acoustic,
      slug: 'acoustic-zitherphone-angstrom',
      status: 'ACTIVE',
      category: [{ slug: 'rare-instruments' }, { slug: 'zithers' }],
      attributes: [
        { key: 'brand', text: 'Fendrix' },
        { key: 'finish', label: 'Finish', text: 'Sunburst' },
        { key: 'strings', label: 'Strings', value: 6, text: '6 pcs' },
        { key: 'case', text: 'Yes' },
      ],
      price: {
        amount: 10_000,
        currency: 'USD',
        unit: 'DAY',
        tiers: [{ minUnits: 3, percentOff: 10 }],
      },
      extras: [{ code: 'stand', label: 'Stand', amount: 300, per: 'booking' }],
      depositAmount: 20_000,
      instantBookEnabled: true,
      limits: {
        minUnits: 1,
        maxUnits: 30,
        windowDays: 70,
        bufferMinutes: 120,
        pickupTime: '10:00',
      },
      timeZone: 'Atlantic/Faroe',
      policy: { name: 'Easy', version: 3, tiers: [{ hoursBefore: 24, refundPercent: 100 }] },
      owner: {
        firstName: 'Anna',
        displayName: 'Anna Á.',
        verified: true,
        rating: 4.8,
        ratingCount: 10,
        responseMinutes: 30,
        memberSince: '2025-02',
      },
      rating: 5,
      reviewCount: 4,
    });
    expect(data.photos).toEqual([
      {
        url: `${platform.cmsUrl}/uploads/zither.webp`,
        alt: 'A zitherphone',
        width: 1600,
        height: 1200,
        srcset: [
          { width: 480, url: `${platform.cmsUrl}/uploads/small_zither.webp` },
          { width: 1600, url: `${platform.cmsUrl}/uploads/zither.webp` },
        ],
      },
    ]);
  });

  it('says roughly where it is, always the same', async () => {
    const { location } = (await json(`/api/listings/${ids.acoustic}`)).data;
    const north = (location.lat - 62.01173) * 111_320;
    const east = (location.lng + 6.76754) * 111_320 * Math.cos((62 * Math.PI) / 180);
    expect(Math.hypot(north, east)).toBeGreaterThan(1);
    expect(Math.hypot(north, east)).toBeLessThanOrEqual(location.radiusM);
    const search = await json('/api/listings/search?query=angstrom');
    expect(search.results[0].location).toMatchObject({ lat: location.lat, lng: location.lng });
  });

  it('answers to its slugs, earlier ones with the way to go', async () => {
    const { data, meta } = await json('/api/listings/zitherphone-of-old');
    expect(data.id).toBe(ids.acoustic);
    expect(meta.redirect).toEqual({ slug: 'acoustic-zitherphone-angstrom' });
    expect((await json('/api/listings/acoustic-zitherphone-angstrom')).meta).toEqual({});
  });

  it('is there for its owner only while it is not active', async () => {
    const path = `/api/listings/${ids.paused}`;
    expect((await api.get(path)).status).toBe(404);
    expect((await api.get(path, await tokenOf(ids.bert))).status).toBe(404);
    expect((await json(path, await tokenOf(ids.anna))).data.status).toBe('PAUSED');
    expect((await api.get(`/api/listings/${ids.blocked}`)).status).toBe(404);
    expect((await api.get('/api/listings/nothing-here')).status).toBe(404);
    expect((await api.get('/api/listings/..%2F..%2Fetc')).status).toBe(400);
  });
});

describe('others', () => {
  it('has the categories as a tree with counts and inherited fields', async () => {
    const { data } = await json('/api/categories');
    const music = data.find(({ slug }: { slug: string }) => slug === 'rare-instruments');
    expect(music).toMatchObject({ name: 'Rare instruments', icon: 'guitar', listingCount: 5 });
    expect(music.children.map((child: { slug: string }) => child.slug)).toEqual([
      'zithers',
      'klaviers',
    ]);
    const keys = music.children[0].fields.map(({ key }: { key: string }) => key);
    expect(keys).toEqual(['brand', 'finish', 'strings', 'case']);
  });

  it('suggests listings, categories and places', async () => {
    const typed = async (q: string) =>
      (await json(`/api/search/suggest?q=${encodeURIComponent(q)}`)).data;
    expect(await typed('zith')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'category', slug: 'zithers', listingCount: 3 }),
        expect.objectContaining({ type: 'listing', id: ids.electric, city: 'Tórshavn' }),
      ]),
    );
    expect((await typed('tors'))[0]).toMatchObject({
      type: 'place',
      text: 'Tórshavn, Streymoy, Faroe Islands',
    });
    expect((await typed('zitherfone'))[0]).toMatchObject({ type: 'listing' });
    expect(await typed('Gitarre')).toContainEqual(
      expect.objectContaining({ type: 'category', slug: 'guitars' }),
    );
    expect(await typed('z')).toEqual([]);
    expect(await typed('%')).toEqual([]);
  });

  it('finds similar ones, the same kind first', async () => {
    const { data } = await json(`/api/listings/${ids.acoustic}/similar?limit=3`);
    expect(data.map(({ id }: { id: string }) => id)).toEqual([
      ids.electric,
      ids.far,
      ids.klavichord,
    ]);
    expect((await api.get(`/api/listings/${ids.paused}/similar`)).status).toBe(404);
  });

  it('lists as Strapi does, by allowed filters, sorts, fields and relations', async () => {
    const query = new URLSearchParams({
      'filters[category][$eq]': 'rare-instruments',
      'filters[title][$containsi]': 'ZITHER',
      'filters[priceAmount][$gte]': '900',
      sort: 'title:desc',
      'fields[0]': 'title',
      'fields[1]': 'city',
      populate: 'owner',
      'pagination[pageSize]': '2',
    });
    expect(await json(`/api/listings?${query}`)).toEqual({
      data: [
        {
          documentId: ids.far,
          title: 'Zitherphone of the South Sea',
          city: 'Apia',
          owner: { firstName: 'Bert', rating: 4.8, verified: false },
        },
        {
          documentId: ids.hourly,
          title: 'Zitherphone Rehearsal Room',
          city: 'Tórshavn',
          owner: { firstName: 'Bert', rating: 4.8, verified: false },
        },
      ],
      meta: { pagination: { page: 1, pageSize: 2, pageCount: 2, total: 4 } },
    });
  });

  it.each([
    'filters[address][$startsWithi]=S',
    'filters[owner][email][$contains]=secret',
    'filters[$or][0][title][$eq]=x',
    'filters[lat][$gt]=62.01',
    'filters[title][$regex]=x',
    'sort=address',
    'sort=owner.email',
    'fields=address',
    'populate=owner.email',
    'populate[owner][fields]=email',
    'publicationState=preview',
    'pagination[pageSize]=101',
  ])('refuses a list by %s', async (query) => {
    const { status, json: body } = await api.get(`/api/listings?${query}`);
    expect([status, body.error.details.code]).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('asks who calls before it lists what is theirs', async () => {
    const { status, json: body } = await api.get('/api/listings?mine=true');
    expect([status, body.error.details.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it.each([
    '/api/categories?populate=*',
    '/api/search/suggest?q=zith&type=user',
    `/api/listings/${ids.acoustic}?populate=owner`,
    `/api/listings/${ids.acoustic}/similar?filters[a]=1`,
  ])('refuses unknown parameters of %s', async (path) => {
    expect((await api.get(path)).status).toBe(400);
  });
});

test('no public answer has an address, true coordinates or account data', async () => {
  const paths = [
    '/api/categories',
    '/api/listings/search?category=rare-instruments&limit=100',
    '/api/listings/search?query=zitherphone&location=torshavn',
    '/api/search/suggest?q=zitherphone',
    '/api/listings?populate=*&filters[category][$eq]=rare-instruments',
    ...[ids.acoustic, ids.electric, ids.far].flatMap((id) => [
      `/api/listings/${id}`,
      `/api/listings/${id}/similar`,
    ]),
  ];
  for (const path of paths) {
    const { status, text } = await api.get(path);
    expect([path, status]).toEqual([path, 200]);
    for (const secret of SECRETS) expect([path, text.includes(secret)]).toEqual([path, false]);
    expect(text).not.toMatch(/"(email|phone|username|address|password|stripe\w*)"/i);
  }
});
