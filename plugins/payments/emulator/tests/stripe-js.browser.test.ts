import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { openBrowser } from '@rental/config/testing/browser';
import { describeWith } from '@rental/config/testing/requirements';
import type { Browser, Page } from 'playwright-core';
import { openBench, type Bench } from './harness';

/** The shim in a real browser, on a shop of another origin with a strict content policy. */
let bench: Bench;
let browser: Browser;
let shop: http.Server;
let address: string;

const CHECKOUT = `<!doctype html><title>Pay</title><div id="card"></div><button>Pay</button><output></output>
<script src="EMULATOR/v3/"></script>
<script nonce="1">
  const secret = new URLSearchParams(location.search).get('secret');
  const stripe = Stripe('pk_test_emulator');
  const elements = stripe.elements({ clientSecret: secret, appearance: { variables: { colorPrimary: '#0a0' } } });
  elements.create('payment').mount('#card');
  document.querySelector('button').addEventListener('click', async () => {
    const { error, paymentIntent } = await stripe.confirmPayment({
      elements, redirect: 'if_required', confirmParams: { return_url: location.origin + '/return' },
    });
    document.querySelector('output').textContent = error ? error.message : paymentIntent.status;
  });
</script>`;

describeWith('chromium', 'Stripe.js of the emulator', () => {
  beforeAll(async () => {
    bench = await openBench();
    browser = await openBrowser();
    shop = http.createServer((request, response) => {
      const { searchParams } = new URL(request.url ?? '/', 'http://shop');
      response.writeHead(200, {
        'content-type': 'text/html',
        'content-security-policy': `default-src 'none'; script-src 'nonce-1' ${bench.emulator.url}; connect-src ${bench.emulator.url}; form-action 'none'`,
      });
      response.end(
        searchParams.has('secret')
          ? CHECKOUT.replaceAll('EMULATOR', bench.emulator.url)
          : '<h1>Back in the shop</h1>',
      );
    });
    await new Promise<void>((resolve) => {
      shop.listen(0, '127.0.0.1', resolve);
    });
    address = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`;
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    shop.closeAllConnections();
    shop.close();
    await bench.close();
  });

  async function checkout(cardNumber: string): Promise<{ page: Page; id: string }> {
    const intent = await bench.stripe.paymentIntents.create({ amount: 1000, currency: 'usd' });
    const page = await browser.newPage();
    await page.goto(`${address}/?secret=${intent.client_secret}`);
    await page.getByLabel('Card number').fill(cardNumber);
    await page.getByLabel('Expiry date').fill('12 / 34');
    await page.getByLabel('Security code').fill('123');
    await page.getByRole('button', { name: 'Pay' }).click();
    return { page, id: intent.id };
  }

  it('pays', async () => {
    const { page, id } = await checkout('4242 4242 4242 4242');
    await page.getByText('succeeded').waitFor();
    expect((await bench.stripe.paymentIntents.retrieve(id)).status).toBe('succeeded');
    await page.close();
  });

  it('says why a card was declined, and what is missing', async () => {
    const { page } = await checkout('4000 0000 0000 9995');
    await page.getByText('Your card has insufficient funds.').waitFor();
    await page.getByLabel('Security code').fill('1');
    await page.getByRole('button', { name: 'Pay' }).click();
    await page.getByRole('alert').getByText('security code is incomplete').waitFor();
    await page.close();
  });

  it('goes through 3-D Secure and comes back', async () => {
    const { page, id } = await checkout('4000 0027 6000 3184');
    await page.getByRole('button', { name: 'Complete' }).click();
    await page.getByRole('heading', { name: 'Back in the shop' }).waitFor();
    expect(new URL(page.url()).searchParams.get('redirect_status')).toBe('succeeded');
    expect((await bench.stripe.paymentIntents.retrieve(id)).status).toBe('succeeded');
    await page.close();
  });
});
