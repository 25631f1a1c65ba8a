import { env } from '~/lib/env.server';

/** Whose form takes the card; its script is told by the server, never guessed by a browser. */
export interface ProviderView {
  publishableKey: string;
  /** Of the emulator; Stripe's own script comes from its library. */
  scriptUrl: string | undefined;
}

/** Undefined when this storefront has no key. */
export function providerView(): ProviderView | undefined {
  const { payment } = env;
  if (payment === undefined) return undefined;
  const scriptUrl = payment.name === 'emulator' ? `${payment.url}/v3/` : undefined;
  return { publishableKey: payment.publishableKey, scriptUrl };
}
