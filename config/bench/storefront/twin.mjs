/**
 * The bare twin of the search page: node:http and React's `renderToPipeableStream`.
 *
 * For every request it asks the API what the storefront asks, reads the answer and renders the same
 * document: the tree, the route modules and the loaders' data are those of the storefront's own
 * build, recorded from one request when it starts. The benchmark checks that both sides send the
 * same HTML.
 *
 * What it leaves out, and the storefront does for every page: routing, the language and the session
 * of the visitor, the cookie and the token of forms, the filters of the address, the API's answer put
 * into words and links, the data for the browser encoded, security headers, compression, deadlines,
 * what happens when the API is away.
 */
import { Agent, createServer, request as httpRequest } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../dev/start/settings.mjs';

const { API_URL = '', PAGE_URL = '' } = process.env;
const LANGUAGE = 'en';
const NONCE = 'nonce';

const storefront = createRequire(path.join(root, 'storefront/package.json'));
const { renderToPipeableStream } = storefront('react-dom/server');
const { createRequestHandler } = storefront('@remix-run/node');
const build = await import(pathToFileURL(path.join(root, 'storefront/build/server/index.js')).href);

/**
 * Lets Remix prepare the page once: the context of its document, and the data for browsers as it
 * streams it.
 */
async function record() {
  /** @type {any} */
  let context;
  const entry = {
    module: {
      ...build.entry.module,
      default: (/** @type {any[]} */ ...[, , , prepared]) => {
        context = prepared;
        return new Response('');
      },
    },
  };
  const handler = createRequestHandler({ ...build, entry }, 'production');
  const request = new Request(PAGE_URL, { headers: { 'accept-language': LANGUAGE } });
  const load = { nonce: NONCE, clientAddress: '', setCookie: () => undefined };
  const { status } = await handler(request, load);
  if (status !== 200) throw new Error(`The storefront answers ${status} to ${PAGE_URL}.`);
  /** @type {Uint8Array[]} */
  const chunks = [];
  for await (const chunk of context.serverHandoffStream) chunks.push(chunk);
  return { context, chunks };
}

const { context, chunks } = await record();

/** What a render changes in its context is its own. */
const freshContext = () => ({
  ...context,
  staticHandlerContext: { ...context.staticHandlerContext },
  renderMeta: {},
  serverHandoffStream: new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  }),
});

const agent = new Agent({ keepAlive: true });

/** @returns {Promise<unknown>} what the API answers */
const askApi = () =>
  new Promise((resolve, reject) => {
    const headers = { accept: 'application/json', 'accept-language': LANGUAGE };
    httpRequest(API_URL, { agent, headers }, (response) => {
      /** @type {Buffer[]} */
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString())));
    })
      .on('error', reject)
      .end();
  });

const server = createServer((_request, response) => {
  const fail = (/** @type {unknown} */ error) => {
    response.statusCode = 500;
    response.end(String(error));
  };
  const render = () => {
    const page = build.entry.module.documentOf(freshContext(), {
      url: PAGE_URL,
      language: LANGUAGE,
      nonce: NONCE,
    });
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const { pipe } = renderToPipeableStream(page, {
      nonce: NONCE,
      onAllReady: () => pipe(response),
      onShellError: fail,
      onError: fail,
    });
  };
  askApi().then(render, fail);
});
server.listen(Number(process.argv[2]), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
