import {
  findTermsProblems,
  MAX_HOURS_BEFORE,
  type FeesContent,
  type PolicyContent,
  type PromoContent,
} from './contents';
import { promoFeeProblems } from './promo';

const policy: PolicyContent = {
  name: 'Moderate',
  summary: 'Full refund until 5 days before.',
  tiers: [
    { hoursBefore: 120, refundPercent: 100 },
    { hoursBefore: 24, refundPercent: 50 },
  ],
  inProgressRefund: false,
  serviceFeeRefundable: true,
};

const fees: FeesContent = {
  name: 'Standard fees',
  renterFeeBps: 1000,
  commissionBps: 1500,
  ownerPenaltyBps: 1000,
  taxBps: 0,
  taxLabel: '',
  taxes: [],
  taxRequired: false,
  lateGraceMinutes: 60,
  lateFeeBps: 10_000,
  lateFeeCapUnits: 3,
};

const german = { country: 'DE', taxClass: '', label: 'MwSt.', bps: 1900, inclusive: true };

const ofPolicy = (change: Partial<PolicyContent>) =>
  findTermsProblems('cancellation-policies', { ...policy, ...change }).map(
    ({ path, code }) => `${path} ${code}`,
  );
const ofFees = (change: Partial<FeesContent>) =>
  findTermsProblems('fee-schedules', { ...fees, ...change }).map(
    ({ path, code }) => `${path} ${code}`,
  );

test('what is sold is sound', () => {
  expect([ofPolicy({}), ofFees({}), ofFees({ taxBps: 1900, taxLabel: 'VAT' })]).toEqual([
    [],
    [],
    [],
  ]);
});

const tier = (hoursBefore: number, refundPercent: number) => ({ hoursBefore, refundPercent });

test.each([
  [[], ['tiers tiers_missing']],
  [[tier(24, 50), tier(48, 40)], ['tiers.1.hoursBefore hours_not_falling']],
  [[tier(24, 50), tier(24, 40)], ['tiers.1.hoursBefore hours_not_falling']],
  [[tier(48, 50), tier(24, 60)], ['tiers.1.refundPercent percent_rises']],
  [[tier(48, 50), tier(24, 50)], ['tiers.1.refundPercent percent_same']],
  [[tier(MAX_HOURS_BEFORE + 1, 50)], ['tiers.0.hoursBefore hours_unreachable']],
  [[tier(-1, 50)], ['tiers.0.hoursBefore hours_invalid']],
  [[tier(1.5, 50)], ['tiers.0.hoursBefore hours_invalid']],
  [[tier(Number.NaN, 50)], ['tiers.0.hoursBefore hours_invalid']],
  [[tier(24, 101)], ['tiers.0.refundPercent percent_invalid']],
  [[tier(24, -1)], ['tiers.0.refundPercent percent_invalid']],
  [[tier(24, 33.3)], ['tiers.0.refundPercent percent_invalid']],
])('steps %j', (tiers, problems) => {
  expect(ofPolicy({ tiers })).toEqual(problems);
});

test.each([
  [{ renterFeeBps: -1 }, ['renterFeeBps share_invalid']],
  [{ ownerPenaltyBps: 10_001 }, ['ownerPenaltyBps share_invalid']],
  [{ commissionBps: 10_000 }, ['commissionBps commission_all']],
  [{ taxBps: 700 }, ['taxLabel tax_unnamed']],
  [{ taxBps: Number.NaN }, ['taxBps share_invalid']],
  [{ taxRequired: true }, ['taxRequired tax_none_to_match']],
  [{ taxes: [german], taxRequired: true }, []],
  [{ taxes: [german, { ...german, taxClass: 'books', bps: 700 }] }, []],
  [{ taxes: [german, german] }, ['taxes.1.country tax_twice']],
  [{ taxes: [{ ...german, country: 'de' }] }, ['taxes.0.country country_invalid']],
  [{ taxes: [{ ...german, bps: 10_001 }] }, ['taxes.0.bps share_invalid']],
  [{ taxes: [{ ...german, label: ' ' }] }, ['taxes.0.label tax_unnamed']],
  [{ lateGraceMinutes: -1 }, ['lateGraceMinutes late_grace_invalid']],
  [{ lateGraceMinutes: 1441 }, ['lateGraceMinutes late_grace_invalid']],
  [{ lateFeeBps: -1 }, ['lateFeeBps late_fee_invalid']],
  [{ lateFeeBps: 20_001 }, ['lateFeeBps late_fee_invalid']],
  [{ lateFeeCapUnits: 0 }, ['lateFeeCapUnits late_cap_invalid']],
  [{ lateFeeCapUnits: 31 }, ['lateFeeCapUnits late_cap_invalid']],
  [{ lateFeeBps: 0, lateFeeCapUnits: 0 }, []],
])('fees %j', (change, problems) => {
  expect(ofFees(change)).toEqual(problems);
});

const promo: PromoContent = {
  name: 'SUMMER-25',
  summary: '',
  discountKind: 'percent',
  percent: 10,
  amount: 0,
  currency: '',
  minRental: 0,
  validFrom: null,
  validUntil: null,
  maxUses: 0,
  maxUsesPerRenter: 1,
  firstBookingOnly: false,
};
const off = { discountKind: 'amount', amount: 500, currency: 'EUR', minRental: 2000 } as const;

test.each<[Partial<PromoContent>, string[]]>([
  [{}, []],
  [off, []],
  [{ name: 'summer' }, ['name code_invalid']],
  [{ name: 'A-' }, ['name code_invalid']],
  [{ percent: 0 }, ['percent promo_percent_invalid']],
  [{ percent: 12.5 }, ['percent promo_percent_invalid']],
  [{ ...off, amount: 0 }, ['amount promo_amount_invalid']],
  [{ ...off, currency: '' }, ['currency promo_currency_missing']],
  [{ minRental: 100 }, ['currency promo_currency_missing']],
  [{ currency: 'eur' }, ['currency promo_currency_missing']],
  [{ minRental: -1, currency: 'EUR' }, ['minRental promo_amount_invalid']],
  [{ validFrom: '2026-02-02', validUntil: '2026-02-01' }, ['validUntil promo_ends_first']],
  [{ validFrom: '2026-02-02', validUntil: '2026-02-02' }, []],
  [{ maxUses: -1 }, ['maxUses promo_uses_invalid']],
  [{ maxUses: 2, maxUsesPerRenter: 3 }, ['maxUsesPerRenter promo_uses_unreachable']],
])('promo codes %j', (change, problems) => {
  const found = findTermsProblems('promo-codes', { ...promo, ...change });
  expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual(problems);
});

test('a promo is paid out of the fees', () => {
  const above = (change: Partial<PromoContent>) =>
    promoFeeProblems({ ...promo, ...change }, fees).map(({ path, code }) => `${path} ${code}`);
  expect([above({ percent: 25 }), above(off)]).toEqual([[], []]);
  expect(above({ percent: 26 })).toEqual(['percent promo_above_fee']);
  expect(above({ ...off, amount: 501 })).toEqual(['minRental promo_above_fee_of_least']);
  expect(above({ ...off, minRental: 0 })).toEqual(['minRental promo_above_fee_of_least']);
});

test('names and summaries are asked for', () => {
  expect(ofPolicy({ name: ' ', summary: '' })).toEqual([
    'name name_missing',
    'summary summary_missing',
  ]);
});
