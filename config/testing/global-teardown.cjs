module.exports = async function stopServers() {
  await globalThis.rentalTestRun?.stop();
};
