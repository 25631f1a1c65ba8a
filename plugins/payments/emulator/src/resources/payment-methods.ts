import { missing, refused, StripeError } from '../http/errors';
import {
  anything,
  integer,
  listParams,
  mergeMetadata,
  metadata,
  object,
  oneOf,
  required,
  text,
} from '../http/params';
import { paginate, rowsOf } from '../http/paginate';
import { present } from '../http/present';
import { route, type Call, type Route } from '../http/router';
import { newId } from '../store/ids';
import type { Row, Scope } from '../store/records';
import type { World } from '../world';
import { cardByNumber, cardByToken, type TestCard } from './test-cards';

const billingDetails = object({
  address: anything,
  email: text,
  name: text,
  phone: text,
  tax_id: text,
});

/** Card details as a card form sends them. */
export const methodData = object({
  type: required(oneOf('card')),
  allow_redisplay: oneOf('always', 'limited', 'unspecified'),
  billing_details: billingDetails,
  card: object({ number: text, exp_month: integer, exp_year: integer, cvc: text, token: text }),
  metadata,
});
export type MethodData = ReturnType<typeof methodData>;

/**
 * The payment method that a parameter names. The `pm_card_…` ids stand for cards, so each use of one
 * makes a new payment method.
 * @throws StripeError 400 resource_missing
 */
export function paymentMethodParam(
  world: World,
  scope: Scope,
  id: string,
  param = 'payment_method',
): Row<'payment_method'> {
  const card = cardByToken(id);
  if (card) return insertCard(world, scope, card, {});
  const row = world.store.get('payment_method', id);
  if (!row || row.scope !== scope) throw missing('PaymentMethod', id, param, 400);
  return row;
}

/** @throws StripeError 402 incorrect_number for a number that is no test card's */
export function createFromData(
  world: World,
  scope: Scope,
  data: MethodData,
): Row<'payment_method'> {
  const given = data.card;
  const token = given?.token?.replace(/^tok_/, 'pm_card_');
  const card = token ? cardByToken(token) : cardByNumber(given?.number ?? '');
  if (!given || (!given.number && !token))
    throw refused('Missing required param: card[number].', {
      code: 'parameter_missing',
      param: 'card[number]',
    });
  if (!card)
    throw new StripeError(
      402,
      'card_error',
      'Your card number is incorrect: the emulator knows only test cards, such as 4242 4242 4242 4242.',
      { code: 'incorrect_number', param: 'card[number]' },
    );
  return insertCard(world, scope, card, data);
}

/** @throws StripeError 400 when it belongs to another customer */
export function attachPaymentMethod(
  world: World,
  id: string,
  customer: string,
): Row<'payment_method'> {
  const row = world.store.need('payment_method', id);
  world.find('customer', customer, row.scope, 'customer');
  if (row.record.customer !== null && row.record.customer !== customer)
    throw refused('The payment method you provided has already been attached to a customer.', {
      code: 'payment_method_unexpected_state',
    });
  if (row.record.customer === null) refuseSpent(row);
  return world.store.patch('payment_method', id, { customer });
}

/** Stripe lets a payment method without a customer be charged once. */
export function refuseSpent(row: Row<'payment_method'>): void {
  if (row.hidden.spent && row.record.customer === null)
    throw refused(
      'The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.',
      { code: 'payment_method_unexpected_state' },
    );
}

function detach(call: Call): object {
  const { world } = call;
  const row = world.find('payment_method', call.path('id'), call.scope);
  if (row.record.customer === null)
    throw refused(
      'The payment method you provided is not attached to a customer so detachment is impossible.',
    );
  return present(
    world,
    world.store.patch('payment_method', row.id, { customer: null }, { spent: true }),
  );
}

const listQuery = { ...listParams, type: oneOf('card') };

function listOfCustomer(call: Call, customer: string, page: object): object {
  call.world.find('customer', customer, call.scope, 'customer');
  return paginate(
    call.world,
    'payment_method',
    rowsOf(call.world.store.by('payment_method', 'customer', customer), call.scope),
    page,
    '/v1/payment_methods',
  );
}

const update = object({ billing_details: billingDetails, metadata });

export const paymentMethodRoutes: Route[] = [
  route(
    'POST',
    '/v1/payment_methods',
    methodData,
    ({ world, scope }, params) => present(world, createFromData(world, scope, params)),
    { publishable: true },
  ),
  route('GET', '/v1/payment_methods', object({ ...listQuery, customer: text }), (call, query) =>
    query.customer
      ? listOfCustomer(call, query.customer, query)
      : paginate(call.world, 'payment_method', [], query, '/v1/payment_methods'),
  ),
  route('GET', '/v1/customers/:customer/payment_methods', object(listQuery), (call, query) =>
    listOfCustomer(call, call.path('customer'), query),
  ),
  route('GET', '/v1/payment_methods/:id', object({}), ({ world, scope, path }) =>
    present(world, cardOrFound(world, scope, path('id'))),
  ),
  route('POST', '/v1/payment_methods/:id', update, ({ world, scope, path }, params) => {
    const row = world.find('payment_method', path('id'), scope);
    const changed = world.store.patch('payment_method', row.id, {
      metadata: mergeMetadata(row.record.metadata, params.metadata),
    });
    return present(world, changed);
  }),
  route(
    'POST',
    '/v1/payment_methods/:id/attach',
    object({ customer: required(text) }),
    ({ world, scope, path }, params) => {
      const { id } = cardOrFound(world, scope, path('id'));
      return present(world, attachPaymentMethod(world, id, params.customer));
    },
  ),
  route('POST', '/v1/payment_methods/:id/detach', object({}), detach),
];

function cardOrFound(world: World, scope: Scope, id: string): Row<'payment_method'> {
  return cardByToken(id)
    ? paymentMethodParam(world, scope, id)
    : world.find('payment_method', id, scope);
}

function insertCard(
  world: World,
  scope: Scope,
  card: TestCard,
  data: Partial<MethodData>,
): Row<'payment_method'> {
  const year = new Date(world.clock.now()).getUTCFullYear();
  return world.store.insert(
    'payment_method',
    scope,
    {
      id: newId('pm'),
      object: 'payment_method',
      allow_redisplay: data.allow_redisplay ?? 'unspecified',
      billing_details: {
        address: null,
        email: data.billing_details?.email ?? null,
        name: data.billing_details?.name ?? null,
        phone: data.billing_details?.phone ?? null,
        tax_id: null,
      },
      card: {
        brand: card.brand,
        checks: {
          address_line1_check: null,
          address_postal_code_check: null,
          cvc_check: 'pass',
        },
        country: 'US',
        display_brand: card.brand,
        exp_month: data.card?.exp_month ?? 12,
        exp_year: fullYear(data.card?.exp_year) ?? year + 4,
        fingerprint: `fp${card.number.slice(-10)}`,
        funding: 'credit',
        generated_from: null,
        last4: card.number.slice(-4),
        networks: { available: [card.brand], preferred: null },
        regulated_status: 'unregulated',
        three_d_secure_usage: { supported: true },
        wallet: null,
      },
      created: world.clock.seconds(),
      customer: null,
      customer_account: null,
      livemode: false,
      metadata: mergeMetadata({}, data.metadata),
      type: 'card',
    },
    { behaviour: card.behaviour, spent: false, setUp: false },
  );
}

function fullYear(year: number | undefined): number | undefined {
  return year !== undefined && year < 100 ? 2000 + year : year;
}
