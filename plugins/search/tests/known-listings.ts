/** The listings that the suites know: what they find is compared with these. */

export const SECRETS = [
  'Secret Lane 7',
  'private-owner@secret.test',
  '+298 555 0199',
  '62.01173',
  '-6.76754',
  '13.83336',
  '171.76678',
];

export interface ListingFixture {
  id: string;
  title: string;
  slug: string;
  category: string;
  owner: string;
  state?: string;
  oldSlugs?: string[];
  description?: string;
  attributes?: Record<string, unknown>;
  amount: number;
  currency: string;
  unit?: 'DAY' | 'NIGHT' | 'HOUR';
  quantity?: number;
  instant?: boolean;
  place: { city: string; region: string; country: string; lat: number; lng: number; zone: string };
  bufferMinutes?: number;
  minUnits?: number;
  ratings?: [count: number, sum: number];
  published?: string;
}

const torshavn = {
  city: 'Tórshavn',
  region: 'Streymoy',
  country: 'FO',
  lat: 62.01173,
  lng: -6.76754,
  zone: 'Atlantic/Faroe',
};
const klaksvik = { ...torshavn, city: 'Klaksvík', region: 'Borðoy', lat: 62.2266, lng: -6.589 };
const apia = {
  city: 'Apia',
  region: 'Tuamasaga',
  country: 'WS',
  lat: -13.83336,
  lng: -171.76678,
  zone: 'Pacific/Apia',
};

export const ids = {
  music: 'tcategorymusic0000000001',
  zithers: 'tcategoryzithers00000002',
  klaviers: 'tcategoryklaviers0000003',
  anna: 'townerannaverified000001',
  bert: 'townerbertplain000000002',
  carl: 'townercarlblocked0000003',
  policy: 'tpolicyflexible000000001',
  acoustic: 'tlistingacoustic00000001',
  electric: 'tlistingelectric00000002',
  klavichord: 'tlistingklavichord000003',
  paused: 'tlistingpaused0000000004',
  hourly: 'tlistinghourly0000000005',
  blocked: 'tlistingblocked000000006',
  far: 'tlistingfar0000000000007',
} as const;

export const listings: readonly ListingFixture[] = [
  {
    id: ids.acoustic,
    title: 'Acoustic Zitherphone Ångström',
    slug: 'acoustic-zitherphone-angstrom',
    oldSlugs: ['zitherphone-of-old'],
    description: 'Warm tone, with a padded gigbag.',
    category: ids.zithers,
    owner: ids.anna,
    attributes: { brand: 'Fendrix', strings: 6, case: true, finish: 'sunburst' },
    amount: 10_000,
    currency: 'USD',
    instant: true,
    place: torshavn,
    bufferMinutes: 120,
    ratings: [4, 20],
    published: '2026-03-01T00:00:00Z',
  },
  {
    id: ids.electric,
    title: 'Electric Zitherphone',
    slug: 'electric-zitherphone',
    category: ids.zithers,
    owner: ids.bert,
    attributes: { brand: 'Gibsen', strings: 12, case: false, finish: 'natural' },
    amount: 5_000,
    currency: 'DKK',
    quantity: 2,
    place: torshavn,
    ratings: [2, 6],
    published: '2026-05-01T00:00:00Z',
  },
  {
    id: ids.klavichord,
    title: 'Grand Klavichord',
    slug: 'grand-klavichord',
    description: 'Sounds well beside a zitherphone.',
    category: ids.klaviers,
    owner: ids.anna,
    attributes: { brand: 'Fendrix' },
    amount: 4_000,
    currency: 'JPY',
    unit: 'NIGHT',
    place: klaksvik,
    published: '2026-04-01T00:00:00Z',
  },
  {
    id: ids.paused,
    title: 'Paused Zitherphone',
    slug: 'paused-zitherphone',
    category: ids.zithers,
    owner: ids.anna,
    state: 'PAUSED',
    amount: 100,
    currency: 'USD',
    place: torshavn,
  },
  {
    id: ids.hourly,
    title: 'Zitherphone Rehearsal Room',
    slug: 'zitherphone-rehearsal-room',
    category: ids.music,
    owner: ids.bert,
    amount: 900,
    currency: 'EUR',
    unit: 'HOUR',
    place: torshavn,
    published: '2026-01-01T00:00:00Z',
  },
  {
    id: ids.blocked,
    title: 'Zitherphone of a suspended owner',
    slug: 'zitherphone-of-a-suspended-owner',
    category: ids.zithers,
    owner: ids.carl,
    amount: 100,
    currency: 'USD',
    place: torshavn,
  },
  {
    id: ids.far,
    title: 'Zitherphone of the South Sea',
    slug: 'zitherphone-of-the-south-sea',
    category: ids.zithers,
    owner: ids.bert,
    attributes: { brand: 'Gibsen', strings: 6, finish: 'natural' },
    amount: 3_000,
    currency: 'USD',
    place: apia,
    minUnits: 2,
    published: '2026-02-01T00:00:00Z',
  },
];
