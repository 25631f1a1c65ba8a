import path from 'node:path';

/**
 * @typedef {import('./settings.mjs').Settings} Settings
 */

/** @param {[string, string][]} rows @returns {string} two columns in a frame */
function table(rows) {
  const left = Math.max(...rows.map(([name]) => name.length));
  const right = Math.max(...rows.map(([, value]) => value.length));
  const rule = (/** @type {[string, string, string]} */ [start, middle, end]) =>
    `${start}${'─'.repeat(left + 2)}${middle}${'─'.repeat(right + 2)}${end}`;
  const lines = rows.map(([name, value]) =>
    name === '' && value === ''
      ? rule(['├', '┼', '┤'])
      : `│ ${name.padEnd(left)} │ ${value.padEnd(right)} │`,
  );
  return [rule(['┌', '┬', '┐']), ...lines, rule(['└', '┴', '┘'])].join('\n');
}

/** @param {string | undefined} url @returns {string} without the password */
function withoutPassword(url) {
  const shown = new URL(url ?? 'none:');
  shown.password = '';
  return shown.href;
}

/** @param {Settings} settings @param {NodeJS.ProcessEnv} env @returns {[string, string][]} */
function engines({ dataDir, embeddedDatabase, emulatedStripe, ports }, env) {
  const redis = env.REDIS_URL;
  const elasticsearch = env.ELASTICSEARCH_URL;
  return [
    [
      'database',
      embeddedDatabase
        ? `embedded PostgreSQL 18, port ${ports.postgres}`
        : `external, ${withoutPassword(env.DATABASE_URL)}`,
    ],
    [
      'jobs',
      redis
        ? `external, Bull on ${withoutPassword(redis)}`
        : 'embedded, in the CMS process (REDIS_URL moves them)',
    ],
    [
      'cache, limits',
      redis
        ? `external, ${withoutPassword(redis)}`
        : 'embedded, in the CMS process (REDIS_URL moves them)',
    ],
    [
      'search',
      elasticsearch
        ? `external, ${withoutPassword(elasticsearch)}`
        : 'embedded, PostgreSQL (ELASTICSEARCH_URL moves it)',
    ],
    [
      'payments',
      emulatedStripe
        ? 'embedded, Stripe emulator (STRIPE_SECRET_KEY replaces it)'
        : 'external, Stripe',
    ],
    ['mail', `embedded, ${path.join(dataDir, 'mailbox')}`],
  ];
}

/**
 * What the person at the keyboard wants to know once everything runs.
 *
 * @param {Settings} settings
 * @param {NodeJS.ProcessEnv} env of the platform
 * @param {{ adminIsBuilding: boolean }} state
 * @returns {string}
 */
export function summary(settings, env, { adminIsBuilding }) {
  const { dataDir, emulatedStripe, ports } = settings;
  /** @type {[string, string][]} */
  const rows = [
    ['storefront', `http://127.0.0.1:${ports.storefront}`],
    [
      'CMS admin',
      `http://127.0.0.1:${ports.cms}/admin${adminIsBuilding ? ' (being built, about 2 minutes)' : ''}`,
    ],
    ['API docs', `http://127.0.0.1:${ports.cms}/api/docs`],
  ];
  if (emulatedStripe) rows.push(['Stripe emulator', `http://127.0.0.1:${ports.emulator}`]);
  if (env.DEV_TOOLS === '1') {
    rows.push(
      ['', ''],
      ['renter', 'renter@demo.test / Demo-pass-1'],
      ['owner', 'owner@demo.test / Demo-pass-1'],
      ['staff (admin)', 'ops@demo.test / Demo-pass-1'],
    );
  }
  rows.push(['', ''], ...engines(settings, env), ['', ''], ['data folder', dataDir]);
  return `\n${table(rows)}\n\nCtrl-C stops everything.\n`;
}
