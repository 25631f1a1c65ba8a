import type { IncomingMessage, ServerResponse } from 'node:http';
import { removeFaults } from '../control/faults';
import { isForeignOrigin } from '../control/answer-control';
import { parseForm, readBody } from '../http/form';
import type { Emulator } from '../emulator';
import { authentication } from './authentication';
import { inspector } from './inspector';
import { notice, redirect, sendPage } from './layout';
import { onboarding } from './onboarding';
import { STRIPE_JS } from './stripe-js';

interface Visit {
  emulator: Emulator;
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  method: string;
  /** What follows the area in the path. */
  name: string;
  form: Record<string, unknown>;
}

/** Answers what people and browsers open: the inspector, onboarding, 3-D Secure, Stripe.js. */
export async function answerPage(
  emulator: Emulator,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const method = request.method ?? 'GET';
  const [, area = '', name = ''] = url.pathname.split('/');
  const form = method === 'POST' ? parseForm(await readBody(request)) : {};
  const visit = { emulator, request, response, url, method, name, form };
  (AREAS[area] ?? nothingHere)(visit);
}

/** By the first name in the path. */
const AREAS: Record<string, (visit: Visit) => void> = {
  '': ({ emulator, response, url }) => {
    const found = inspector(emulator.world, url.searchParams);
    sendPage(response, found.page, found.status);
  },
  authentication: ({ emulator, response, method, name, form }) =>
    authentication(emulator.world, response, method, name, form),
  inspector: pressButton,
  onboarding: ({ emulator, response, method, name, form }) =>
    onboarding(emulator.world, response, method, name, form),
  v3: ({ response }) => sendScript(response),
};

/** What the inspector's buttons do. */
const BUTTONS: Record<string, (emulator: Emulator) => void> = {
  'clear-faults': ({ world }) => removeFaults(world),
  redeliver: ({ deliveries }) => {
    deliveries.redeliver();
  },
};

function pressButton(visit: Visit): void {
  const { emulator, request, response, method, name } = visit;
  const button = BUTTONS[name];
  if (!button || method !== 'POST' || isForeignOrigin(emulator, request)) return nothingHere(visit);
  button(emulator);
  redirect(response, '/');
}

function nothingHere({ response, url }: Visit): void {
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
