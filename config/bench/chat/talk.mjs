/** Two sockets for each pair, and messages at a steady rate: how long each takes to the other one. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../dev/start/settings.mjs';

const require = createRequire(path.join(root, 'plugins/chat/package.json'));
/** @type {typeof import('socket.io-client')} */
const { io } = require('socket.io-client');

/**
 * @typedef {import('./pairs.mjs').Pair} Pair
 * @typedef {ReturnType<typeof io>} Socket
 * @typedef {object} Line
 * @property {string} conversationId
 * @property {Socket[]} sockets
 */

const AT_ONCE = 50;
const LATE_MS = 20_000;

/** @param {string} url @param {string} token @returns {Promise<Socket>} */
async function open(url, token) {
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false });
  await new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(undefined));
    socket.once('connect_error', reject);
  });
  const answer = await socket.timeout(LATE_MS).emitWithAck('authenticate', token);
  if (typeof answer?.userId !== 'string')
    throw new Error(`not let in: ${JSON.stringify(answer).slice(0, 200)}`);
  return socket;
}

/**
 * @param {string} url
 * @param {readonly Pair[]} pairs
 * @param {(pair: Pair, side: number) => string} tokenOf
 * @returns {Promise<Line[]>}
 */
export async function connectAll(url, pairs, tokenOf) {
  const lines = pairs.map(({ conversationId }) => ({
    conversationId,
    sockets: /** @type {Socket[]} */ ([]),
  }));
  const wanted = pairs.flatMap((pair, index) => [0, 1].map((side) => ({ pair, index, side })));
  for (let from = 0; from < wanted.length; from += AT_ONCE)
    await Promise.all(
      wanted.slice(from, from + AT_ONCE).map(async ({ pair, index, side }) => {
        const line = lines[index];
        if (line) line.sockets[side] = await open(url, tokenOf(pair, side));
      }),
    );
  return lines;
}

/**
 * Sends by the clock, whether the ones before have arrived or not.
 *
 * @param {readonly Line[]} lines
 * @param {{ messages: number, perSecond: number }} load
 * @returns {Promise<number[]>} ms to the other side's socket, of each message
 */
export async function talk(lines, { messages, perSecond }) {
  /** @type {Map<string, number>} */
  const sent = new Map();
  /** @type {number[]} */
  const took = [];
  let refused = '';
  const listeners = lines.flatMap(({ sockets }) =>
    sockets.map((socket, side) => {
      const hear = (/** @type {{ clientId: string }} */ { clientId }) => {
        const at = clientId.endsWith(`-${side}`) ? undefined : sent.get(clientId);
        if (at !== undefined && sent.delete(clientId)) took.push(performance.now() - at);
      };
      socket.on('message', hear);
      return () => socket.off('message', hear);
    }),
  );
  const run = `${Date.now().toString(36)}`;
  const began = performance.now();
  for (let number = 0; number < messages;) {
    const due = Math.min(messages, Math.floor(((performance.now() - began) / 1000) * perSecond));
    for (; number < due; number += 1) {
      const line = lines[(number * 7) % lines.length];
      // Whoever of the two has not spoken last.
      const side = Math.floor(number / lines.length) % 2;
      const clientId = `${run}-${number}-${side}`;
      sent.set(clientId, performance.now());
      line?.sockets[side]?.emit(
        'sendMessage',
        { conversationId: line.conversationId, clientId, text: `Is it free on day ${number}?` },
        (/** @type {{ error?: { code: string } }} */ answer) => {
          if (answer.error) refused = answer.error.code;
        },
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const end = performance.now() + LATE_MS;
  while (sent.size > 0 && performance.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20));
  for (const stop of listeners) stop();
  if (refused) throw new Error(`a message was refused: ${refused}`);
  if (sent.size > 0) throw new Error(`${sent.size} of ${messages} messages never arrived`);
  return took;
}
