/** The SDK as the platform uses it: pinned version, one attempt a call, errors classified. */
import Stripe from 'stripe';
import { StripeFailure } from './failure';
import { toIntent } from './translate';

export interface AdapterSettings {
  readonly secretKey: string;
  /** Where the emulator answers; undefined means Stripe itself. */
  readonly emulatorUrl?: string | undefined;
}

/** The version that the pinned SDK's types describe; an upgrade of the SDK is a decision. */
const API_VERSION = '2026-10-28.endive';
const TIMEOUT_MS = 8_000;

export function createClient(settings: AdapterSettings): Stripe {
  return new Stripe(settings.secretKey, {
    apiVersion: API_VERSION,
    maxNetworkRetries: 0,
    timeout: TIMEOUT_MS,
    telemetry: false,
    ...addressOf(settings.emulatorUrl),
  });
}

function addressOf(emulatorUrl: string | undefined): Stripe.StripeConfig {
  if (emulatorUrl === undefined) return {};
  const { hostname, port, protocol } = new URL(emulatorUrl);
  const secure = protocol === 'https:';
  return {
    host: hostname,
    port: port || (secure ? '443' : '80'),
    protocol: secure ? 'https' : 'http',
  };
}

/** Every call goes through here: what it throws is a `StripeFailure`. */
export async function call<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw toFailure(error);
  }
}

/** A broken key is transient too: the queue waits until the configuration is mended. */
function toFailure(error: unknown): unknown {
  if (!(error instanceof Stripe.errors.StripeError)) return error;
  const code = error.code ?? error.rawType ?? error.type;
  const { payment_intent: intent } = error;
  if (error instanceof Stripe.errors.StripeCardError)
    return new StripeFailure(
      'declined',
      code,
      error.message,
      intent ? toIntent(intent) : undefined,
    );
  const refused =
    error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode !== 409;
  return new StripeFailure(refused ? 'permanent' : 'transient', code, error.message);
}

/** Request options for an owner's account; null means the platform's own. */
export const onAccount = (account: string | null): Stripe.RequestOptions =>
  account === null ? {} : { stripeAccount: account };
