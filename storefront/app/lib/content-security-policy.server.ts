import type { PaymentProvider, StorefrontEnv } from './env.server';

/**
 * Everything from this site; pictures from the CMS, the card form and the map's streets from their providers, too. The
 * nonce admits the inline scripts that carry a page's data.
 */
export function contentSecurityPolicy(
  nonce: string,
  {
    cmsPublicUrl,
    storefrontUrl,
    payment,
    mapStyleUrl,
  }: Pick<StorefrontEnv, 'cmsPublicUrl' | 'storefrontUrl' | 'payment' | 'mapStyleUrl'>,
): string {
  const { scripts, calls, frames, onboarding } = originsOf(payment);
  const map = mapStyleUrl === undefined ? '' : new URL(mapStyleUrl).origin;
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' ${scripts}`.trimEnd(),
    "style-src 'self'",
    `img-src 'self' data: ${new URL(cmsPublicUrl).origin}`,
    "font-src 'self'",
    `connect-src 'self' ${[calls, map, ...socketsOf(cmsPublicUrl)].filter(Boolean).join(' ')}`,
    `frame-src ${frames || "'none'"}`,
    "object-src 'none'",
    "base-uri 'none'",
    // Browsers apply it to where a form's answer leads, too: owners begin at the payment service.
    `form-action 'self' ${onboarding}`.trimEnd(),
    "frame-ancestors 'none'",
    ...(storefrontUrl.startsWith('https:') ? ['upgrade-insecure-requests'] : []),
  ];
  return directives.join('; ');
}

/** The CMS's socket, by both of its names: not every browser takes the one for the other. */
const socketsOf = (cmsPublicUrl: string): string[] => {
  const { origin } = new URL(cmsPublicUrl);
  return [origin, origin.replace(/^http/, 'ws')];
};

interface Origins {
  scripts: string;
  calls: string;
  frames: string;
  onboarding: string;
}

/** https://docs.stripe.com/security/guide#content-security-policy */
const STRIPE: Origins = {
  scripts: 'https://js.stripe.com https://*.js.stripe.com',
  calls: 'https://api.stripe.com',
  frames: 'https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com',
  onboarding: 'https://connect.stripe.com',
};

function originsOf(payment: PaymentProvider | undefined): Origins {
  if (payment === undefined) return { scripts: '', calls: '', frames: '', onboarding: '' };
  if (payment.name === 'stripe') return STRIPE;
  const { origin } = new URL(payment.url);
  return { scripts: origin, calls: origin, frames: '', onboarding: origin };
}
