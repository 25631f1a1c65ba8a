import {
  emptyable,
  listParams,
  mergeMetadata,
  metadata,
  object,
  text,
  timeFilter,
  inTime,
} from '../http/params';
import { anything, listOf } from '../http/params';
import { paginate, rowsOf } from '../http/paginate';
import { present, show } from '../http/present';
import { route, type Call, type Route } from '../http/router';
import { newId } from '../store/ids';
import type { Records } from '../store/records';
import { attachPaymentMethod, paymentMethodParam } from './payment-methods';

const fields = {
  address: anything,
  description: emptyable(text),
  email: emptyable(text),
  invoice_settings: object({ default_payment_method: text, footer: text }),
  metadata,
  name: emptyable(text),
  phone: emptyable(text),
  preferred_locales: listOf(text),
  shipping: anything,
};

const createParams = object({ ...fields, payment_method: text });
const updateParams = object(fields);
type Given = ReturnType<typeof updateParams>;

function create(call: Call, params: ReturnType<typeof createParams>): object {
  const { world } = call;
  const id = newId('cus');
  world.store.insert(
    'customer',
    call.scope,
    { ...blank(id, world.clock.seconds()), ...changes(params) },
    null,
  );
  if (params.payment_method) {
    const method = paymentMethodParam(world, call.scope, params.payment_method);
    attachPaymentMethod(world, method.id, id);
  }
  return show(world, 'customer', id);
}

function update(call: Call, params: Given): object {
  const before = call.world.find('customer', call.path('id'), call.scope);
  return present(
    call.world,
    call.world.store.patch('customer', before.id, changes(params, before.record)),
  );
}

/** Stripe keeps only the id of a deleted customer. */
function remove(call: Call): object {
  const { id } = call.world.find('customer', call.path('id'), call.scope);
  for (const method of call.world.store.by('payment_method', 'customer', id))
    call.world.store.patch('payment_method', method.id, { customer: null }, { spent: true });
  call.world.store.remove('customer', id);
  return { id, object: 'customer', deleted: true };
}

const listQuery = object({ ...listParams, created: timeFilter, email: text });

export const customerRoutes: Route[] = [
  route('POST', '/v1/customers', createParams, create),
  route('GET', '/v1/customers', listQuery, ({ world, scope }, query) =>
    paginate(
      world,
      'customer',
      rowsOf(
        world.store.newestFirst('customer'),
        scope,
        ({ record }) =>
          inTime(query.created, record.created) &&
          (query.email === undefined || record.email === query.email),
      ),
      query,
      '/v1/customers',
    ),
  ),
  route('GET', '/v1/customers/:id', object({}), ({ world, scope, path }) =>
    present(world, world.find('customer', path('id'), scope)),
  ),
  route('POST', '/v1/customers/:id', updateParams, update),
  route('DELETE', '/v1/customers/:id', object({}), remove),
];

function blank(id: string, created: number): Records['customer'] & { id: string } {
  return {
    id,
    object: 'customer',
    address: null,
    balance: 0,
    created,
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: null,
    invoice_prefix: id.slice(-8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: {},
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  };
}

function changes(params: Given, before?: Records['customer']): Partial<Records['customer']> {
  const invoice = params.invoice_settings;
  return {
    ...textOrNull('description', params.description),
    ...textOrNull('email', params.email),
    ...textOrNull('name', params.name),
    ...textOrNull('phone', params.phone),
    ...(params.preferred_locales ? { preferred_locales: params.preferred_locales } : {}),
    ...(invoice
      ? {
          invoice_settings: {
            custom_fields: null,
            default_payment_method: invoice.default_payment_method ?? null,
            footer: invoice.footer ?? null,
            rendering_options: null,
          },
        }
      : {}),
    metadata: mergeMetadata(before?.metadata ?? {}, params.metadata),
  };
}

function textOrNull<K extends string>(
  name: K,
  value: string | undefined,
): Partial<Record<K, string | null>> {
  return value === undefined ? {} : ({ [name]: value || null } as Record<K, string | null>);
}
