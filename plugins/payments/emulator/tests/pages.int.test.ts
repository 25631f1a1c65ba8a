import { control, onboardedAccount, openBench, type Bench } from './harness';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

async function open(address: string, form?: Record<string, string>) {
  const answer = await fetch(new URL(address, bench.emulator.url), {
    redirect: 'manual',
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  });
  const text = await answer.text();
  return { status: answer.status, location: answer.headers.get('location'), text };
}

it('onboarding: the form opens, is sent once, and the account may be paid', async () => {
  const account = await bench.stripe.accounts.create({
    email: '"><script>alert(1)</script>@demo.test',
    capabilities: { transfers: { requested: true } },
  });
  const link = await bench.stripe.accountLinks.create({
    account: account.id,
    type: 'account_onboarding',
    return_url: 'http://127.0.0.1:3000/return?done=1',
    refresh_url: 'http://127.0.0.1:3000/refresh',
  });
  const page = await open(link.url);
  expect(page.status).toBe(200);
  expect(page.text).toContain('Finish setup');
  expect(page.text).not.toContain('<script>');
  const done = await open(link.url, { name: 'Ada', email: 'ada@demo.test', bank: 'paid' });
  expect(done).toMatchObject({ status: 303, location: 'http://127.0.0.1:3000/return?done=1' });
  const after = await bench.stripe.accounts.retrieve(account.id);
  expect(after).toMatchObject({
    details_submitted: true,
    charges_enabled: true,
    payouts_enabled: true,
    capabilities: { transfers: 'active' },
  });
  await bench.connect.until((events) =>
    events.some((event) => event.type === 'account.updated' && event.account === account.id),
  );
  expect((await open(link.url)).status).toBe(410);
});

it('an old link leads back to where a new one is made', async () => {
  const account = await bench.stripe.accounts.create({});
  const link = await bench.stripe.accountLinks.create({
    account: account.id,
    type: 'account_onboarding',
    refresh_url: 'http://127.0.0.1:3000/refresh',
  });
  const { offsetMs } = await control(bench, 'GET', 'clock');
  await control(bench, 'POST', 'clock', { offsetMs: Number(offsetMs) + 3_600_000 });
  expect(await open(link.url)).toMatchObject({
    status: 303,
    location: 'http://127.0.0.1:3000/refresh',
  });
});

it.each([
  ['complete', 'succeeded', 'succeeded'],
  ['fail', 'requires_payment_method', 'failed'],
])('3-D Secure: %s leads to %s and back to the shop', async (outcome, status, redirectStatus) => {
  const intent = await bench.stripe.paymentIntents.create({
    amount: 1000,
    currency: 'usd',
    payment_method: 'pm_card_authenticationRequired',
    return_url: 'http://127.0.0.1:3000/bookings/1?x=y',
    confirm: true,
  });
  const address = intent.next_action?.redirect_to_url?.url ?? '';
  expect((await open(address)).text).toContain('Complete');
  const back = new URL((await open(address, { outcome })).location ?? '');
  expect(Object.fromEntries(back.searchParams)).toEqual({
    x: 'y',
    payment_intent: intent.id,
    payment_intent_client_secret: intent.client_secret,
    redirect_status: redirectStatus,
  });
  expect((await bench.stripe.paymentIntents.retrieve(intent.id)).status).toBe(status);
  expect((await open(address)).status).toBe(410);
});

it('the inspector shows objects, events with their deliveries, and faults, all escaped', async () => {
  const account = await onboardedAccount(bench);
  const intent = await bench.stripe.paymentIntents.create({
    amount: 1000,
    currency: 'usd',
    description: '<img src=x onerror=alert(1)>',
    transfer_data: { destination: account.id },
    payment_method: 'pm_card_visa',
    confirm: true,
  });
  await control(bench, 'POST', 'faults', { mode: 'drop', match: { type: 'never' } });
  const overview = await open('/');
  expect(overview.text).toContain('Remove all faults');
  expect(overview.text).toContain('payment_intent.succeeded');
  expect((await open('/?kind=payment_intent')).text).toContain(intent.id);
  const detail = await open(`/?id=${intent.id}`);
  expect(detail.text).toContain(`href="/?id=${account.id}"`);
  expect(detail.text).not.toContain('<img');
  expect((await open('/?id=pi_nothing')).status).toBe(404);
  expect((await open('/inspector/clear-faults', {})).status).toBe(303);
  expect((await control(bench, 'GET', 'faults')).faults).toEqual([]);
});
