/** `npm run elasticsearch [-- --install]`: a real Elasticsearch in the foreground, until Ctrl-C. */
import path from 'node:path';
import { freePort } from '../start/ports.mjs';
import { complain, print, step } from '../start/progress.mjs';
import { Refusal } from '../start/refusal.mjs';
import { readSettings } from '../start/settings.mjs';
import { ensureDistribution, VERSION } from './distribution.mjs';
import { startNode } from './node.mjs';

const PORT = 9200;

const HELP = `npm run elasticsearch [-- --install]

Runs Elasticsearch ${VERSION} on port ${PORT} (ELASTICSEARCH_PORT moves it), with its data in DATA_DIR.
Its libraries come from Maven Central once, into the user's cache; --install does only that.
Then: ELASTICSEARCH_URL=http://127.0.0.1:${PORT} npm start
`;

async function main() {
  const args = process.argv.slice(2);
  if (args.includes('--help')) return print(HELP);
  const distribution = await step(`Elasticsearch ${VERSION}`, async () => ensureDistribution());
  if (args.includes('--install')) return print(`It is in ${distribution}.`);
  const node = await step('starting', async () =>
    startNode({
      distribution,
      home: path.join(readSettings().dataDir, 'elasticsearch'),
      port: Number(process.env.ELASTICSEARCH_PORT || PORT),
      transportPort: await freePort(),
    }),
  );
  print(`Elasticsearch answers at ${node.url}. Ctrl-C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void node.stop());
  await node.ended;
}

main().catch((error) => {
  complain(error instanceof Refusal ? error.message : error.stack);
  process.exit(1);
});
