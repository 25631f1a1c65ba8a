import type { Appearance, Stripe, StripeElements } from '@stripe/stripe-js';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { loadProvider } from './load-provider';
import type { PayView } from './pay-page.server';

export type CardFormState = 'loading' | 'ready' | 'absent';

interface CardForm {
  state: CardFormState;
  /** Where the provider's form goes. */
  place: RefObject<HTMLDivElement>;
  /** Confirms the payment. Answers what to tell the visitor, or nothing when it went through. */
  confirm(): Promise<string | undefined>;
}

/** The provider's card form in a place of this page. */
export function useCardForm(view: PayView): CardForm {
  const place = useRef<HTMLDivElement>(null);
  const form = useRef<{ stripe: Stripe; elements: StripeElements }>();
  const [state, setState] = useState<CardFormState>('loading');
  const { provider, clientSecret, language } = view;
  useEffect(() => {
    let left = false;
    let remove: (() => void) | undefined;
    const show = async () => {
      if (!provider) throw new Error('This site takes no payments.');
      const stripe = await loadProvider(provider, language);
      if (left || !place.current) return;
      const elements = stripe.elements({ clientSecret, appearance: appearanceOf(place.current) });
      const element = elements.create('payment');
      element.mount(place.current);
      form.current = { stripe, elements };
      const recolour = () =>
        place.current && elements.update({ appearance: appearanceOf(place.current) });
      const scheme = window.matchMedia('(prefers-color-scheme: dark)');
      scheme.addEventListener('change', recolour);
      remove = () => {
        scheme.removeEventListener('change', recolour);
        element.destroy();
      };
      setState('ready');
    };
    show().catch((error: unknown) => {
      console.error(error);
      if (!left) setState('absent');
    });
    return () => {
      left = true;
      remove?.();
    };
  }, [provider, clientSecret, language]);
  const confirm = async () => {
    if (!form.current) return undefined;
    const { stripe, elements } = form.current;
    const { error } = await stripe.confirmPayment({
      elements,
      redirect: 'if_required',
      confirmParams: { return_url: new URL(view.returnPath, window.location.href).href },
    });
    return error && (error.message ?? error.code ?? error.type);
  };
  return { state, place, confirm };
}

/** The page's own colours as they are now, light or dark: the form cannot read our tokens. */
function appearanceOf(place: HTMLElement): Appearance {
  const { color, fontFamily } = getComputedStyle(place);
  const { accentColor, backgroundColor } = getComputedStyle(document.documentElement);
  return {
    variables: {
      colorPrimary: accentColor,
      colorText: color,
      colorBackground: backgroundColor,
      colorDanger: getComputedStyle(place.querySelector('[data-danger]') ?? place).color,
      borderRadius: '6px',
      fontFamily,
    },
  };
}
