import {
  findTermsProblems,
  MAX_HOURS_BEFORE,
  type FeesContent,
  type PolicyContent,
} from './contents';

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
};

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
])('fees %j', (change, problems) => {
  expect(ofFees(change)).toEqual(problems);
});

test('names and summaries are asked for', () => {
  expect(ofPolicy({ name: ' ', summary: '' })).toEqual([
    'name name_missing',
    'summary summary_missing',
  ]);
});
