import type { ServerResponse } from 'node:http';
import { completeOnboarding } from '../resources/accounts';
import type { AccountLinkRecord } from '../store/records';
import type { World } from '../world';
import { html, type Html } from './html';
import { notice, page, redirect, sendPage } from './layout';

/** The page behind an account link: it stands for Stripe's own onboarding. */
export function onboarding(
  world: World,
  response: ServerResponse,
  method: string,
  token: string,
  form: Record<string, unknown>,
): void {
  const link = world.store.get('account_link', token)?.record;
  if (!link || link.expires_at < world.clock.seconds()) return expired(response, link);
  if (method === 'POST') return submit(world, response, link, form);
  sendPage(response, formPage(world, link));
}

/** Stripe sends people back to ask for a new link. */
function expired(response: ServerResponse, link: AccountLinkRecord | undefined): void {
  if (link?.refresh_url) redirect(response, link.refresh_url);
  else
    sendPage(
      response,
      notice('This link has expired', 'Go back and start the setup again to get a new one.'),
      410,
    );
}

function submit(
  world: World,
  response: ServerResponse,
  link: AccountLinkRecord,
  form: Record<string, unknown>,
): void {
  const { bank } = form;
  world.act(() => {
    completeOnboarding(world, link.account, {
      bank: bank === 'no_account' || bank === 'account_closed' ? bank : 'paid',
      email: String(form.email ?? ''),
      name: String(form.name ?? ''),
    });
    world.store.remove('account_link', link.id);
  });
  if (link.return_url) redirect(response, link.return_url);
  else sendPage(response, notice('All set', 'Payouts are set up. You can close this page.'));
}

function formPage(world: World, link: AccountLinkRecord): Html {
  const account = world.store.need('account', link.account).record;
  const back = link.return_url;
  return page(
    'Get paid',
    html`<main class="card">
      <h1>Set up how you get paid</h1>
      <p class="soft">
        At Stripe this is where owners prove who they are. Here any name will do: nothing is checked
        and nothing leaves this machine.
      </p>
      <form method="post">
        <label for="name">Your name</label>
        <input id="name" name="name" autocomplete="name" value="Demo Owner" required />
        <label for="email">Email</label>
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="email"
          value="${account.email ?? 'owner@demo.test'}"
          required
        />
        <label for="bank">Bank account</label>
        <select id="bank" name="bank">
          <option value="paid">Test bank ···· 6789: payouts arrive</option>
          <option value="account_closed">Closed account ···· 1113: payouts fail</option>
          <option value="no_account">Unknown account ···· 1116: payouts fail</option>
        </select>
        <div class="row">
          <button class="main" type="submit">Finish setup</button>
        </div>
      </form>
      ${back ? html`<p><a href="${back}">Return without finishing</a></p>` : null}
    </main>`,
  );
}
