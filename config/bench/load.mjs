import { Agent, request as httpRequest } from 'node:http';

/**
 * @typedef {object} Request
 * @property {string} path
 * @property {Record<string, string>} headers
 * @property {string} [body] of a POST; without one it is a GET
 */

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {string} body as it came over the wire
 * @property {number} firstByteMs from the request to the first byte of the answer
 * @property {number} wholeMs to its last
 */

/**
 * @typedef {object} Sample what one run of requests showed
 * @property {number} perSecond
 * @property {number[]} milliseconds of each request
 */

/**
 * @param {Agent} agent
 * @param {string} origin
 * @param {Request} request
 * @returns {Promise<Answer>}
 */
export function send(agent, origin, { path, headers, body }) {
  const begin = performance.now();
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      origin + path,
      {
        agent,
        method: body === undefined ? 'GET' : 'POST',
        headers:
          body === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        const firstByteMs = performance.now() - begin;
        /** @type {Buffer[]} */
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks).toString(),
            firstByteMs,
            wholeMs: performance.now() - begin,
          }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/**
 * Sends the requests over as many kept connections as are under way at once.
 *
 * @param {string} origin
 * @param {readonly Request[]} requests
 * @param {{ concurrency: number, check: (status: number, body: string) => void }} options
 *   check throws on an answer that is not the wanted one
 * @returns {Promise<Sample>}
 */
export async function sendAll(origin, requests, { concurrency, check }) {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const waiting = requests.values();
  /** @type {number[]} */
  const milliseconds = [];
  const sender = async () => {
    for (const request of waiting) {
      const { status, body, wholeMs } = await send(agent, origin, request);
      milliseconds.push(wholeMs);
      check(status, body);
    }
  };
  const begin = performance.now();
  try {
    await Promise.all(Array.from({ length: concurrency }, sender));
  } finally {
    agent.destroy();
  }
  const perSecond = requests.length / ((performance.now() - begin) / 1000);
  return { perSecond, milliseconds };
}
