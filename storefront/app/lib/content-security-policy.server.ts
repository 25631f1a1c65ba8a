import type { StorefrontEnv } from './env.server';

/**
 * Everything from this site; pictures from the CMS too. The nonce admits the inline scripts that
 * carry a page's data.
 */
export function contentSecurityPolicy(
  nonce: string,
  { cmsPublicUrl, storefrontUrl }: Pick<StorefrontEnv, 'cmsPublicUrl' | 'storefrontUrl'>,
): string {
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    `img-src 'self' data: ${new URL(cmsPublicUrl).origin}`,
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(storefrontUrl.startsWith('https:') ? ['upgrade-insecure-requests'] : []),
  ];
  return directives.join('; ');
}
