import { readFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressed = {
  br: (content) =>
    promisify(brotliCompress)(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
    }),
  gzip: (content) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
};
/** Browsers list gzip first, but mean no order by it. */
const BEST_FIRST = ['br', 'gzip'];
const TYPES = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
const ONE_YEAR_SECONDS = 31_536_000;

/**
 * Scripts and styles as small as they get, worked out once at the start and kept in memory: their
 * names are hashed, so they never change. A file that is not ready yet, and every other, is left to
 * the next handler.
 *
 * @param {string} folder of the hashed files
 * @returns {import('express').RequestHandler}
 */
export function compressedAssets(folder) {
  /** @type {Map<string, Buffer>} by `<file>|<encoding>` */
  const ready = new Map();
  prepare(folder, ready).catch((error) => console.error(error));
  return (request, response, next) => {
    const file = request.path.slice(1);
    const type = TYPES[path.extname(file)];
    const encoding = type && BEST_FIRST.find((one) => request.acceptsEncodings(one));
    const content = encoding && ready.get(`${file}|${encoding}`);
    if (!content || !['GET', 'HEAD'].includes(request.method)) return next();
    response.set({
      'Content-Type': type,
      'Content-Encoding': encoding,
      'Cache-Control': `public, max-age=${ONE_YEAR_SECONDS}, immutable`,
      Vary: 'Accept-Encoding',
    });
    response.end(request.method === 'HEAD' ? undefined : content);
  };
}

/** One after the other: the server answers meanwhile. */
async function prepare(folder, ready) {
  for (const file of readdirSync(folder)) {
    if (!TYPES[path.extname(file)]) continue;
    const content = await readFile(path.join(folder, file));
    for (const [encoding, compress] of Object.entries(compressed))
      ready.set(`${file}|${encoding}`, await compress(content));
  }
}
