import type { TypeLayout } from './layout';

const NEW_ACCOUNT = 'For the kind “new account, high value”.';
const SHARED_CARD =
  'For the kind “shared card”: so many other accounts have paid with a card of the renter.';
const VELOCITY = 'For the kind “velocity”.';

export const riskRuleLayout: TypeLayout = {
  uid: 'api::risk-rule.risk-rule',
  mainField: 'name',
  sort: ['name', 'ASC'],
  list: ['name', 'kind', 'version', 'enabled', 'effectiveFrom', 'updatedAt'],
  edit: [
    [
      ['name', 6],
      ['kind', 6],
    ],
    [
      ['accountAgeHours', 4],
      ['thresholdAmount', 4],
      ['currency', 4],
    ],
    [
      ['bookingCount', 4],
      ['withinHours', 4],
      ['accountCount', 4],
    ],
    [
      ['enabled', 4],
      ['effectiveFrom', 8],
    ],
  ],
  fields: {
    name: { label: 'Name', description: 'Staff read it as the reason why a booking waits.' },
    kind: {
      label: 'Kind',
      description: '“Owner card”: the renter has paid with a card that the owner has paid with.',
    },
    version: { label: 'Version' },
    accountAgeHours: { label: 'Account younger than (hours)', description: NEW_ACCOUNT },
    thresholdAmount: {
      label: 'Total at least',
      description: `In minor units, such as cents. ${NEW_ACCOUNT}`,
    },
    currency: { label: 'Currency', description: `Three letters. ${NEW_ACCOUNT}` },
    bookingCount: { label: 'This many bookings', description: VELOCITY },
    withinHours: { label: 'Within (hours)', description: VELOCITY },
    accountCount: { label: 'Other accounts', description: SHARED_CARD },
    enabled: { label: 'In use' },
    effectiveFrom: { label: 'In force from', description: 'Empty: as soon as it is published.' },
    updatedAt: { label: 'Changed' },
  },
};
