import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EmulatorConfig } from './config';
import type { Emulator } from './emulator';
import { answerControl } from './control/answer-control';
import { StripeApi } from './http/answer-stripe';
import { IdempotencyKeys } from './http/idempotency';
import { Router } from './http/router';
import { answerPage } from './pages/answer-page';
import { ROUTES } from './resources/routes';
import { Schedule } from './schedule';
import { Deliveries } from './webhooks/deliveries';
import { World } from './world';

export type { Emulator };

/**
 * Starts the emulator: takes the port first (so that no second one works on the same state), then
 * reads the state.
 * @throws Error with `code: 'EADDRINUSE'` when the port is taken
 */
export async function startEmulator(config: EmulatorConfig): Promise<Emulator> {
  const server = http.createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  let emulator: Emulator;
  try {
    emulator = assemble(server, config, url);
  } catch (error) {
    server.close();
    throw error;
  }
  emulator.schedule.runDue();
  emulator.deliveries.wake();
  return emulator;
}

function assemble(server: http.Server, config: EmulatorConfig, url: string): Emulator {
  const world = new World(config, url);
  const schedule = new Schedule(world);
  const deliveries = new Deliveries(world);
  world.workers = { schedule: () => schedule.wake(), deliveries: () => deliveries.wake() };
  const api = new StripeApi(world, new Router(ROUTES), new IdempotencyKeys(world));
  const emulator: Emulator = {
    url,
    world,
    schedule,
    deliveries,
    stop: async () => {
      schedule.stop();
      deliveries.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      world.store.close();
    },
  };
  server.keepAliveTimeout = 60_000;
  server.on('request', (request, response) => {
    answer(emulator, api, request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  return emulator;
}

async function answer(
  emulator: Emulator,
  api: StripeApi,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', emulator.url);
  if (url.pathname.startsWith('/_emulator/'))
    return answerControl(emulator, request, response, url);
  if (!url.pathname.startsWith('/v1/') && !url.pathname.startsWith('/v2/'))
    return answerPage(emulator, request, response, url);
  if (request.method === 'OPTIONS') return preflight(response);
  return api.answer(request, response, url);
}

/** Stripe.js (and the shim) call from the storefront's origin. */
function preflight(response: http.ServerResponse): void {
  response.writeHead(204, {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, POST, DELETE',
    'access-control-allow-headers': 'authorization, content-type, idempotency-key, stripe-version',
    'access-control-max-age': '600',
  });
  response.end();
}
