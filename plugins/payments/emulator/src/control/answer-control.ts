import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../http/form';
import { StripeError } from '../http/errors';
import type { Emulator } from '../emulator';
import { CONTROLS, ControlError } from './controls';
import { FaultError } from './faults';

/**
 * Answers the developer's own paths (`/_emulator/…`): JSON in, JSON out. Pages of other sites are
 * kept out: a browser sends their origin along.
 */
export async function answerControl(
  emulator: Emulator,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const { status, body } = await run(emulator, request, url);
  const text = JSON.stringify(body, null, 2);
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(text);
}

async function run(
  emulator: Emulator,
  request: IncomingMessage,
  url: URL,
): Promise<{ status: number; body: object }> {
  if (isForeignOrigin(emulator, request))
    return problem(403, 'Only pages on this machine may use this.');
  const [, , name = '', ...rest] = url.pathname.split('/');
  const control = CONTROLS[`${request.method} ${name}`];
  if (!control) return problem(404, `There is no ${request.method} ${url.pathname}.`);
  try {
    const text = await readBody(request);
    const given: unknown = text === '' ? {} : JSON.parse(text);
    if (typeof given !== 'object' || given === null) return problem(400, 'Send a JSON object.');
    return { status: 200, body: control(emulator, given as Record<string, unknown>, rest) };
  } catch (error) {
    if (error instanceof SyntaxError) return problem(400, 'The body is not JSON.');
    if (error instanceof ControlError || error instanceof FaultError)
      return problem(400, error.message);
    if (error instanceof StripeError) return problem(error.status, error.message);
    throw error;
  }
}

function problem(status: number, message: string): { status: number; body: object } {
  return { status, body: { error: { message } } };
}

/** A browser tells the site whose page sends a request; other programs send no origin. */
export function isForeignOrigin(emulator: Emulator, { headers }: IncomingMessage): boolean {
  const { origin } = headers;
  return origin !== undefined && origin !== emulator.url && !isLoopback(origin);
}

function isLoopback(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(origin).hostname);
}
