import { control, openBench, refusal, sdk, type Bench } from './harness';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const FORM = 'application/x-www-form-urlencoded';

/** A request as Stripe.js or curl would send it. */
async function raw(
  method: string,
  path: string,
  { key = 'sk_test_emulator', form = '', headers = {} as Record<string, string> } = {},
): Promise<{ status: number; headers: Headers; json: Record<string, Record<string, unknown>> }> {
  const answer = await fetch(bench.emulator.url + path, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': FORM, ...headers },
    ...(method === 'POST' ? { body: form } : {}),
  });
  const json = (await answer.json()) as Record<string, Record<string, unknown>>;
  return { status: answer.status, headers: answer.headers, json };
}

describe('keys', () => {
  it('refuses strangers and what browsers may not do', async () => {
    const stranger = await refusal(sdk(bench.emulator.url, 'sk_test_other').balance.retrieve());
    expect(stranger).toMatchObject({ type: 'StripeAuthenticationError', statusCode: 401 });
    const browser = await refusal(
      sdk(bench.emulator.url, 'pk_test_emulator').paymentIntents.create({
        amount: 100,
        currency: 'usd',
      }),
    );
    expect(browser).toMatchObject({ type: 'StripePermissionError', statusCode: 403 });
  });

  it('lets a browser confirm only with the client secret', async () => {
    const intent = await bench.stripe.paymentIntents.create({ amount: 1000, currency: 'usd' });
    const path = `/v1/payment_intents/${intent.id}/confirm`;
    const confirm = (secret: string): ReturnType<typeof raw> =>
      raw('POST', path, {
        key: 'pk_test_emulator',
        form: new URLSearchParams({
          client_secret: secret,
          payment_method: 'pm_card_visa',
        }).toString(),
      });
    expect((await confirm('pi_x_secret_y')).status).toBe(400);
    const paid = await confirm(String(intent.client_secret));
    expect(paid).toMatchObject({ status: 200, json: { status: 'succeeded' } });
  });

  it('refuses accounts that are not there', async () => {
    const error = await refusal(
      bench.stripe.balance.retrieve({}, { stripeAccount: 'acct_nobody' }),
    );
    expect(error).toMatchObject({ statusCode: 403, code: 'account_invalid' });
  });
});

describe('parameters', () => {
  it.each([
    [
      'amount=1000&currency=usd&payment_method_types[]=card',
      'parameter_unknown',
      'payment_method_types',
    ],
    ['amount=1000&currency=usd&transfer_data[foo]=1', 'parameter_unknown', 'transfer_data[foo]'],
    ['currency=usd', 'parameter_missing', 'amount'],
    ['amount=ten&currency=usd', 'parameter_invalid_integer', 'amount'],
    ['amount=1000&currency=', 'parameter_invalid_empty', 'currency'],
    ['amount=49&currency=usd', 'amount_too_small', 'amount'],
    ['amount=1000&currency=usd&customer=cus_x', 'resource_missing', 'customer'],
  ])('%s: %s', async (form, code, param) => {
    const { status, json } = await raw('POST', '/v1/payment_intents', { form });
    expect(status).toBe(400);
    expect(json.error).toMatchObject({ type: 'invalid_request_error', code, param });
  });

  it('answers 404 for unknown ids and paths', async () => {
    const error = await refusal(bench.stripe.paymentIntents.retrieve('pi_nothing'));
    expect(error).toMatchObject({ statusCode: 404, code: 'resource_missing' });
    expect((await raw('GET', '/v1/nothing')).status).toBe(404);
  });

  it('merges metadata, and an empty value removes a key', async () => {
    const { id } = await bench.stripe.customers.create({ metadata: { a: '1', b: '2' } });
    const changed = await bench.stripe.customers.update(id, { metadata: { a: '', c: '3' } });
    expect(changed.metadata).toEqual({ b: '2', c: '3' });
  });
});

describe('idempotency', () => {
  const form = 'amount=1000&currency=usd';
  const post = (key: string, content = form): ReturnType<typeof raw> =>
    raw('POST', '/v1/payment_intents', { form: content, headers: { 'idempotency-key': key } });

  it('replays the first answer', async () => {
    const first = await post('k1');
    const second = await post('k1');
    expect(second.json).toEqual(first.json);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(second.headers.get('idempotent-replayed')).toBe('true');
  });

  it('replays a decline, too', async () => {
    const content = `${form}&payment_method=pm_card_chargeDeclined&confirm=true`;
    const first = await post('k2', content);
    const second = await post('k2', content);
    expect([first.status, second.status]).toEqual([402, 402]);
    expect(second.json).toEqual(first.json);
  });

  it('refuses other parameters under the same key', async () => {
    await post('k3');
    const { status, json } = await post('k3', 'amount=2000&currency=usd');
    expect(status).toBe(400);
    expect(json.error).toMatchObject({ type: 'idempotency_error' });
  });

  it('replays a refusal, whatever has changed since', async () => {
    const account = await bench.stripe.accounts.create({
      capabilities: { transfers: { requested: true } },
    });
    const content = `${form}&transfer_data[destination]=${account.id}`;
    const first = await post('k7', content);
    expect(first.json.error).toMatchObject({ code: 'insufficient_capabilities_for_transfer' });
    await control(bench, 'POST', `accounts/${account.id}/onboard`);
    const second = await post('k7', content);
    expect(second.json).toEqual(first.json);
    expect((await post('k8', content)).status).toBe(200);
  });

  it('does not remember a request that was refused before it began', async () => {
    expect((await post('k4', 'amount=abc&currency=usd')).status).toBe(400);
    expect((await post('k4')).status).toBe(200);
  });

  it('answers 409 while the first request runs', async () => {
    await control(bench, 'POST', 'faults', {
      mode: 'delay',
      delayMs: 300,
      match: { path: '^/v1/payment_intents$' },
    });
    const first = post('k5');
    const second = await post('k5');
    expect(second.status).toBe(409);
    expect(second.json.error).toMatchObject({ code: 'idempotency_key_in_use' });
    expect((await first).status).toBe(200);
  });

  it('outlives a restart', async () => {
    const first = await post('k6');
    await bench.restart();
    expect((await post('k6')).json).toEqual(first.json);
  });
});

describe('lists', () => {
  it('pages by cursor in both directions', async () => {
    const made: string[] = [];
    for (let i = 0; i < 7; i++) made.push((await bench.stripe.customers.create({})).id);
    made.reverse();
    const first = await bench.stripe.customers.list({ limit: 3 });
    expect(first.data.map((c) => c.id)).toEqual(made.slice(0, 3));
    expect(first.has_more).toBe(true);
    const second = await bench.stripe.customers.list({ limit: 3, starting_after: made[2] ?? '' });
    expect(second.data.map((c) => c.id)).toEqual(made.slice(3, 6));
    const back = await bench.stripe.customers.list({ limit: 2, ending_before: made[5] ?? '' });
    expect(back.data.map((c) => c.id)).toEqual(made.slice(3, 5));
    const all: string[] = [];
    for await (const customer of bench.stripe.customers.list({ limit: 2 })) all.push(customer.id);
    expect(all.slice(0, 7)).toEqual(made);
  });

  it('expands below lists, and says what it cannot expand', async () => {
    const { id } = await bench.stripe.paymentIntents.create({
      amount: 1000,
      currency: 'usd',
      payment_method: 'pm_card_visa',
      confirm: true,
    });
    const charges = await bench.stripe.charges.list({
      payment_intent: id,
      expand: ['data.balance_transaction', 'data.payment_intent.payment_method'],
    });
    expect(charges.data).toMatchObject([
      { balance_transaction: { net: 941 }, payment_intent: { payment_method: { type: 'card' } } },
    ]);
    const error = await refusal(bench.stripe.paymentIntents.retrieve(id, { expand: ['amount'] }));
    expect(error.message).toBe('This property cannot be expanded (amount).');
  });

  it('filters by the time of creation', async () => {
    const later = Math.floor(Date.now() / 1000) + 1000;
    const { data } = await bench.stripe.events.list({ created: { gte: later } });
    expect(data).toEqual([]);
  });
});

/** Resolves when every fault that was set has been met. */
async function metFaults(): Promise<void> {
  const end = Date.now() + 5_000;
  while (((await control(bench, 'GET', 'faults')).faults as unknown[]).length > 0) {
    if (Date.now() > end) throw new Error('a fault was never met');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('faults of requests', () => {
  it('breaks the connection after the work is done; the retry finds it done', async () => {
    await control(bench, 'POST', 'faults', {
      mode: 'drop_connection_after',
      match: { method: 'POST', path: '/v1/customers' },
    });
    // The SDK repeats a broken request once by itself.
    const customer = await bench.stripe.customers.create(
      { email: 'once@demo.test' },
      { idempotencyKey: 'drop-1' },
    );
    const found = await bench.stripe.customers.list({ email: 'once@demo.test' });
    expect(found.data.map((c) => c.id)).toEqual([customer.id]);
  });

  it('fails with 500 as often as asked, without effect', async () => {
    await control(bench, 'POST', 'faults', {
      mode: 'error_500',
      match: { path: 'refunds' },
      times: 2,
    });
    for (let i = 0; i < 2; i++)
      expect(await refusal(bench.stripe.refunds.list())).toMatchObject({ statusCode: 500 });
    expect((await bench.stripe.refunds.list()).object).toBe('list');
  });

  it.each([
    ['hang', 0],
    ['hang_after', 1],
  ])('%s: no answer comes, and %i customers were made', async (mode, made) => {
    const email = `${mode}@demo.test`;
    await control(bench, 'POST', 'faults', { mode, match: { method: 'POST', path: 'customers' } });
    const cutOff = new AbortController();
    const request = fetch(`${bench.emulator.url}/v1/customers`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_emulator', 'idempotency-key': mode },
      body: new URLSearchParams({ email }),
      signal: cutOff.signal,
    });
    request.catch(() => undefined);
    await metFaults();
    expect((await bench.stripe.customers.list({ email })).data).toHaveLength(made);
    cutOff.abort();
    await expect(request).rejects.toThrow('aborted');
    const { id } = await bench.stripe.customers.create({ email }, { idempotencyKey: mode });
    const found = (await bench.stripe.customers.list({ email })).data.map((c) => c.id);
    expect(found).toEqual([id]);
  });

  it('declines a good card', async () => {
    await control(bench, 'POST', 'faults', { mode: 'decline' });
    const error = await refusal(
      bench.stripe.paymentIntents.create({
        amount: 1000,
        currency: 'usd',
        payment_method: 'pm_card_visa',
        confirm: true,
      }),
    );
    expect(error.code).toBe('card_declined');
  });

  it('are listed and taken away', async () => {
    await control(bench, 'POST', 'faults', { mode: 'delay', times: 5 });
    expect((await control(bench, 'GET', 'faults')).faults).toHaveLength(1);
    expect((await control(bench, 'DELETE', 'faults')).faults).toEqual([]);
    await expect(control(bench, 'POST', 'faults', { mode: 'nonsense' })).rejects.toThrow('Modes');
  });

  it('are out of reach for pages of other sites', async () => {
    const answer = await fetch(`${bench.emulator.url}/_emulator/faults`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body: '{}',
    });
    expect(answer.status).toBe(403);
  });
});
