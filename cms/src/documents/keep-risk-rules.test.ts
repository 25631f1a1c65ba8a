import { RISK_RULE_KINDS } from '@rental/bookings/contracts/risk';
import schema from '../api/risk-rule/content-types/risk-rule/schema.json';
import { missingFigures } from './keep-risk-rules';

test.each([
  ['new_account_high_value', {}, ['accountAgeHours', 'thresholdAmount', 'currency']],
  ['new_account_high_value', { accountAgeHours: 72, thresholdAmount: '1', currency: 'USD' }, []],
  ['velocity', { bookingCount: 10, withinHours: null }, ['withinHours']],
  ['shared_card', { accountCount: '' }, ['accountCount']],
  ['owner_card', {}, []],
])('a rule of the kind %s with %j lacks %j', (kind, figures, missing) => {
  expect(missingFigures({ kind, ...figures })).toEqual(missing);
});

test('the content type offers the kinds that there are', () => {
  expect(schema.attributes.kind.enum).toEqual([...RISK_RULE_KINDS]);
});
