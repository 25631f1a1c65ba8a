import path from 'node:path';
import { fileURLToPath } from 'node:url';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const TESTS = ['**/*.test.{ts,tsx}', '**/tests/**'];
const SERVER = ['plugins/**/*.ts', 'cms/{config,src}/**/*.ts', 'database/**/*.ts', 'config/*.ts'];
const ADMIN = ['cms/src/admin/**', 'plugins/*/admin/**', 'plugins/shared/src/admin/**'];
const BUSINESS = [
  'plugins/{accounts,bookings,operations,payments,search}/server/src/{domain,use-cases}/**/*.ts',
];
const BROWSER = ['storefront/**/*.tsx', 'cms/src/admin/**/*.tsx', 'plugins/*/admin/**/*.tsx'];

const REACHES_AROUND_TRANSACTIONS = {
  selector: "MemberExpression[property.name='connection'][object.property.name='db']",
  message:
    'strapi.db.connection takes a second connection of the pool beside a transaction: use db(strapi) or the transaction of @rental/shared/database.',
};
const ALONE = {
  selector:
    "CallExpression[callee.property.name='only'][callee.object.name=/^(describe|it|test)$/]",
  message: 'This leaves all other tests out.',
};
const WALL_CLOCK = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The business runs on the platform clock: take the time from clock.now().',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The business runs on the platform clock: take the time from clock.now().',
  },
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/build/',
      '.cache/',
      '.data/',
      'cms/types/',
      'cms/.strapi/',
      '**/*.d.ts',
    ],
  },
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs,cjs}'],
    languageOptions: { ecmaVersion: 2024 },
    rules: {
      complexity: ['error', 12],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 60],
      'no-else-return': 'error',
      'no-restricted-syntax': ['error', REACHES_AROUND_TRANSACTIONS, ALONE],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: SERVER,
    ignores: [...TESTS, ...ADMIN],
    languageOptions: { parserOptions: { project: path.join(root, 'tsconfig.json') } },
    rules: {
      'no-console': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  {
    files: BUSINESS,
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', REACHES_AROUND_TRANSACTIONS, ALONE, ...WALL_CLOCK] },
  },
  {
    // The one door to the connection, which every other place goes through.
    files: ['plugins/shared/src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ALONE] },
  },
  {
    // A program of its own whose output is its log.
    files: ['plugins/payments/emulator/src/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: BROWSER,
    extends: [jsxA11y.flatConfigs.strict],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // Safari takes the list away from a `ul` without bullets; the role gives it back.
      'jsx-a11y/no-redundant-roles': ['error', { nav: ['navigation'], ul: ['list'], ol: ['list'] }],
      // What scrolls must be reachable by keyboard.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['tabpanel', 'region', 'group'] }],
    },
  },
  {
    files: TESTS,
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
