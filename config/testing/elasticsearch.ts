import { rm } from 'node:fs/promises';
import path from 'node:path';
import { installedDistribution } from '../dev/elasticsearch/distribution.mjs';
import { startNode } from '../dev/elasticsearch/node.mjs';
import { freePort } from '../dev/start/ports.mjs';
import { root } from '../dev/start/settings.mjs';

/** Whether suites can have a real Elasticsearch: ELASTICSEARCH_URL, or the one of `npm run`. */
export const hasElasticsearch = (): boolean =>
  process.env.ELASTICSEARCH_URL !== undefined || installedDistribution() !== undefined;

export interface TestElasticsearch {
  readonly url: string;
  /** Ends the server at once; only one of the suite's own can be ended. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** What has been written is found from now on. */
  refresh(): Promise<void>;
}

/**
 * The Elasticsearch that ELASTICSEARCH_URL names, or one of the suite's own.
 *
 * @throws Error when there is neither
 */
export async function startElasticsearch(name: string): Promise<TestElasticsearch> {
  const shared = process.env.ELASTICSEARCH_URL;
  const refresh = async (url: string) => void (await fetch(`${url}/_refresh`, { method: 'POST' }));
  if (shared !== undefined) {
    const refuse = () => Promise.reject(new Error('Only an own server can be ended.'));
    return {
      url: shared,
      kill: refuse,
      stop: async () => undefined,
      refresh: () => refresh(shared),
    };
  }
  const distribution = installedDistribution();
  if (distribution === undefined) throw new Error('Run `npm run elasticsearch -- --install`.');
  const home = path.join(root, '.cache/test-elasticsearch', name);
  await rm(home, { recursive: true, force: true });
  const [port, transportPort] = [await freePort(), await freePort()];
  const node = await startNode({ distribution, home, port, transportPort });
  return {
    url: node.url,
    kill: () => node.stop(),
    stop: async () => {
      await node.stop();
      await rm(home, { recursive: true, force: true });
    },
    refresh: () => refresh(node.url),
  };
}
