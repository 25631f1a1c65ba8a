import path from 'node:path';

/** A place that signed webhooks are delivered to. */
export interface WebhookEndpoint {
  url: string;
  secret: string;
}

export interface EmulatorConfig {
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** The emulator's own folder: `$DATA_DIR/emulator`. */
  stateDir: string;
  secretKey: string;
  publishableKey: string;
  /** Events of the platform; null when no address was given. */
  platformEndpoint: WebhookEndpoint | null;
  /** Events of connected accounts (they carry `account`). */
  connectEndpoint: WebhookEndpoint | null;
  /** Wall time after which a payout is paid, whatever the emulated clock says. 0: at once. */
  payoutDelayMs: number;
  /** Emulated seconds until new funds move from pending to available. 0: at once. */
  availableDelaySeconds: number;
}

/** A configuration that the emulator will not start with; its message is one sentence for people. */
export class ConfigError extends Error {}

/**
 * Reads the configuration from environment variables.
 * @throws ConfigError without DEV_TOOLS=1, beside a live key, or for a value that makes no sense.
 */
export function readConfig(env: Record<string, string | undefined>): EmulatorConfig {
  if (env.DEV_TOOLS !== '1')
    throw new ConfigError('The Stripe emulator is a development tool: start it with DEV_TOOLS=1.');
  const secretKey = env.STRIPE_SECRET_KEY || 'sk_test_emulator';
  const publishableKey = env.STRIPE_PUBLISHABLE_KEY || 'pk_test_emulator';
  if (/^(sk|rk|pk)_live_/.test(secretKey) || /^pk_live_/.test(publishableKey))
    throw new ConfigError('The Stripe emulator does not run beside a live key: unset it first.');
  return {
    host: env.HOST || '127.0.0.1',
    port: wholeNumber(env, 'STRIPE_EMULATOR_PORT', 12111, 65_535),
    stateDir: path.resolve(env.DATA_DIR || '.data', 'emulator'),
    secretKey,
    publishableKey,
    platformEndpoint: endpoint(env.WEBHOOK_URL, env.STRIPE_WEBHOOK_SECRET),
    connectEndpoint: endpoint(env.CONNECT_WEBHOOK_URL, env.STRIPE_CONNECT_WEBHOOK_SECRET),
    payoutDelayMs: wholeNumber(env, 'STRIPE_EMULATOR_PAYOUT_DELAY_MS', 1000, 86_400_000),
    availableDelaySeconds: wholeNumber(env, 'STRIPE_EMULATOR_AVAILABLE_DELAY', 0, 31_536_000),
  };
}

function wholeNumber(
  env: Record<string, string | undefined>,
  name: string,
  fallback: number,
  largest: number,
): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > largest)
    throw new ConfigError(`${name} must be a whole number from 0 to ${largest}, not "${text}".`);
  return value;
}

function endpoint(url: string | undefined, secret: string | undefined): WebhookEndpoint | null {
  if (!url) return null;
  if (!URL.canParse(url)) throw new ConfigError(`"${url}" is not an address for webhooks.`);
  return { url, secret: secret || 'whsec_emulator' };
}
