import type { ServerResponse } from 'node:http';
import { StripeError } from '../http/errors';
import { answerChallenge } from '../resources/confirm-payment';
import type { Row } from '../store/records';
import type { World } from '../world';
import { html, type Html } from './html';
import { notice, page, redirect, sendPage } from './layout';

/** The bank's 3-D Secure page: the cardholder completes the challenge or fails it. */
export function authentication(
  world: World,
  response: ServerResponse,
  method: string,
  token: string,
  form: Record<string, unknown>,
): void {
  const [intent] = world.store.by('payment_intent', 'challenge', token);
  if (!intent)
    return sendPage(
      response,
      notice('Nothing to confirm', 'This payment was confirmed, declined or canceled already.'),
      410,
    );
  if (method !== 'POST') return sendPage(response, challengePage(intent));
  const passed = form.outcome === 'complete';
  answer(world, intent.id, passed);
  const after = world.store.need('payment_intent', intent.id);
  const back = intent.hidden.returnUrl;
  if (back && URL.canParse(back)) return redirect(response, returnAddress(back, after));
  sendPage(
    response,
    passed
      ? notice('Payment confirmed', 'You can close this page.')
      : notice('Payment not confirmed', 'The card was not charged. Try another card.'),
  );
}

/** A decline after the challenge is an answer, too: its changes are kept. */
function answer(world: World, id: string, passed: boolean): void {
  const isDecline = (error: unknown): boolean => error instanceof StripeError && error.keepsChanges;
  try {
    world.act(() => answerChallenge(world, id, passed), undefined, isDecline);
  } catch (error) {
    if (!isDecline(error)) throw error;
  }
}

/** Stripe adds these three to the return address. */
function returnAddress(back: string, { record }: Row<'payment_intent'>): string {
  const url = new URL(back);
  const failed = record.status === 'requires_payment_method';
  url.searchParams.set('payment_intent', record.id);
  url.searchParams.set('payment_intent_client_secret', record.client_secret ?? '');
  url.searchParams.set('redirect_status', failed ? 'failed' : 'succeeded');
  return url.toString();
}

function challengePage({ record }: Row<'payment_intent'>): Html {
  return page(
    'Confirm your payment',
    html`<main class="card">
      <h1>Confirm your payment</h1>
      <p>
        Your bank asks whether it is you who pays
        <strong>${record.amount} ${record.currency.toUpperCase()}</strong>
        <span class="soft">(in minor units)</span>.
      </p>
      <form method="post" class="row">
        <button class="main" name="outcome" value="complete">Complete</button>
        <button name="outcome" value="fail">Fail</button>
      </form>
    </main>`,
  );
}
