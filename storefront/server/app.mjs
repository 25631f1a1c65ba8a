import { randomBytes } from 'node:crypto';
import { constants } from 'node:zlib';
import { createRequestHandler } from '@remix-run/express';
import compression from 'compression';
import express from 'express';
import { compressedAssets } from './compressed-assets.mjs';

/** Hashed names never change their content. */
const IMMUTABLE = { immutable: true, maxAge: '1y', index: false, fallthrough: false };
/** The default levels cost three quarters of the pages a second (ARCHITECTURE.md). */
const FASTEST = { level: 1, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } } };
const PUBLIC_FILES = { maxAge: '1h', index: false };
/** Pages have no ending: nobody has to look for them on the disk. */
const A_FILE = /\.[a-z0-9]+$/i;

/**
 * The Express application around the Remix build: compressed, with its security headers, static
 * files first.
 *
 * @param {{ build: import('@remix-run/node').ServerBuild, clientFolder: string, trustProxy: boolean }} options
 */
export function createStorefront({ build, clientFolder, trustProxy }) {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', trustProxy);
  app.use('/assets', compressedAssets(`${clientFolder}/assets`));
  app.use(compression(FASTEST));
  app.get('/health', (_request, response) => response.json({ status: 'ok' }));
  app.use('/assets', express.static(`${clientFolder}/assets`, IMMUTABLE), plainNotFound);
  app.get(A_FILE, express.static(clientFolder, PUBLIC_FILES));
  app.use(secure);
  app.use(sameOrigin);
  app.all(
    '*',
    createRequestHandler({
      build,
      mode: process.env.NODE_ENV,
      getLoadContext: (request, response) => ({
        nonce: response.locals.nonce,
        clientAddress: request.ip ?? '',
        setCookie: (value) => response.append('Set-Cookie', value),
      }),
    }),
  );
  return app;
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * What changes something comes from a page of this site: browsers say so in `Origin`, and in
 * `Sec-Fetch-Site`. Forms carry a token besides (app/lib/form-token.server.ts).
 *
 * @type {import('express').RequestHandler}
 */
function sameOrigin(request, response, next) {
  if (READING.has(request.method)) return next();
  const origin = request.get('origin');
  const site = request.get('sec-fetch-site');
  const ours = origin ? hostOf(origin) === hostAskedFor(request) : site === 'same-origin';
  if (ours && (site === undefined || site === 'same-origin')) return next();
  response.status(403).type('text').send('This form was not sent from a page of this site.');
}

/** @param {string} origin */
const hostOf = (origin) => (URL.canParse(origin) ? new URL(origin).host : undefined);

/**
 * As the browser called it: a proxy says it in a header, which only counts when it is trusted.
 *
 * @param {import('express').Request} request
 */
function hostAskedFor(request) {
  const forwarded = request.app.get('trust proxy') && request.get('x-forwarded-host');
  return forwarded ? forwarded.split(',')[0].trim() : request.get('host');
}

/** A missing asset is no page. */
function plainNotFound(error, _request, response, _next) {
  response
    .status(error.status ?? 404)
    .type('text')
    .send('Not found');
}

/** Headers that every page carries; the nonce lets Remix's own inline scripts run, and no other. */
function secure(_request, response, next) {
  response.locals.nonce = randomBytes(16).toString('base64');
  response.set({
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(self)',
    'Cross-Origin-Opener-Policy': 'same-origin',
  });
  next();
}
