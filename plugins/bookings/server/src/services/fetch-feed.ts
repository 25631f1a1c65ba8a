/**
 * Reads an address that a user gave: its name is resolved once, every address behind it must be
 * public, and the connection goes to one of these; no redirects, 1 MB, 5 seconds.
 */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import { isIP } from 'node:net';
import { devToolsOn } from '@rental/shared/http/access';
import { hostOf, isAllowedAddress, lookupPublic, NotAllowed } from '@rental/shared/outside-address';
import type { FeedProblem } from '../../../contracts/calendar-feeds';
import { feedAddress } from './feed-address';

export interface Known {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export type Fetched =
  | { kind: 'new'; text: string; etag: string | null; lastModified: string | null }
  | { kind: 'unchanged' }
  | { kind: 'failed'; problem: FeedProblem };

const MOST_BYTES = 1024 * 1024;
const TIME_MS = 5000;

class TooLarge extends Error {}

export async function fetchFeed(address: string, known: Known): Promise<Fetched> {
  const url = feedAddress(address, devToolsOn());
  if (!url) return failed('ADDRESS_NOT_ALLOWED');
  try {
    const response = await open(url, known);
    return await answerOf(response);
  } catch (error) {
    if (error instanceof NotAllowed) return failed('ADDRESS_NOT_ALLOWED');
    return failed(error instanceof TooLarge ? 'TOO_LARGE' : 'UNREACHABLE');
  }
}

const failed = (problem: FeedProblem): Fetched => ({ kind: 'failed', problem });

function open(url: URL, { etag, lastModified }: Known): Promise<IncomingMessage> {
  const options: RequestOptions = {
    method: 'GET',
    // A connection of its own: one that is kept could lead where nobody looks any more.
    agent: false,
    lookup: lookupPublic,
    signal: AbortSignal.timeout(TIME_MS),
    headers: {
      accept: 'text/calendar, */*;q=0.1',
      'accept-encoding': 'identity',
      'user-agent': 'RentalPortal-Calendar/1',
      ...(etag ? { 'if-none-match': etag } : {}),
      ...(lastModified ? { 'if-modified-since': lastModified } : {}),
    },
  };
  return new Promise((resolve, reject) => {
    const host = hostOf(url);
    if (isIP(host) !== 0 && !isAllowedAddress(host, devToolsOn())) {
      reject(new NotAllowed());
      return;
    }
    const request = url.protocol === 'http:' ? httpRequest : httpsRequest;
    request(url, options, resolve).on('error', reject).end();
  });
}

async function answerOf(response: IncomingMessage): Promise<Fetched> {
  const status = response.statusCode ?? 0;
  if (status !== 200) {
    response.destroy();
    if (status === 304) return { kind: 'unchanged' };
    return failed(status >= 300 && status < 400 ? 'MOVED' : 'REFUSED');
  }
  const { etag = null, 'last-modified': lastModified = null } = response.headers;
  return { kind: 'new', text: await textOf(response), etag, lastModified };
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) {
      response.destroy();
      throw new TooLarge();
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
