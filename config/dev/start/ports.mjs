import { createServer } from 'node:net';
import { Refusal, codeOf } from './refusal.mjs';

const HOST = '127.0.0.1';

/**
 * @param {number} port
 * @returns {Promise<string | undefined>} the code of the error that binding it meets; undefined when free
 */
function bindingError(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(codeOf(error) ?? 'EUNKNOWN'));
    server.listen({ port, host: HOST, exclusive: true }, () => {
      server.close(() => resolve(undefined));
    });
  });
}

/** @param {number} port @returns {Promise<boolean>} */
export async function isFree(port) {
  return (await bindingError(port)) === undefined;
}

/**
 * A port that nobody uses at this moment.
 *
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: HOST }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * @typedef {object} WantedPort
 * @property {string} variable the environment variable that sets it
 * @property {string} what who listens there
 * @property {number} port
 */

/** @param {WantedPort[]} wanted */
function checkDistinct(wanted) {
  for (const [index, one] of wanted.entries()) {
    const other = wanted.slice(index + 1).find(({ port }) => port === one.port);
    if (other !== undefined) {
      throw new Refusal(
        `${one.variable} and ${other.variable} are both ${one.port}: set one of them to another port.`,
      );
    }
  }
}

/**
 * Checks that every port can be bound, before anything long begins.
 *
 * @param {WantedPort[]} wanted
 * @throws {Refusal} naming the variable to set
 */
export async function checkPorts(wanted) {
  checkDistinct(wanted);
  for (const { variable, what, port } of wanted) {
    const code = await bindingError(port);
    if (code === undefined) continue;
    if (code === 'EACCES') {
      throw new Refusal(
        `Port ${port} for the ${what} may not be used by this user: set ${variable} to one above 1023.`,
      );
    }
    throw new Refusal(
      `Port ${port} for the ${what} is taken: stop what listens there, or set ${variable} to another port.`,
    );
  }
}
