import { Writable } from 'node:stream';
import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { contentSecurityPolicy } from './lib/content-security-policy.server';
import { env } from './lib/env.server';
import { catalogues } from './lib/i18n/catalogues.server';
import { chooseLanguage } from './lib/i18n/language.server';
import { Translation } from './lib/i18n/translation';
import type { Language } from './lib/i18n/translator';
import { NonceContext } from './lib/nonce';

/** As bytes: a string would be checked and encoded by what is written for browsers. */
type Bytes = Buffer<ArrayBuffer>;

const RENDER_TIMEOUT_MS = 10_000;
export const streamTimeout = RENDER_TIMEOUT_MS - 1_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const wait = retryAfter(remixContext);
  const { language, setCookie } = await chooseLanguage(request);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', language);
  headers.append('Vary', 'Accept-Language, Cookie');
  if (setCookie) headers.append('Set-Cookie', setCookie);
  if (wait) headers.set('Retry-After', wait);
  if (wait) headers.set('Cache-Control', 'no-store');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
  if (import.meta.env.PROD)
    headers.set('Content-Security-Policy', contentSecurityPolicy(nonce, env));

  const page = documentOf(remixContext, { url: request.url, language, nonce });
  const html = await render(page, nonce);
  return new Response(import.meta.env.PROD ? scriptsLast(html) : html, { headers, status });
}

/** Of the part that could not be loaded or sent: Remix passes no header of a failure on by itself. */
function retryAfter({ staticHandlerContext }: EntryContext): string | undefined {
  const { actionHeaders, loaderHeaders } = staticHandlerContext;
  return [...Object.values(actionHeaders), ...Object.values(loaderHeaders)]
    .map((headers) => headers.get('Retry-After'))
    .find((seconds) => seconds !== null);
}

/**
 * A page is complete without its scripts: style, font and picture go first over a slow line. Remix
 * has no setting for the priority of these links. Byte by byte: what is looked for is ASCII.
 */
const scriptsLast = (html: Bytes): Bytes =>
  Buffer.from(
    html
      .toString('latin1')
      .replaceAll('<link rel="modulepreload"', '<link rel="modulepreload" fetchpriority="low"'),
    'latin1',
  );

interface Rendering {
  /** Absolute. */
  url: string;
  language: Language;
  nonce: string;
}

/** The whole document as React renders it; the benchmark's twin renders it without a server around. */
export const documentOf = (context: EntryContext, { url, language, nonce }: Rendering) => (
  <NonceContext.Provider value={nonce}>
    <Translation language={language} messages={catalogues[language]}>
      <RemixServer context={context} url={url} nonce={nonce} />
    </Translation>
  </NonceContext.Provider>
);

/**
 * The whole page at once: nothing on it is deferred, and one piece compresses to a third of what
 * React's many small ones do.
 */
function render(page: React.ReactElement, nonce: string): Promise<Bytes> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady: () => void pipe(collect(resolve)),
      onShellError: reject,
      onError: (error) => console.error(error),
    });
    setTimeout(abort, RENDER_TIMEOUT_MS).unref();
  });
}

/** Larger than any page, so that React writes without a pause. */
const MOST_BYTES = 16_777_216;

/** Takes all that is written, and hands it on in one piece at the end. */
function collect(done: (whole: Bytes) => void): Writable {
  const parts: Uint8Array[] = [];
  return new Writable({
    highWaterMark: MOST_BYTES,
    write(part: Uint8Array, _encoding, next) {
      parts.push(part);
      next();
    },
    final(next) {
      done(Buffer.concat(parts));
      next();
    },
  });
}
