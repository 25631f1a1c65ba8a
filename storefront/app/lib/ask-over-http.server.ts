/**
 * Reads from the CMS by node:http. `fetch` wraps every answer in streams and checks of browsers, which
 * took a tenth of a page's time.
 */
import http from 'node:http';
import https from 'node:https';
import type { RawAnswer, SendAsking } from '@rental/shared/http/client';

const agents = {
  'http:': new http.Agent({ keepAlive: true }),
  'https:': new https.Agent({ keepAlive: true }),
} as const;

/** Rejects when there is no whole answer, and when the signal says so. */
export const askOverHttp: SendAsking = async (address, options) => {
  try {
    return await ask(address, options);
  } catch (error) {
    // The other side closed a kept connection just as it was taken up again: nothing was read.
    if (error instanceof StaleConnection && !options.signal?.aborted) return ask(address, options);
    throw error;
  }
};

class StaleConnection extends Error {}

function ask(address: string, { headers, signal }: Parameters<SendAsking>[1]): Promise<RawAnswer> {
  const url = new URL(address);
  const secure = url.protocol === 'https:';
  const options = { agent: agents[secure ? 'https:' : 'http:'], headers, signal };
  return new Promise((resolve, reject) => {
    const asking = (secure ? https : http).request(url, options, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('error', reject);
      answer.on('end', () => resolve(rawAnswer(answer, text)));
    });
    asking.on('error', (error: NodeJS.ErrnoException) => {
      const isStale = asking.reusedSocket && error.code === 'ECONNRESET';
      reject(isStale ? new StaleConnection(error.message, { cause: error }) : error);
    });
    asking.end();
  });
}

function rawAnswer({ statusCode = 0, headers }: http.IncomingMessage, text: string): RawAnswer {
  return {
    ok: statusCode >= 200 && statusCode < 300,
    status: statusCode,
    headers: { get: (name) => headers[name.toLowerCase()]?.toString() ?? null },
    text: async () => text,
  };
}
