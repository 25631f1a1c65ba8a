import type { TypeLayout } from './layout';

const BY_THE_PLATFORM = 'Kept by the platform.';

export const userLayout: TypeLayout = {
  uid: 'plugin::users-permissions.user',
  mainField: 'displayName',
  sort: ['createdAt', 'DESC'],
  list: ['displayName', 'email', 'identityVerified', 'blocked', 'ratingCount', 'createdAt'],
  edit: [
    [
      ['displayName', 6],
      ['firstName', 6],
    ],
    [
      ['email', 6],
      ['phone', 6],
    ],
    [['bio', 12]],
    [
      ['localeCode', 4],
      ['timeZone', 4],
      ['currency', 4],
    ],
    [
      ['confirmed', 3],
      ['emailVerified', 3],
      ['phoneVerified', 3],
      ['identityVerified', 3],
    ],
    [
      ['blocked', 4],
      ['blockedReason', 8],
    ],
    [
      ['username', 6],
      ['password', 6],
    ],
    [
      ['role', 6],
      ['tokensValidFrom', 6],
    ],
    [
      ['stripeAccountId', 4],
      ['transfersActive', 4],
      ['stripeCustomerId', 4],
    ],
    [
      ['responseMinutes', 4],
      ['ratingCount', 4],
      ['ratingSum', 4],
    ],
  ],
  fields: {
    displayName: { label: 'Display name' },
    firstName: { label: 'First name' },
    email: { label: 'Mail address' },
    phone: { label: 'Phone' },
    bio: { label: 'About' },
    localeCode: { label: 'Language' },
    timeZone: { label: 'Time zone' },
    currency: { label: 'Currency' },
    confirmed: { label: 'Mail address confirmed' },
    emailVerified: { label: 'Mail address verified' },
    phoneVerified: { label: 'Phone verified' },
    identityVerified: { label: 'Identity verified' },
    blocked: { label: 'Suspended', description: 'Takes effect with the next request.' },
    blockedReason: { label: 'Why' },
    username: { label: 'User name' },
    password: { label: 'New password' },
    role: { label: 'API role', mainField: 'name' },
    tokensValidFrom: {
      label: 'Sessions valid from',
      description: 'Sessions that were opened before are ended.',
    },
    stripeAccountId: { label: 'Stripe account', description: BY_THE_PLATFORM, editable: false },
    transfersActive: { label: 'Can be paid out', description: BY_THE_PLATFORM, editable: false },
    stripeCustomerId: { label: 'Stripe customer', description: BY_THE_PLATFORM, editable: false },
    responseMinutes: { label: 'Answers within (min)', editable: false },
    ratingCount: { label: 'Ratings', editable: false },
    ratingSum: { label: 'Sum of ratings', editable: false },
    createdAt: { label: 'Joined' },
  },
};
