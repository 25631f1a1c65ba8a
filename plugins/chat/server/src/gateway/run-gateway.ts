/** Opens the gateway and looks after it: who must go, who is gone, whose connection is too slow. */
import { log } from '@rental/shared/log';
import { startLoop } from '@rental/shared/loop';
import type { Core } from '@strapi/strapi';
import { configOf, contextOf, type ChatContext } from '../services/context';
import { setLive } from '../services/live';
import { liveChannel } from './live-channel';
import { socketsOfEndedSessions, type OpenSocket } from './open-sessions';
import { openGateway, type Gateway } from './server';
import { serveSockets, tellGone } from './serve-sockets';

export interface RunningGateway {
  stop(): Promise<void>;
}

/** A revoked session is cut within a second. */
const SESSIONS_EVERY_MS = 400;
const PRESENCE_EVERY_MS = 1000;
/** Packets that wait for a client that does not take them; it asks for them when it comes back. */
const MOST_UNSENT = 1000;

export function startGateway(strapi: Core.Strapi): RunningGateway {
  const context = contextOf(strapi);
  const gateway = openGateway(strapi, configOf(strapi));
  serveSockets(context, gateway);
  setLive(strapi, liveChannel(gateway.io));
  const loops = [
    startLoop('sessions of sockets', SESSIONS_EVERY_MS, async () => {
      cutSlowOnes(gateway);
      await cutEndedSessions(context, gateway);
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

async function cutEndedSessions({ knex }: ChatContext, gateway: Gateway): Promise<void> {
  const open = socketsOf(gateway).flatMap(({ id, data }): OpenSocket[] =>
    data.userId === undefined
      ? []
      : [{ socketId: id, sessionId: data.sessionId, since: data.since }],
  );
  for (const socketId of await socketsOfEndedSessions(knex, open)) {
    const socket = gateway.io.of('/').sockets.get(socketId);
    socket?.emit('signedOut');
    socket?.disconnect(true);
  }
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
