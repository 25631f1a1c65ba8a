import type { IncomingMessage, ServerResponse } from 'node:http';
import { removeFaults } from '../control/faults';
import { isForeignOrigin } from '../control/answer-control';
import { parseForm, readBody } from '../http/form';
import type { Emulator } from '../server';
import { authentication } from './authentication';
import { inspector } from './inspector';
import { notice, redirect, sendPage } from './layout';
import { onboarding } from './onboarding';
import { STRIPE_JS } from './stripe-js';

/** Answers what people and browsers open: the inspector, onboarding, 3-D Secure, Stripe.js. */
export async function answerPage(
  emulator: Emulator,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const { world } = emulator;
  const method = request.method ?? 'GET';
  const [, area = '', name = ''] = url.pathname.split('/');
  const form = method === 'POST' ? parseForm(await readBody(request)) : {};
  if (method === 'GET' && url.pathname === '/') {
    const found = inspector(world, url.searchParams);
    return sendPage(response, found.page, found.status);
  }
  if (method === 'GET' && area === 'v3') return sendScript(response);
  if (area === 'onboarding') return onboarding(world, response, method, name, form);
  if (area === 'authentication') return authentication(world, response, method, name, form);
  if (method === 'POST' && area === 'inspector' && !isForeignOrigin(emulator, request)) {
    if (name === 'clear-faults') removeFaults(world);
    if (name === 'redeliver') emulator.deliveries.redeliver();
    return redirect(response, '/');
  }
  sendPage(response, notice('Not here', `The emulator has no page ${url.pathname}.`), 404);
}

function sendScript(response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/javascript; charset=utf-8',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'no-cache',
  });
  response.end(STRIPE_JS);
}
