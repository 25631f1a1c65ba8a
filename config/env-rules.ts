import defaults from './defaults.json';
import { SECRET_NAMES, type Environment } from './env-schema';

type Rule = (environment: Environment) => readonly string[];

function when(condition: boolean, sentence: string): readonly string[] {
  return condition ? [sentence] : [];
}

function isPlaceholder(value: string | undefined): boolean {
  return value !== undefined && value.startsWith(defaults.PLACEHOLDER_PREFIX);
}

/** Whether the address is the database that `npm start` runs itself. */
export function isEmbeddedDatabase(url: string): boolean {
  return new URL(url).username === defaults.EMBEDDED_DATABASE_USER;
}

function isEmulatorKey(value: string | undefined): boolean {
  return value !== undefined && /^[sp]k_test_emulator/.test(value);
}

const secretsAreThere: Rule = (environment) =>
  SECRET_NAMES.filter((name) => environment[name] === undefined).map(
    (name) =>
      `${name} is missing: start with \`npm start\`, which generates it, or set it to a long random value.`,
  );

const databaseIsThere: Rule = ({ DATABASE_URL, NODE_ENV }) =>
  when(
    DATABASE_URL === undefined,
    NODE_ENV === 'production'
      ? 'DATABASE_URL is missing: production does not run on the embedded database, so set it to a PostgreSQL 15 or later.'
      : 'DATABASE_URL is missing: start with `npm start`, which runs an embedded PostgreSQL, or set it to one of yours.',
  );

const paymentsAreChosen: Rule = (environment) => {
  if (environment.STRIPE_SECRET_KEY === undefined) {
    return when(
      !environment.DEV_TOOLS,
      'Nothing takes payments: set STRIPE_SECRET_KEY, or DEV_TOOLS=1 to use the Stripe emulator.',
    );
  }
  if (isEmulatorKey(environment.STRIPE_SECRET_KEY)) {
    return when(
      !environment.DEV_TOOLS && environment.NODE_ENV !== 'production',
      'STRIPE_SECRET_KEY is the key of the emulator: set DEV_TOOLS=1 beside it, or give a key of Stripe.',
    );
  }
  return (
    ['STRIPE_PUBLISHABLE_KEY', 'STRIPE_WEBHOOK_SECRET', 'STRIPE_CONNECT_WEBHOOK_SECRET'] as const
  )
    .filter((name) => environment[name] === undefined)
    .map(
      (name) =>
        `${name} is missing: copy it from the Stripe dashboard, it belongs to STRIPE_SECRET_KEY.`,
    );
};

const TWILIO = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'] as const;

const servicesAreWhole: Rule = (environment) => [
  ...when(
    environment.SENDGRID_API_KEY !== undefined && environment.SMTP_URL !== undefined,
    'SENDGRID_API_KEY and SMTP_URL are both set: mails go one way, so leave one of them out.',
  ),
  ...TWILIO.filter(
    (name) =>
      environment[name] === undefined && TWILIO.some((other) => environment[other] !== undefined),
  ).map((name) => `${name} is missing: Twilio needs all of ${TWILIO.join(', ')}, or none.`),
];

const liveMoneyWithoutTools: Rule = ({ DEV_TOOLS, STRIPE_SECRET_KEY }) =>
  when(
    DEV_TOOLS && /^(sk|rk)_live_/.test(STRIPE_SECRET_KEY ?? ''),
    'DEV_TOOLS=1 stands beside a live Stripe key: unset DEV_TOOLS, or use a test key.',
  );

const PRODUCTION_RULES: readonly Rule[] = [
  ({ DEV_TOOLS }) =>
    when(DEV_TOOLS, 'DEV_TOOLS=1 opens the development routes: unset it in production.'),
  ({ SEED_DEMO }) =>
    when(SEED_DEMO, 'SEED_DEMO=1 would create the demo users: unset it in production.'),
  ({ DATABASE_URL }) =>
    when(
      DATABASE_URL !== undefined && isEmbeddedDatabase(DATABASE_URL),
      'DATABASE_URL names the embedded database: set it to a PostgreSQL 15 or later in production.',
    ),
  ({ STRIPE_SECRET_KEY }) =>
    when(
      isEmulatorKey(STRIPE_SECRET_KEY),
      'STRIPE_SECRET_KEY is the key of the emulator: set a key of Stripe in production.',
    ),
  ({ STRIPE_EMULATOR_URL }) =>
    when(
      STRIPE_EMULATOR_URL !== undefined,
      'STRIPE_EMULATOR_URL sends payments to the emulator: unset it in production.',
    ),
  (environment) =>
    [...SECRET_NAMES, 'STRIPE_WEBHOOK_SECRET' as const, 'STRIPE_CONNECT_WEBHOOK_SECRET' as const]
      .filter((name) => isPlaceholder(environment[name]))
      .map(
        (name) =>
          `${name} is the value of .env.example: set it to a long random value of your own.`,
      ),
];

/**
 * What speaks against starting with this environment.
 *
 * @returns one sentence a fault, each says what to do; empty when the platform may start
 */
export function refusals(environment: Environment): string[] {
  const rules = [
    secretsAreThere,
    databaseIsThere,
    paymentsAreChosen,
    liveMoneyWithoutTools,
    servicesAreWhole,
    ...(environment.NODE_ENV === 'production' ? PRODUCTION_RULES : []),
  ];
  return rules.flatMap((rule) => rule(environment));
}
