import { mergeMetadata, onlyGiven } from '../http/params';
import type { Records } from '../store/records';
import type { World } from '../world';
import type { CreateParams, UpdateParams } from './account-params';

type Account = Records['account'];

/** What a new account still owes Stripe; the onboarding page asks for it. */
const DUE = [
  'business_profile.url',
  'external_account',
  'individual.dob.day',
  'individual.first_name',
  'individual.last_name',
  'tos_acceptance.date',
];

const CURRENCIES: Record<string, string> = {
  AU: 'aud',
  BR: 'brl',
  CA: 'cad',
  CH: 'chf',
  CZ: 'czk',
  DK: 'dkk',
  GB: 'gbp',
  HK: 'hkd',
  HU: 'huf',
  IN: 'inr',
  JP: 'jpy',
  MX: 'mxn',
  MY: 'myr',
  NO: 'nok',
  NZ: 'nzd',
  PL: 'pln',
  RO: 'ron',
  SE: 'sek',
  SG: 'sgd',
  TH: 'thb',
  US: 'usd',
};
const EURO = 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' ');

export function defaultCurrency(country: string): string {
  return CURRENCIES[country] ?? (EURO.includes(country) ? 'eur' : 'usd');
}

export function requirements(due: string[]): NonNullable<Account['requirements']> {
  return {
    alternatives: [],
    current_deadline: null,
    currently_due: due,
    disabled_reason: due.length > 0 ? 'requirements.past_due' : null,
    errors: [],
    eventually_due: due,
    past_due: due,
    pending_verification: [],
  };
}

export function newAccount(
  world: World,
  id: string,
  params: CreateParams,
): Account & { id: string } {
  const country = (params.country ?? 'US').toUpperCase();
  const asked = Object.entries(params.capabilities ?? {}).filter(([, entry]) => entry?.requested);
  return {
    id,
    object: 'account',
    business_profile: businessProfileOf(params, null),
    business_type: params.business_type ?? null,
    capabilities: Object.fromEntries(asked.map(([name]) => [name, 'inactive' as const])),
    charges_enabled: false,
    controller: controllerOf(params),
    country,
    created: world.clock.seconds(),
    default_currency: params.default_currency ?? defaultCurrency(country),
    details_submitted: false,
    email: params.email ?? null,
    future_requirements: requirements([]),
    metadata: mergeMetadata({}, params.metadata),
    payouts_enabled: false,
    requirements: requirements(DUE),
    settings: settingsOf(params, null),
    tos_acceptance: { date: null, ip: null, user_agent: null },
    type: typeOf(params),
  };
}

/** The business profile with what was given of it. */
export function businessProfileOf(
  { business_profile: given }: UpdateParams | CreateParams,
  before: Account['business_profile'],
): NonNullable<Account['business_profile']> {
  return {
    ...(before ?? NO_PROFILE),
    ...onlyGiven(
      given,
      'mcc',
      'name',
      'product_description',
      'support_email',
      'support_phone',
      'support_url',
      'url',
    ),
  };
}

const NO_PROFILE: NonNullable<Account['business_profile']> = {
  mcc: null,
  minority_owned_business_designation: null,
  name: null,
  product_description: null,
  specified_commercial_transactions_act_url: null,
  support_address: null,
  support_email: null,
  support_phone: null,
  support_url: null,
  url: null,
};

/** `type` follows from the controller's properties where they describe one of the old types. */
function typeOf(params: CreateParams): Account['type'] {
  if (params.type) return params.type;
  const dashboard = params.controller?.stripe_dashboard?.type;
  if (dashboard === 'express') return 'express';
  return dashboard === 'none' ? 'none' : 'standard';
}

function controllerOf(params: CreateParams): NonNullable<Account['controller']> {
  const given = params.controller;
  return {
    fees: { payer: given?.fees?.payer ?? 'account' },
    is_controller: true,
    losses: { payments: given?.losses?.payments ?? 'stripe' },
    requirement_collection: given?.requirement_collection ?? 'stripe',
    stripe_dashboard: { type: given?.stripe_dashboard?.type ?? 'full' },
    type: 'application',
  };
}

/** The account's settings with the payout schedule that was asked for. */
export function settingsOf(
  params: UpdateParams | CreateParams,
  before: Account['settings'] | undefined,
): Settings {
  const former = before?.payouts ?? DAILY_PAYOUTS;
  const given = params.settings?.payouts;
  return {
    ...(before ?? BLANK_SETTINGS),
    payouts: {
      ...former,
      ...onlyGiven(given, 'debit_negative_balances', 'statement_descriptor'),
      schedule: { ...former.schedule, ...scheduleOf(given?.schedule) },
    },
  };
}

type Settings = NonNullable<Account['settings']>;
type Payouts = NonNullable<Settings['payouts']>;
type GivenSchedule = NonNullable<NonNullable<UpdateParams['settings']>['payouts']>['schedule'];

function scheduleOf(given: GivenSchedule): Partial<Payouts['schedule']> {
  const { delay_days: delay, interval } = given ?? {};
  return {
    ...(typeof delay === 'number' ? { delay_days: delay } : {}),
    ...(interval ? { interval } : {}),
  };
}

const DAILY_PAYOUTS: Payouts = {
  debit_negative_balances: true,
  schedule: { delay_days: 2, interval: 'daily' },
  statement_descriptor: null,
};

const BLANK_SETTINGS: Settings = {
  branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
  card_payments: {
    decline_on: { avs_failure: false, cvc_failure: false },
    statement_descriptor_prefix: null,
    statement_descriptor_prefix_kana: null,
    statement_descriptor_prefix_kanji: null,
  },
  dashboard: { display_name: null, timezone: 'Etc/UTC' },
  payments: {
    statement_descriptor: null,
    statement_descriptor_kana: null,
    statement_descriptor_kanji: null,
    statement_descriptor_prefix_kana: null,
    statement_descriptor_prefix_kanji: null,
  },
};

/** The platform's own account, as `GET /v1/account` shows it. */
export function platformAccount(): object {
  return {
    id: 'acct_emulatorplatform',
    object: 'account',
    business_type: 'company',
    capabilities: { card_payments: 'active', transfers: 'active' },
    charges_enabled: true,
    controller: { type: 'account' },
    country: 'US',
    default_currency: 'usd',
    details_submitted: true,
    email: null,
    metadata: {},
    payouts_enabled: true,
    settings: BLANK_SETTINGS,
    type: 'standard',
  };
}
