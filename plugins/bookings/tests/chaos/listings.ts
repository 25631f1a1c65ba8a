/** Sixty listings of two owners, each sold in another way, and who rents them. */
import type { Api } from '@rental/config/testing/api';
import { until } from '@rental/config/testing/api';
import type { Platform } from '@rental/config/testing/platform';
import { superAdmin } from '@rental/config/testing/staff';
import { publishFees, publishInProgressRefunds, publishPromo } from '@rental/config/testing/terms';
import { Random } from '@rental/shared/random';

export interface SoldListing {
  id: string;
  ownerToken: string;
  unit: 'DAY' | 'NIGHT' | 'HOUR';
  quantity: number;
  extras: readonly string[];
}

export interface Cast {
  listings: SoldListing[];
  renters: string[];
  /** Takes a tenth off. */
  promoCode: string;
  /** Decides disputes, and looks at risky bookings. */
  staff: string;
}

const LISTINGS = 60;
const TIERS = [
  { minUnits: 2, percentOff: 7 },
  { minUnits: 4, percentOff: 20 },
];
const EXTRAS = [
  { code: 'delivery', label: 'Delivery', amount: 1533, per: 'booking' },
  { code: 'cover', label: 'Cover', amount: 77, per: 'unit' },
];

export async function castRentals(platform: Platform, api: Api, seed: number): Promise<Cast> {
  const random = new Random(seed);
  const { pg } = platform;
  const included = { country: 'DE', taxClass: '', label: 'MwSt.', bps: 1900, inclusive: true };
  const late = { graceMinutes: 120, feeBps: 5000, capUnits: 2 };
  await publishFees(pg, { taxBps: 1900, taxLabel: 'VAT', taxes: [included], late });
  await publishInProgressRefunds(pg);
  await publishPromo(pg, PROMO_CODE);
  await askAboutDearOnes(pg);
  const owners = [await demoOwner(platform, api), await newOwner(platform, api)];
  const { rows } = await pg.query(
    `select document_id as id from listings where state = 'ACTIVE' order by id limit $1`,
    [LISTINGS],
  );
  const policies = await pg.query(
    'select document_id as id from cancellation_policies where published_at is not null order by id',
  );
  const listings: SoldListing[] = [];
  for (const [index, { id }] of rows.entries()) {
    const owner = random.pick(owners);
    const terms = termsOf(random, index);
    await setTerms(platform, id, {
      ...terms,
      owner_id: owner.id,
      cancellation_policy_id: random.pick(policies.rows).id,
    });
    listings.push({
      id,
      ownerToken: owner.token,
      unit: terms.price_unit,
      quantity: terms.quantity,
      extras: terms.extras === '[]' ? [] : EXTRAS.map(({ code }) => code),
    });
  }
  const renters = [await api.signIn('renter@demo.test')];
  while (renters.length < RENTERS) renters.push(await newRenter(platform, api));
  return { listings, renters, promoCode: PROMO_CODE, staff: await superAdmin(api) };
}

const RENTERS = 4;
const PROMO_CODE = 'CHAOS10';

/** Staff look at every dear booking in euros, whoever makes it. */
async function askAboutDearOnes(pg: Platform['pg']): Promise<void> {
  await pg.query('update risk_rules set enabled = false');
  await pg.query(
    `update risk_rules set enabled = true, kind = 'new_account_high_value', currency = 'EUR',
       account_age_hours = 1000000, threshold_amount = 6000
      where id = (select min(id) from risk_rules where published_at is not null)`,
  );
}

const UNITS = ['DAY', 'NIGHT', 'HOUR'] as const;
/** The yen has no cents, the dinar has thousandths. */
const CURRENCIES = ['EUR', 'USD', 'JPY', 'GBP', 'KWD'] as const;

const termsOf = (random: Random, index: number) => ({
  // In Germany the tax is in the prices.
  country: index % 4 === 0 ? 'DE' : 'US',
  price_unit: UNITS[index % UNITS.length] ?? 'DAY',
  currency: CURRENCIES[index % CURRENCIES.length] ?? 'EUR',
  price_amount: random.int(900, 19_999),
  price_tiers: random.chance(0.5) ? JSON.stringify(TIERS) : '[]',
  extras: random.chance(0.5) ? JSON.stringify(EXTRAS) : '[]',
  deposit_amount: random.chance(0.7) ? random.int(1000, 60_000) : 0,
  quantity: random.pick([1, 2, 4, 6]),
  instant_book: random.chance(0.65),
  min_units: 1,
  max_units: 0,
  notice_hours: 0,
  window_days: 365,
  closed_weekdays: '[]',
  buffer_minutes: random.pick([0, 60]),
  time_zone: random.pick(['Europe/Berlin', 'America/New_York', 'Asia/Tokyo']),
  pickup_time: random.pick(['08:00', '10:00', '15:00']),
  return_time: random.pick(['11:00', '18:00']),
});

async function setTerms({ pg }: Platform, id: string, terms: Record<string, unknown>) {
  const columns = Object.keys(terms);
  const set = columns.map((column, i) => `${column} = $${i + 2}`).join(', ');
  await pg.query(`update listings set ${set} where document_id = $1`, [
    id,
    ...Object.values(terms),
  ]);
}

interface Owner {
  id: string;
  token: string;
}

async function demoOwner({ pg }: Platform, api: Api): Promise<Owner> {
  const { rows } = await pg.query(
    "select document_id as id from up_users where email = 'owner@demo.test'",
  );
  return { id: rows[0].id, token: await api.signIn('owner@demo.test') };
}

/** From the registration to an account that can be paid. */
async function newOwner({ pg }: Platform, api: Api): Promise<Owner> {
  const { jwt, documentId } = await api.register('chaos-owner');
  await api.post('/api/payments/account/onboarding', {}, jwt);
  const { rows } = await pg.query(
    'select stripe_account_id as account from up_users where document_id = $1',
    [documentId],
  );
  await api.post(`${api.emulatorUrl}/_emulator/accounts/${rows[0].account}/onboard`, {});
  await until(
    'the owner can be paid',
    async () => (await api.get('/api/payments/account', jwt)).json.data,
    (account) => account.transfersActive,
  );
  return { id: documentId, token: jwt };
}

/** Verified in every way: categories ask for it. */
async function newRenter({ pg }: Platform, api: Api): Promise<string> {
  const { jwt, documentId } = await api.register('chaos-renter');
  await pg.query(
    `update up_users set email_verified = true, phone_verified = true, identity_verified = true
      where document_id = $1`,
    [documentId],
  );
  return jwt;
}
