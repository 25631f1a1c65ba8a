import { mergeMetadata } from '../http/params';
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
    business_profile: {
      mcc: params.business_profile?.mcc ?? null,
      minority_owned_business_designation: null,
      name: params.business_profile?.name ?? null,
      product_description: params.business_profile?.product_description ?? null,
      specified_commercial_transactions_act_url: null,
      support_address: null,
      support_email: params.business_profile?.support_email ?? null,
      support_phone: params.business_profile?.support_phone ?? null,
      support_url: params.business_profile?.support_url ?? null,
      url: params.business_profile?.url ?? null,
    },
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
): NonNullable<Account['settings']> {
  const payouts = params.settings?.payouts;
  const schedule = payouts?.schedule;
  const delay = schedule?.delay_days;
  const former = before?.payouts ?? {
    debit_negative_balances: true,
    schedule: { delay_days: 2, interval: 'daily' },
    statement_descriptor: null,
  };
  return {
    ...(before ?? BLANK_SETTINGS),
    payouts: {
      debit_negative_balances: payouts?.debit_negative_balances ?? former.debit_negative_balances,
      schedule: {
        delay_days: typeof delay === 'number' ? delay : former.schedule.delay_days,
        interval: schedule?.interval ?? former.schedule.interval,
      },
      statement_descriptor: payouts?.statement_descriptor ?? former.statement_descriptor,
    },
  };
}

const BLANK_SETTINGS: NonNullable<Account['settings']> = {
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
