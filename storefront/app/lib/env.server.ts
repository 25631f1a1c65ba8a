import { randomBytes } from 'node:crypto';
import { z } from 'zod';

const address = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' });
const withoutTrailingSlash = (url: string): string => url.replace(/\/+$/, '');

const SECRET_LENGTH = 32;
const sessionSecret = z
  .string()
  .refine(
    (value) => value.length >= SECRET_LENGTH && !value.startsWith('change-me'),
    `must be a random value of ${SECRET_LENGTH} characters or more`,
  );

/** Which form takes card numbers: Stripe's own, or the emulator's with a key of the emulator. */
export type PaymentProvider =
  | { readonly name: 'stripe'; readonly publishableKey: string }
  | { readonly name: 'emulator'; readonly publishableKey: string; readonly url: string };

/** Undefined without a key: then nobody can pay here. */
function paymentOf(
  publishableKey: string | undefined,
  emulatorUrl: string | undefined,
): PaymentProvider | undefined {
  if (publishableKey === undefined) return undefined;
  return emulatorUrl === undefined
    ? { name: 'stripe', publishableKey }
    : { name: 'emulator', publishableKey, url: withoutTrailingSlash(emulatorUrl) };
}

const environmentSchema = z
  .object({
    CMS_URL: address.default('http://127.0.0.1:1337'),
    CMS_PUBLIC_URL: address.optional(),
    STOREFRONT_URL: address.optional(),
    STOREFRONT_PORT: z.coerce.number().int().default(3000),
    SESSION_SECRET: sessionSecret.optional(),
    MAP_STYLE_URL: address.optional(),
    STRIPE_PUBLISHABLE_KEY: z.string().startsWith('pk_', 'must begin with pk_').optional(),
    STRIPE_EMULATOR_URL: address.optional(),
    DEV_TOOLS: z.enum(['0', '1']).default('0'),
  })
  .transform((values) => ({
    /** Where this server calls the API. */
    cmsUrl: withoutTrailingSlash(values.CMS_URL),
    /** Where browsers find the CMS's files. */
    cmsPublicUrl: withoutTrailingSlash(values.CMS_PUBLIC_URL ?? values.CMS_URL),
    /** What browsers call this server; canonical addresses begin with it. */
    storefrontUrl: withoutTrailingSlash(
      values.STOREFRONT_URL ?? `http://127.0.0.1:${values.STOREFRONT_PORT}`,
    ),
    /** The mailbox page of development. */
    mailboxUrl:
      values.DEV_TOOLS === '1'
        ? `${withoutTrailingSlash(values.CMS_PUBLIC_URL ?? values.CMS_URL)}/api/dev/mailbox`
        : undefined,
    /** Signs cookies and forms. Without one, people are signed out when the process ends. */
    sessionSecret: values.SESSION_SECRET ?? randomBytes(SECRET_LENGTH).toString('base64url'),
    /** Streets for the map, as a MapLibre style. */
    mapStyleUrl: values.MAP_STYLE_URL,
    payment: paymentOf(values.STRIPE_PUBLISHABLE_KEY, values.STRIPE_EMULATOR_URL),
  }));

export type StorefrontEnv = z.output<typeof environmentSchema>;

/**
 * The storefront's settings; empty variables count as absent.
 *
 * @throws Error naming every variable that cannot be used
 */
export function readStorefrontEnv(source: Record<string, string | undefined>): StorefrontEnv {
  const given = Object.entries(source).filter(([, value]) => value?.trim());
  const result = environmentSchema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  throw new Error(
    result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`).join(' '),
  );
}

export const env = readStorefrontEnv(process.env);
