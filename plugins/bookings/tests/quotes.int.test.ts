/** Quotes for every kind of listing through HTTP; what is quoted is what is charged and posted. */
import { until } from '@rental/config/testing/api';
import { publishFees } from '@rental/config/testing/terms';
import {
  api,
  balances,
  listing,
  owner,
  platform,
  renter,
  show,
  startWorld,
  stopWorld,
} from './rental-world';

type Terms = Record<string, string | number>;

const PLAIN: Terms = {
  price_unit: 'DAY',
  price_amount: 1000,
  currency: 'EUR',
  price_tiers: '[]',
  extras: '[]',
  quantity: 1,
  deposit_amount: 20_000,
  min_units: 1,
  max_units: 0,
  notice_hours: 0,
  window_days: 365,
  closed_weekdays: '[]',
  buffer_minutes: 0,
  time_zone: 'Europe/Berlin',
  pickup_time: '10:00',
  return_time: '18:00',
};

const EXTRAS = [
  { code: 'delivery', label: 'Delivery', amount: 1500, per: 'booking' },
  { code: 'cover', label: 'Cover', amount: 50, per: 'unit' },
];

interface Case {
  name: string;
  terms?: Terms;
  /** Days from today. */
  dates?: [number, number];
  /** On the first of them, UTC. */
  hours?: [string, string];
  ask?: object;
  units: number;
  lines: Record<string, number>;
  deposit?: number;
}

const CASES: Case[] = [
  {
    name: 'DAY counts the first and the last day',
    dates: [30, 32],
    units: 3,
    lines: { rental: 3000, service_fee: 300 },
  },
  { name: 'one DAY is one day', units: 1, lines: { rental: 1000, service_fee: 100 } },
  {
    name: 'NIGHT counts nights',
    terms: { price_unit: 'NIGHT', pickup_time: '15:00', return_time: '11:00' },
    dates: [30, 32],
    units: 2,
    lines: { rental: 2000, service_fee: 200 },
  },
  {
    name: 'HOUR counts begun hours',
    terms: { price_unit: 'HOUR' },
    hours: ['10:00', '12:20'],
    units: 3,
    lines: { rental: 3000, service_fee: 300 },
  },
  {
    name: 'several items cost and are secured each',
    terms: { quantity: 5 },
    dates: [30, 31],
    ask: { quantity: 3 },
    units: 2,
    lines: { rental: 6000, service_fee: 600 },
    deposit: 60_000,
  },
  {
    name: 'the largest tier that applies counts',
    terms: {
      price_tiers: JSON.stringify([
        { minUnits: 3, percentOff: 10 },
        { minUnits: 7, percentOff: 25 },
      ]),
    },
    dates: [30, 37],
    units: 8,
    lines: { rental: 8000, discount: -2000, service_fee: 600 },
  },
  {
    name: 'extras come per booking and per unit',
    terms: { quantity: 2, extras: JSON.stringify(EXTRAS) },
    dates: [30, 33],
    ask: { quantity: 2, extras: ['cover', 'delivery'] },
    units: 4,
    lines: { rental: 8000, 'extra:cover': 400, 'extra:delivery': 1500, service_fee: 990 },
    deposit: 40_000,
  },
  {
    name: 'yen have no cents',
    terms: { currency: 'JPY', price_amount: 1255 },
    units: 1,
    lines: { rental: 1255, service_fee: 126 },
  },
  {
    name: 'without a deposit nothing is due later',
    terms: { deposit_amount: 0 },
    units: 1,
    lines: { rental: 1000, service_fee: 100 },
    deposit: 0,
  },
];

const setTax = (taxBps: number, taxLabel: string) => publishFees(platform.pg, { taxBps, taxLabel });

async function requestOf({
  terms,
  dates = [30, 30],
  hours,
  ask,
}: Pick<Case, 'terms' | 'dates' | 'hours' | 'ask'>) {
  const columns = Object.entries({ ...PLAIN, ...terms });
  const set = columns.map(([column, value]) => `${column} = '${value}'`).join(', ');
  const { id, startDate, endDate } = await listing(...dates, set);
  const period = hours
    ? { startAt: `${startDate}T${hours[0]}:00Z`, endAt: `${startDate}T${hours[1]}:00Z` }
    : { startDate, endDate };
  return { listingId: id, ...period, ...ask };
}

const quoteOf = async (body: object) => (await api.post('/api/bookings/quote', body)).json.data;
const amounts = (lines: { code: string; amount: number }[]) =>
  Object.fromEntries(lines.map(({ code, amount }) => [code, amount]));

beforeAll(() => startWorld('quotes'));
afterAll(stopWorld);

test.each(CASES)('$name', async ({ units, lines, deposit = 20_000, ...asked }) => {
  const quote = await quoteOf(await requestOf(asked));
  const total = Object.values(lines).reduce((sum, amount) => sum + amount, 0);
  expect([quote.units, amounts(quote.lines)]).toEqual([units, lines]);
  expect([quote.total, quote.dueNow, quote.deposit]).toEqual([total, total, deposit]);
  expect(quote.dueLater.map((due: { amount: number }) => due.amount)).toEqual(
    deposit > 0 ? [deposit] : [],
  );
});

test('a tax line is charged, booked as owed, and the owner does not pay it', async () => {
  await setTax(1900, 'VAT 19 %');
  try {
    const body = await requestOf({ dates: [30, 39] });
    const quote = await quoteOf(body);
    expect(quote.lines.at(-1)).toEqual({ code: 'tax', label: 'VAT 19 %', amount: 2090 });
    const booked = (await api.post('/api/bookings', body, renter)).json;
    const receipt = () => api.get(`/api/bookings/${booked.bookingId}/receipt.pdf`, renter);
    expect((await receipt()).json.error.details.code).toBe('NOT_PAID_YET');
    await api.pay(booked.paymentClientSecret);
    await api.reach(booked.bookingId, renter, 'CONFIRMED');
    const [mine, theirs] = [await show(booked.bookingId), await show(booked.bookingId, owner)];
    expect(mine.otherParty.firstName).not.toBe(theirs.otherParty.firstName);
    expect(mine.listing.slug).toEqual(expect.any(String));
    const { headers, text } = await receipt();
    expect([headers.get('content-type'), text.slice(0, 5)]).toEqual(['application/pdf', '%PDF-']);
    expect(quote.total).toBe(13_090);
    expect(await balances(booked.bookingId)).toMatchObject({
      'stripe:connected': 8500,
      'owner:held': -8500,
      'deferred:fee': -4590,
    });
  } finally {
    await setTax(0, '');
  }
});

const IN_GERMANY = { country: 'DE' };
const german = { country: 'DE', taxClass: '', label: 'MwSt.', bps: 1900, inclusive: true };

test('a tax in the prices: shown, not added; booked as owed, and it goes back with the rental', async () => {
  await publishFees(platform.pg, { taxBps: 0, taxLabel: '', taxes: [german] });
  try {
    const body = await requestOf({ terms: IN_GERMANY, dates: [50, 59] });
    const quote = await quoteOf(body);
    expect([quote.total, quote.lines.map(({ code }: { code: string }) => code)]).toEqual([
      11_000,
      ['rental', 'service_fee'],
    ]);
    expect(quote.includedTax).toEqual({ label: 'MwSt.', amount: 1757 });
    const booked = (await api.post('/api/bookings', body, renter)).json;
    await api.pay(booked.paymentClientSecret);
    await api.reach(booked.bookingId, renter, 'CONFIRMED');
    expect((await show(booked.bookingId)).quote.includedTax).toEqual(quote.includedTax);
    expect(await balances(booked.bookingId)).toMatchObject({
      'stripe:connected': 7143,
      'owner:held': -7143,
      'deferred:fee': -3857,
    });
    await api.post(`/api/bookings/${booked.bookingId}/cancel`, {}, renter);
    await api.reach(booked.bookingId, renter, 'CANCELLED_BY_RENTER');
    await until(
      'the refund',
      () => balances(booked.bookingId),
      (found) => found['owner:held'] === undefined,
    );
    const elsewhere = await quoteOf(await requestOf({ terms: { country: 'US' }, dates: [50, 59] }));
    expect([elsewhere.total, elsewhere.includedTax]).toEqual([11_000, null]);
  } finally {
    await setTax(0, '');
  }
});

test('no tax that is known: no quote, no booking and no money', async () => {
  const rules = { taxes: [german], taxRequired: true };
  await publishFees(platform.pg, { taxBps: 0, taxLabel: '', ...rules });
  try {
    const body = await requestOf({ terms: { country: 'US' }, dates: [60, 61] });
    const before = await platform.pg.query('select count(*) from bookings');
    for (const path of ['/api/bookings/quote', '/api/bookings']) {
      const { status, json } = await api.post(path, body, renter);
      expect([status, json.error.details.code]).toEqual([409, 'TAX_UNDETERMINED']);
    }
    expect((await platform.pg.query('select count(*) from bookings')).rows).toEqual(before.rows);
  } finally {
    await setTax(0, '');
  }
});

test('hours meet dates with a sentence, and dates meet hours', async () => {
  const hourly = await requestOf({ terms: { price_unit: 'HOUR' } });
  const byDate = await api.post('/api/bookings/quote', hourly);
  expect([byDate.status, Object.keys(byDate.json.error.details.fields)]).toEqual([
    400,
    ['startAt', 'endAt'],
  ]);
  const daily = await requestOf({ hours: ['10:00', '12:00'] });
  const byHour = await api.post('/api/bookings/quote', daily);
  expect([byHour.status, Object.keys(byHour.json.error.details.fields)]).toEqual([
    400,
    ['startDate', 'endDate'],
  ]);
});

test('two rentals of an hour touch, and overlap when they should', async () => {
  const terms = { price_unit: 'HOUR' };
  const { listingId } = await requestOf({ terms });
  const date = await api.day(30);
  const at = (from: string, to: string) => ({
    listingId,
    startAt: `${date}T${from}:00Z`,
    endAt: `${date}T${to}:00Z`,
  });
  const statuses = [];
  for (const body of [
    at('10:00', '12:00'),
    at('12:00', '13:00'),
    at('11:59', '12:30'),
    at('09:00', '10:00'),
  ])
    statuses.push((await api.post('/api/bookings', body, renter)).status);
  expect(statuses).toEqual([201, 201, 409, 201]);
});
