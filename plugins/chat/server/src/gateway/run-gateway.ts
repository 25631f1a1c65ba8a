/** Opens the gateway and looks after it: who must go, who is gone, whose connection is too slow. */
import { log } from '@rental/shared/log';
import { startLoop } from '@rental/shared/loop';
import type { Core } from '@strapi/strapi';
import { configOf, contextOf, type ChatContext } from '../services/context';
import { setLive } from '../services/live';
import { liveChannel } from './live-channel';
import { sessionsJustEnded, socketsOfEndedSessions, type OpenSocket } from './open-sessions';
import { openGateway, type Gateway } from './server';
import { serveSockets, tellGone } from './serve-sockets';

export interface RunningGateway {
  stop(): Promise<void>;
}

/** A revoked session is cut within a second. */
const SESSIONS_EVERY_MS = 400;
const LOOKED_AT_ONCE = 200;
const PRESENCE_EVERY_MS = 1000;
/** Packets that wait for a client that does not take them; it asks for them when it comes back. */
const MOST_UNSENT = 1000;

export function startGateway(strapi: Core.Strapi): RunningGateway {
  const context = contextOf(strapi);
  const gateway = openGateway(strapi, configOf(strapi));
  serveSockets(context, gateway);
  setLive(strapi, liveChannel(gateway.io, gateway.presence));
  let turn = 0;
  const loops = [
    startLoop('sessions of sockets', SESSIONS_EVERY_MS, async () => {
      cutSlowOnes(gateway);
      await cutEndedSessions(context, gateway, (turn += 1));
    }),
    startLoop('presence', PRESENCE_EVERY_MS, async () => {
      for (const userId of await gateway.presence.beat()) await tellGone(context, gateway, userId);
    }),
  ];
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()));
      await gateway.close();
    },
  };
}

/** Those of this process. */
const socketsOf = ({ io }: Gateway) => [...io.of('/').sockets.values()];

function cut(gateway: Gateway, socketId: string): void {
  const socket = gateway.io.of('/').sockets.get(socketId);
  socket?.emit('signedOut');
  socket?.disconnect(true);
}

/**
 * What was revoked is asked for as a whole, at every look; a session that ran out and an account that
 * was suspended otherwise are found a few hundred sockets at a time.
 *
 * @param turn which ones
 */
async function cutEndedSessions(
  { knex }: ChatContext,
  gateway: Gateway,
  turn: number,
): Promise<void> {
  const open = socketsOf(gateway).flatMap(({ id, data }): OpenSocket[] =>
    data.userId === undefined
      ? []
      : [{ socketId: id, sessionId: data.sessionId, since: data.since }],
  );
  if (open.length === 0) return;
  const ended = await sessionsJustEnded(knex);
  if (ended.size > 0)
    for (const { socketId, sessionId } of open) if (ended.has(sessionId)) cut(gateway, socketId);
  const from = (turn * LOOKED_AT_ONCE) % (LOOKED_AT_ONCE * Math.ceil(open.length / LOOKED_AT_ONCE));
  const looked = open.slice(from, from + LOOKED_AT_ONCE);
  for (const socketId of await socketsOfEndedSessions(knex, looked)) cut(gateway, socketId);
}

interface Unsent {
  readonly writeBuffer?: readonly unknown[];
}

function cutSlowOnes(gateway: Gateway): void {
  for (const socket of socketsOf(gateway)) {
    const { writeBuffer } = socket.conn as unknown as Unsent;
    if ((writeBuffer?.length ?? 0) <= MOST_UNSENT) continue;
    log.warn('a socket takes nothing and is closed', { userId: socket.data.userId });
    socket.disconnect(true);
  }
}
