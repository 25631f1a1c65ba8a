import { resolve } from 'node:path';
import defaults from './defaults.json';
import { isEmbeddedDatabase, refusals } from './env-rules';
import { environmentSchema, type Environment, type SecretName } from './env-schema';

/** The platform's settings, checked and typed; frozen. Optional engines are `undefined` when off. */
export interface Env {
  readonly mode: 'development' | 'test' | 'production';
  readonly role: 'all' | 'web' | 'worker';
  /** Address that servers bind to. */
  readonly host: string;
  /** Whether X-Forwarded-* headers come from a proxy of ours. */
  readonly trustProxy: boolean;
  readonly logLevel: Environment['LOG_LEVEL'];
  /** Opens `/api/dev/*`, the demo users and the emulator; never true in production. */
  readonly devTools: boolean;
  /** Seed the demo marketplace when the database is fresh. */
  readonly seedDemo: boolean;
  /** Absolute folder of uploads, logs, mailbox, emulator and embedded database. */
  readonly dataDir: string;
  readonly cms: { readonly port: number; readonly url: string };
  readonly storefront: { readonly port: number; readonly url: string };
  readonly database: {
    readonly url: string;
    readonly embedded: boolean;
    /** Connections of one process, at most. */
    readonly poolMax: number;
    /** A statement that takes longer is given up; 0 is never. */
    readonly statementTimeoutMs: number;
  };
  readonly redisUrl: string | undefined;
  readonly elasticsearchUrl: string | undefined;
  /** What the names of our indexes there begin with. */
  readonly elasticsearchIndex: string;
  readonly stripe: {
    readonly secretKey: string;
    readonly publishableKey: string;
    readonly webhookSecret: string;
    readonly connectWebhookSecret: string;
    /** Where the emulator answers; `undefined` when Stripe itself is used. */
    readonly emulatorUrl: string | undefined;
  };
  readonly mail: {
    readonly from: string;
    /** Undefined: mails become files on this machine. */
    readonly service: 'sendgrid' | 'smtp' | undefined;
    readonly apiKey: string;
    readonly url: string;
    /** What SendGrid signs its events with; undefined: they are not taken. */
    readonly webhookKey: string | undefined;
  };
  /** Undefined: no text messages go out, and in development they become files. */
  readonly twilio:
    | {
        readonly accountSid: string;
        readonly authToken: string;
        readonly from: string;
        readonly url: string;
      }
    | undefined;
  readonly secrets: {
    /** Keys of the CMS session cookie, the first one signs. */
    readonly appKeys: readonly string[];
    readonly jwt: string;
    readonly adminJwt: string;
    readonly apiTokenSalt: string;
    readonly transferTokenSalt: string;
    readonly encryptionKey: string;
    readonly metricsToken: string;
  };
}

/** The environment cannot be used; `reasons` holds one sentence a fault. */
export class EnvError extends Error {
  constructor(readonly reasons: readonly string[]) {
    super(reasons.join('\n'));
    this.name = 'EnvError';
  }
}

function withoutEmptyValues(source: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(source).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1].trim() !== '',
  );
  return Object.fromEntries(entries);
}

function parse(source: NodeJS.ProcessEnv): Environment {
  const result = environmentSchema.safeParse(withoutEmptyValues(source));
  if (!result.success) throw new EnvError(result.error.issues.map(({ message }) => message));
  const reasons = refusals(result.data);
  if (reasons.length > 0) throw new EnvError(reasons);
  return result.data;
}

function stripeOf(environment: Environment): Env['stripe'] {
  const emulated =
    environment.STRIPE_SECRET_KEY === undefined ||
    environment.STRIPE_SECRET_KEY.startsWith(defaults.EMULATOR_SECRET_KEY);
  const emulatorUrl =
    environment.STRIPE_EMULATOR_URL ?? `http://127.0.0.1:${environment.STRIPE_EMULATOR_PORT}`;
  return {
    secretKey: environment.STRIPE_SECRET_KEY ?? defaults.EMULATOR_SECRET_KEY,
    publishableKey: environment.STRIPE_PUBLISHABLE_KEY ?? defaults.EMULATOR_PUBLISHABLE_KEY,
    webhookSecret: environment.STRIPE_WEBHOOK_SECRET ?? 'whsec_emulator',
    connectWebhookSecret: environment.STRIPE_CONNECT_WEBHOOK_SECRET ?? 'whsec_emulator_connect',
    emulatorUrl: emulated ? emulatorUrl : undefined,
  };
}

function secretsOf(environment: Environment): Env['secrets'] {
  const secret = (name: SecretName): string => environment[name] ?? '';
  return {
    appKeys: secret('APP_KEYS')
      .split(',')
      .map((key) => key.trim())
      .filter((key) => key !== ''),
    jwt: secret('JWT_SECRET'),
    adminJwt: secret('ADMIN_JWT_SECRET'),
    apiTokenSalt: secret('API_TOKEN_SALT'),
    transferTokenSalt: secret('TRANSFER_TOKEN_SALT'),
    encryptionKey: secret('ENCRYPTION_KEY'),
    metricsToken: secret('METRICS_TOKEN'),
  };
}

function mailOf(environment: Environment): Env['mail'] {
  const { MAIL_FROM, SENDGRID_API_KEY, SENDGRID_WEBHOOK_KEY, SMTP_URL } = environment;
  const server = SMTP_URL === undefined ? undefined : 'smtp';
  return {
    from: MAIL_FROM,
    service: SENDGRID_API_KEY === undefined ? server : 'sendgrid',
    apiKey: SENDGRID_API_KEY ?? '',
    url: SMTP_URL ?? '',
    webhookKey: SENDGRID_WEBHOOK_KEY,
  };
}

const twilioOf = (environment: Environment): Env['twilio'] =>
  environment.TWILIO_ACCOUNT_SID === undefined
    ? undefined
    : {
        accountSid: environment.TWILIO_ACCOUNT_SID,
        authToken: environment.TWILIO_AUTH_TOKEN ?? '',
        from: environment.TWILIO_FROM ?? '',
        url: environment.TWILIO_URL ?? 'https://api.twilio.com',
      };

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) {
    if (typeof part === 'object' && part !== null) deepFreeze(part);
  }
  return Object.freeze(value);
}

/**
 * Checks the environment and returns it as one typed, frozen object.
 *
 * @param source usually `process.env`; empty values count as absent
 * @throws EnvError with one sentence a fault when a value is malformed or the platform may not start so
 */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const environment = parse(source);
  const databaseUrl = environment.DATABASE_URL ?? '';
  return deepFreeze({
    mode: environment.NODE_ENV,
    role: environment.ROLE,
    host: environment.HOST,
    trustProxy: environment.TRUST_PROXY,
    logLevel: environment.LOG_LEVEL,
    devTools: environment.DEV_TOOLS,
    seedDemo: environment.SEED_DEMO,
    dataDir: resolve(environment.DATA_DIR),
    cms: {
      port: environment.CMS_PORT,
      url: environment.CMS_URL ?? `http://127.0.0.1:${environment.CMS_PORT}`,
    },
    storefront: {
      port: environment.STOREFRONT_PORT,
      url: environment.STOREFRONT_URL ?? `http://127.0.0.1:${environment.STOREFRONT_PORT}`,
    },
    database: {
      url: databaseUrl,
      embedded: isEmbeddedDatabase(databaseUrl),
      poolMax: environment.DATABASE_POOL_MAX,
      statementTimeoutMs: environment.DATABASE_STATEMENT_TIMEOUT_MS,
    },
    redisUrl: environment.REDIS_URL,
    elasticsearchUrl: environment.ELASTICSEARCH_URL,
    elasticsearchIndex: environment.ELASTICSEARCH_INDEX,
    stripe: stripeOf(environment),
    mail: mailOf(environment),
    twilio: twilioOf(environment),
    secrets: secretsOf(environment),
  });
}
