/** Before suites that need servers: compiled code, and one PostgreSQL for the whole run. */
module.exports = async function prepareServers() {
  const { prepareTestRun } = await import('./test-run.mjs');
  globalThis.rentalTestRun = await prepareTestRun();
};
