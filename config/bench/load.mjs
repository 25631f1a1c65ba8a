import { Agent, request as httpRequest } from 'node:http';

/**
 * @typedef {object} Request
 * @property {string} path
 * @property {Record<string, string>} headers
 * @property {string} body
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
 * @returns {Promise<{ status: number, body: string }>}
 */
function send(agent, origin, { path, headers, body }) {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      origin + path,
      {
        agent,
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        /** @type {Buffer[]} */
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks).toString(),
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
      const begin = performance.now();
      const { status, body } = await send(agent, origin, request);
      milliseconds.push(performance.now() - begin);
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
