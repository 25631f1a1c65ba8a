/** The Socket.IO server of this process, on the CMS's own port; with Redis, one of several. */
import { createAdapter } from '@socket.io/redis-adapter';
import { answeredInTime, createRedis } from '@rental/shared/jobs';
import { log } from '@rental/shared/log';
import type { Core } from '@strapi/strapi';
import Redis from 'ioredis';
import { Server, type Socket } from 'socket.io';
import { MAX_PACKET_BYTES, type ClientEvents, type ServerEvents } from '../../../contracts/socket';
import type { ChatConfig } from '../services/context';
import { localPresence, type PresenceStore } from './presence';
import { redisPresence } from './redis-presence';

/** What a socket is known by once it is let in. */
export interface SocketData {
  userId?: string;
  sessionId: string;
  /** Wall time in ms. */
  since: number;
  /** The next event waits for the one before: messages keep the order they were sent in. */
  work: Promise<unknown>;
  waiting: number;
}

type Between = Record<string, never>;
export type ChatServer = Server<ClientEvents, ServerEvents, Between, SocketData>;
export type ChatSocket = Socket<ClientEvents, ServerEvents, Between, SocketData>;

export interface Gateway {
  readonly io: ChatServer;
  readonly presence: PresenceStore;
  close(): Promise<void>;
}

/** Listens as soon as Redis is there, however long it was away. */
function subscriber(redisUrl: string): Redis {
  const client = new Redis(redisUrl, { maxRetriesPerRequest: null });
  client.on('error', (error) => log.warn('redis is not reachable', { error: error.message }));
  return client;
}

/**
 * While Redis is away, those on this process still hear each other; the rest is read from the
 * database when they meet again. So nothing is queued for it, and nothing fails with it.
 */
function publisher(redisUrl: string): Redis {
  const client = createRedis(redisUrl);
  const publish = client.publish.bind(client) as (...given: unknown[]) => Promise<number>;
  client.publish = (async (...given: unknown[]) => {
    try {
      return await publish(...given);
    } catch (error) {
      log.debug('other processes were not told', { error });
      return 0;
    }
  }) as typeof client.publish;
  return client;
}

/** Called in `bootstrap`, when the HTTP server is there and nobody is let in yet. */
export function openGateway(strapi: Core.Strapi, { redisUrl, storefrontUrl }: ChatConfig): Gateway {
  const io: ChatServer = new Server(strapi.server.httpServer, {
    path: '/socket.io',
    serveClient: false,
    maxHttpBufferSize: MAX_PACKET_BYTES,
    // A token is what lets somebody in: there are no cookies that another page could use.
    cors: { origin: new URL(storefrontUrl).origin },
  });
  const connections: Redis[] = [];
  let presence = localPresence();
  if (redisUrl) {
    const [pub, sub, own] = [publisher(redisUrl), subscriber(redisUrl), createRedis(redisUrl)];
    connections.push(pub, sub, own);
    io.adapter(createAdapter(pub, sub, { key: '{rental}:chat:io' }));
    presence = redisPresence(own);
  }
  return {
    io,
    presence,
    async close() {
      io.disconnectSockets(true);
      await presence.close();
      await answeredInTime(Promise.resolve(io.of('/').adapter.close()));
      io.engine.close();
      for (const client of connections) client.disconnect();
    },
  };
}
