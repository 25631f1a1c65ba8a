#!/usr/bin/env node
/**
 * Serves the built storefront: `node storefront/server.mjs` (after `npm run build -w storefront`).
 * Reads STOREFRONT_PORT, HOST, TRUST_PROXY, and what app/lib/env.server.ts names.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// React and Remix choose their build by it when they are first imported.
process.env.NODE_ENV ??= 'production';

const port = Number(process.env.STOREFRONT_PORT || 3000);
const host = process.env.HOST || '127.0.0.1';
const buildUrl = new URL('./build/server/index.js', import.meta.url);

/**
 * Says in one sentence what to do, and ends.
 *
 * @param {string} sentence
 * @returns {never}
 */
function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** @param {import('node:http').Server} server */
function endGracefully(server) {
  const GRACE_MS = 10_000;
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

if (!Number.isInteger(port) || port < 1 || port > 65_535)
  refuse(`STOREFRONT_PORT is "${process.env.STOREFRONT_PORT}": give a port from 1 to 65535.`);
if (!existsSync(fileURLToPath(buildUrl)))
  refuse('The storefront is not built: run "npm run build -w storefront" first.');

const { createStorefront } = await import('./server/app.mjs');
const build = await import(buildUrl.href).catch((error) => refuse(error.message));
const server = createStorefront({
  build,
  clientFolder: fileURLToPath(new URL('./build/client', import.meta.url)),
  trustProxy: process.env.TRUST_PROXY === '1',
}).listen(port, host);

server.on('listening', () => console.log(`storefront listening on http://${host}:${port}`));
server.on('error', (error) =>
  refuse(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken: stop what listens there, or set STOREFRONT_PORT to another port.`
      : `The storefront cannot listen on ${host}:${port}: ${error.message}`,
  ),
);
endGracefully(server);
