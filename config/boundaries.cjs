/**
 * Who may import whom: the "May import" rules of the architecture, checked by dependency-cruiser.
 *
 *   storefront → contracts, shared          cms → plugin entries, shared, config, database
 *   plugin     → itself, shared, another plugin's contracts
 *   domain     → domain, contracts, shared (no Strapi, no I/O)
 *   contracts  → contracts, shared          shared, config → nothing of ours
 *   database   → contracts, shared          commands (config/dev) → database, contracts, shared
 */
const PLUGIN =
  'plugins/(accounts|bookings|chat|listings|notifications|operations|payments|search|uploads)';
const OURS = '^(cms|storefront|plugins|config|database)/';
const TESTS = '(\\.test\\.tsx?$|/tests/)';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-cycles', 'A cycle has no reading order.', {}, { circular: true }),
    rule(
      'no-dead-ends',
      'The import does not resolve.',
      {},
      { couldNotResolve: true, pathNot: ['^virtual:', '^~/'] },
    ),
    rule(
      'storefront-knows-contracts',
      'The storefront is one client of the API: it knows contracts and shared, nothing of the server.',
      { path: '^storefront/', pathNot: TESTS },
      { path: OURS, pathNot: ['^storefront/', `^${PLUGIN}/contracts/`, '^plugins/shared/src/'] },
    ),
    rule(
      'cms-stays-thin',
      'The CMS knows the entries of plugins, not their insides.',
      { path: '^cms/', pathNot: TESTS },
      {
        path: OURS,
        pathNot: [
          '^(cms|config|database)/',
          '^plugins/shared/src/',
          `^${PLUGIN}/contracts/`,
          `^${PLUGIN}/(server|admin)/src/index\\.tsx?$`,
        ],
      },
    ),
    rule(
      'plugins-meet-in-contracts',
      "A plugin knows itself, shared, and the contracts of others; other plugins' behaviour is reached through their getService.",
      { path: `^${PLUGIN}/`, pathNot: TESTS },
      { path: OURS, pathNot: ['^plugins/$1/', '^plugins/shared/src/', `^${PLUGIN}/contracts/`] },
    ),
    rule(
      'domain-is-ours-alone',
      'A domain folder knows its own plugin, contracts and shared.',
      { path: `^${PLUGIN}/server/src/domain/`, pathNot: TESTS },
      {
        path: OURS,
        pathNot: [
          '^plugins/$1/server/src/domain/',
          `^${PLUGIN}/contracts/`,
          '^plugins/shared/src/(money|format-money|document-formats|document-language|range|local-time|errors|state-machine|clock|contact-data)\\.ts$',
        ],
      },
    ),
    rule(
      'domain-is-pure',
      'A domain folder does no I/O and knows no framework.',
      { path: `^${PLUGIN}/server/src/domain/`, pathNot: TESTS },
      {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg'],
        pathNot: ['node_modules/(zod|temporal-polyfill)/'],
      },
    ),
    rule(
      'contracts-are-browser-safe',
      'Contracts run in browsers: no Node modules, no server code.',
      { path: `^${PLUGIN}/contracts/`, pathNot: TESTS },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'contracts-know-contracts',
      'Contracts know other contracts and shared.',
      { path: `^${PLUGIN}/contracts/`, pathNot: TESTS },
      { path: OURS, pathNot: [`^${PLUGIN}/contracts/`, '^plugins/shared/src/'] },
    ),
    rule(
      'shared-stands-alone',
      'Everything stands on shared; it stands on nothing of ours.',
      { path: '^plugins/shared/', pathNot: TESTS },
      { path: OURS, pathNot: '^plugins/shared/' },
    ),
    rule(
      'config-stands-alone',
      'Configuration knows nothing of what it configures.',
      { path: '^config/', pathNot: [TESTS, '^config/(testing|dev)/'] },
      { path: OURS, pathNot: '^config/' },
    ),
    rule(
      'commands-know-contracts',
      'A command boots the CMS and asks plugins through their contracts.',
      { path: '^config/dev/', pathNot: TESTS },
      {
        path: OURS,
        pathNot: ['^(config|database)/', '^plugins/shared/src/', `^${PLUGIN}/contracts/`],
      },
    ),
    rule(
      'database-knows-contracts',
      'Migrations and seeds write tables; of the plugins they know contracts at most.',
      { path: '^database/', pathNot: TESTS },
      { path: OURS, pathNot: ['^database/', '^plugins/shared/src/', `^${PLUGIN}/contracts/`] },
    ),
    rule(
      'one-door-to-stripe',
      'Only the adapter imports the Stripe SDK; the emulator borrows its types.',
      {
        path: OURS,
        pathNot: ['^plugins/payments/server/src/stripe/', '^plugins/payments/emulator/', TESTS],
      },
      { path: 'node_modules/stripe/' },
    ),
    rule(
      'no-test-code-in-the-product',
      'What ships does not know its tests.',
      { path: OURS, pathNot: [TESTS, '^config/testing/'] },
      { path: [TESTS, '^config/testing/'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: ['(^|/)dist/', '(^|/)build/', '/node_modules/\\.', '^cms/\\.strapi/', '^cms/types/'],
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.html', '.css'],
    },
  },
};
