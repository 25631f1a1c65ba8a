/** Stands in for the CMS: repeats, byte for byte, what it answered to the same addresses before. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const { ANSWERS_FILE = '' } = process.env;
/** @type {Record<string, string>} the body by path and query */
const answers = JSON.parse(readFileSync(ANSWERS_FILE, 'utf8'));

createServer((request, response) => {
  const body = answers[request.url ?? ''];
  response.writeHead(body === undefined ? 404 : 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body ?? ''),
  });
  response.end(body);
}).listen(Number(process.argv[2]), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
