import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createConnection } from 'node:net';
import { freePort } from '../dev/start/ports.mjs';
import { until } from '../dev/start/processes.mjs';

/** Whether suites can have a Redis: a server program is installed, or REDIS_URL names one. */
export function hasRedis(): boolean {
  return process.env.REDIS_URL !== undefined || hasRedisServer();
}

function hasRedisServer(): boolean {
  return spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    const answer = (value: boolean) => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}

export interface TestRedis {
  readonly url: string;
  /** Ends the server at once; the suite can start it again on the same port. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A Redis for one suite: a server of its own where the program is installed, else REDIS_URL.
 *
 * @throws Error when there is neither
 */
export async function startRedis(): Promise<TestRedis> {
  if (!hasRedisServer()) return sharedRedis();
  const port = await freePort();
  let server: ChildProcess | undefined;
  const end = async (signal: NodeJS.Signals) => {
    const ending = server;
    server = undefined;
    if (ending === undefined || ending.exitCode !== null) return;
    const gone = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill(signal);
    await gone;
  };
  const endWithTests = () => server?.kill('SIGKILL');
  const redis: TestRedis = {
    url: `redis://127.0.0.1:${port}`,
    kill: () => end('SIGKILL'),
    start: async () => {
      const options = [
        '--port',
        String(port),
        '--bind',
        '127.0.0.1',
        '--save',
        '',
        '--appendonly',
        'no',
      ];
      server = spawn('redis-server', options, { stdio: 'ignore' });
      if (!(await until(() => accepts(port), { timeoutMs: 10_000 }))) {
        throw new Error(`redis-server does not answer on port ${port}.`);
      }
    },
    stop: async () => {
      process.off('exit', endWithTests);
      await end('SIGTERM');
    },
  };
  process.once('exit', endWithTests);
  await redis.start();
  return redis;
}

function sharedRedis(): TestRedis {
  const url = process.env.REDIS_URL;
  if (url === undefined) throw new Error('Install redis-server, or set REDIS_URL.');
  const refuse = () => Promise.reject(new Error('Only a redis-server of the suite can be killed.'));
  return { url, kill: refuse, start: refuse, stop: () => Promise.resolve() };
}
