import type { IncomingMessage } from 'node:http';
import qs from 'qs';
import { refused } from './errors';

const LARGEST_BODY = 1_000_000;

/** @throws StripeError 413 for a body that no request to Stripe has */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST_BODY) throw refused('The request body is too large.', {}, 413);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Stripe's forms: `transfer_data[destination]=…`, `expand[0]=…`, `expand[]=…`. */
export function parseForm(form: string): Record<string, unknown> {
  return qs.parse(form, { depth: 10, arrayLimit: 500, parameterLimit: 5000 });
}
