/** The card form's script: Stripe's through its own library, or the emulator's. In browsers only. */
import type { Stripe, StripeConstructor } from '@stripe/stripe-js';
import type { ProviderView } from './provider.server';

/** @throws Error when the script does not come */
export async function loadProvider(
  { publishableKey, scriptUrl }: ProviderView,
  locale: 'en' | 'de',
): Promise<Stripe> {
  if (scriptUrl === undefined) {
    const { loadStripe } = await import('@stripe/stripe-js/pure');
    return present(await loadStripe(publishableKey, { locale }));
  }
  await loadScript(scriptUrl);
  const { Stripe } = window as unknown as { Stripe?: StripeConstructor };
  return present(Stripe?.(publishableKey, { locale }));
}

function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('The card form did not load.');
  return value;
}

const loading = new Map<string, Promise<void>>();

function loadScript(src: string): Promise<void> {
  const known = loading.get(src);
  if (known) return known;
  const script = document.createElement('script');
  script.src = src;
  const loaded = new Promise<void>((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => {
      // The next attempt asks again.
      loading.delete(src);
      script.remove();
      reject(new Error(`${src} did not load.`));
    };
  });
  loading.set(src, loaded);
  document.head.append(script);
  return loaded;
}
