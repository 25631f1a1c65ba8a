/**
 * In which order suites start. Two workers are to be busy until the end, on a machine that has never
 * run them: the suites that take minutes come first, and while the first of them makes the template
 * database, the other worker runs what needs none.
 */
const { default: Sequencer } = require('@jest/test-sequencer');

/** Suites of more than half a minute, the longest first. */
const LONG = [
  'plugins/bookings/tests/crash.int.test.ts',
  'config/tests/demo-history.int.test.ts',
  'plugins/bookings/tests/chaos.int.test.ts',
  'plugins/bookings/tests/stampede.int.test.ts',
  'config/bench/tests/bench.int.test.ts',
  'storefront/tests/http/absent-cms.int.test.ts',
  'plugins/bookings/tests/exhaustion.int.test.ts',
  'plugins/shared/tests/outbox.int.test.ts',
  'storefront/tests/browser/catalogue.browser.test.ts',
];

class LongOnesFirst extends Sequencer {
  sort(tests) {
    const [first, ...others] = super.sort(tests).sort((a, b) => rank(a) - rank(b));
    const isUnit = ({ context }) => context.config.displayName?.name === 'unit';
    if (first === undefined) return [];
    return [first, ...others.filter(isUnit), ...others.filter((test) => !isUnit(test))];
  }
}

function rank({ path }) {
  const place = LONG.findIndex((suite) => path.replaceAll('\\', '/').endsWith(suite));
  return place === -1 ? LONG.length : place;
}

module.exports = LongOnesFirst;
