/**
 * Three kinds of suites, told apart by their names:
 *   *.test.ts          unit: pure, no server
 *   *.int.test.ts      integration: PostgreSQL and the platform's own processes, through HTTP
 *   *.browser.test.ts  journeys in a real Chromium
 */
const path = require('node:path');

const root = path.resolve(__dirname, '..');

const base = {
  rootDir: root,
  testEnvironment: 'node',
  transform: {
    '^.+\\.(ts|tsx|mjs|js)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(temporal-polyfill|temporal-utils)/)'],
  modulePathIgnorePatterns: [
    '/dist/',
    '<rootDir>/storefront/build/',
    '<rootDir>/.data/',
    '<rootDir>/.cache/',
  ],
  moduleNameMapper: {
    '^@rental/shared/(.*)$': '<rootDir>/plugins/shared/src/$1.ts',
    '^@rental/stripe-emulator/(.*)$': '<rootDir>/plugins/payments/emulator/src/$1.ts',
    '^@rental/(accounts|bookings|chat|listings|notifications|operations|payments|search|uploads)/contracts/(.*)$':
      '<rootDir>/plugins/$1/contracts/$2.ts',
    '^@rental/config/(.*)$': '<rootDir>/config/$1.ts',
    '^@rental/database/(.*)$': '<rootDir>/database/$1.ts',
    '^~/(.*)$': '<rootDir>/storefront/app/$1',
  },
};

const withServers = {
  ...base,
  globalSetup: path.join(root, 'config/testing/global-setup.cjs'),
  globalTeardown: path.join(root, 'config/testing/global-teardown.cjs'),
  setupFilesAfterEnv: [path.join(root, 'config/testing/slow-suites.cjs')],
};

module.exports = {
  rootDir: root,
  testSequencer: path.join(root, 'config/testing/suite-order.cjs'),
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '\\.int\\.test\\.', '\\.browser\\.test\\.'],
    },
    { ...withServers, displayName: 'integration', testMatch: ['**/*.int.test.ts'] },
    { ...withServers, displayName: 'browser', testMatch: ['**/*.browser.test.ts'] },
  ],
};
