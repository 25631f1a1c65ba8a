import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Emulator } from '../server';

export async function answerPage(
  _emulator: Emulator,
  _request: IncomingMessage,
  response: ServerResponse,
  _url: URL,
): Promise<void> {
  response.writeHead(404, { 'content-type': 'text/plain' });
  response.end('Not found');
}
