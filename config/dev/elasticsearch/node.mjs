/** One real Elasticsearch node on this machine, with data of its own. */
import { spawn } from 'node:child_process';
import { closeSync, cpSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { lastLines } from '../start/child.mjs';
import { until } from '../start/processes.mjs';
import { Refusal } from '../start/refusal.mjs';

const READY_WITHIN_MS = 90_000;

/**
 * @typedef {object} ElasticsearchNode
 * @property {string} url
 * @property {number} pid
 * @property {Promise<void>} ended
 * @property {() => Promise<void>} stop
 */

/** @param {string} distribution @param {string} home */
function prepareHome(distribution, home) {
  for (const folder of ['data', 'logs', 'plugins'])
    mkdirSync(path.join(home, folder), { recursive: true });
  for (const folder of ['config', 'modules'])
    cpSync(path.join(distribution, 'home', folder), path.join(home, folder), { recursive: true });
}

/** @param {string} url */
const isGreen = (url) =>
  fetch(`${url}/_cluster/health?wait_for_status=yellow&timeout=1s`).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * @param {{ distribution: string, home: string, port: number, transportPort: number }} place
 * @returns {Promise<ElasticsearchNode>} when it answers
 * @throws {Refusal} with its last lines when it does not
 */
export async function startNode({ distribution, home, port, transportPort }) {
  prepareHome(distribution, home);
  const logFile = path.join(home, 'logs', 'node.log');
  const log = openSync(logFile, 'a');
  const child = spawn(
    'java',
    [
      '-Xms256m',
      '-Xmx512m',
      '-XX:+UseSerialGC',
      `--module-path=${path.join(distribution, 'lib')}`,
      '--add-modules=ALL-MODULE-PATH,jdk.net',
      `-cp`,
      path.join(distribution, 'classes'),
      'Launcher',
      home,
      String(port),
      String(transportPort),
    ],
    { cwd: home, stdio: ['pipe', log, log] },
  );
  closeSync(log);
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  let over = false;
  void ended.then(() => (over = true));
  const url = `http://127.0.0.1:${port}`;
  await until(async () => over || (await isGreen(url)), {
    timeoutMs: READY_WITHIN_MS,
    everyMs: 200,
  });
  if (over || !(await isGreen(url))) {
    child.kill('SIGKILL');
    throw new Refusal(`Elasticsearch did not start:\n${lastLines(logFile, 20)}`);
  }
  return {
    url,
    pid: child.pid ?? 0,
    ended,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
