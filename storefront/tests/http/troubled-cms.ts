/** Stands between a storefront and its CMS, and lets things go wrong there. */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export type Trouble =
  /** Refuses connections. */
  | 'stopped'
  /** Takes questions, answers none. */
  | 'hanging'
  /** Breaks off in the middle of its JSON. */
  | 'truncated'
  /** Answers with a status of its own, and says when to come back. */
  | { status: number; retryAfterSeconds?: number };

export interface TroubledCms {
  url: string;
  /** Undefined: everything goes through. Only for paths that match, where a pattern is given. */
  meet(trouble: Trouble | undefined, paths?: RegExp): Promise<void>;
  close(): Promise<void>;
}

/** @param cmsUrl the CMS that answers while there is no trouble */
export async function startTroubledCms(cmsUrl: string): Promise<TroubledCms> {
  let trouble: Trouble | undefined;
  let paths: RegExp | undefined;
  const sockets = new Set<Socket>();
  const server = createServer((incoming, outgoing) => {
    const concerned = trouble !== undefined && (paths?.test(incoming.url ?? '') ?? true);
    if (concerned && trouble !== undefined) fail(trouble, outgoing);
    else pass(cmsUrl, incoming, outgoing);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async meet(next, only) {
      trouble = next;
      paths = only;
      if (next === 'stopped') await stop();
      else if (!server.listening) await listen(port);
    },
    close: () => (server.listening ? stop() : Promise.resolve()),
  };
}

function fail(trouble: Trouble, outgoing: ServerResponse): void {
  if (typeof trouble === 'object') {
    const { status, retryAfterSeconds } = trouble;
    outgoing.writeHead(status, {
      'content-type': 'text/html',
      ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }),
    });
    outgoing.end('<h1>Not from here</h1>');
  } else if (trouble === 'truncated') {
    outgoing.writeHead(200, { 'content-type': 'application/json' });
    outgoing.end('{"data":[{"id":"abc","ti');
  }
}

function pass(cmsUrl: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, url, headers } = incoming;
  const onwards = request(cmsUrl + (url ?? '/'), { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  onwards.on('error', () => outgoing.destroy());
  incoming.pipe(onwards);
}
