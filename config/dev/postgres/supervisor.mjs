#!/usr/bin/env node
/**
 * Runs the PostgreSQL server as its only child and ends it with a fast shutdown (open transactions
 * are rolled back) when asked to, or when the process that started this one is gone.
 *
 *   node supervisor.mjs '{"uid":101,"gid":104}' <program> <arguments…>
 */
import { spawn } from 'node:child_process';

const [, , identity = '{}', program = '', ...args] = process.argv;
const server = spawn(program, args, {
  ...JSON.parse(identity),
  stdio: ['ignore', 'inherit', 'inherit'],
  detached: true,
});

process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => {
  server.kill('SIGINT');
  setTimeout(() => server.kill('SIGQUIT'), 8_000).unref();
});
process.on('exit', () => server.kill('SIGQUIT'));
server.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
server.on('exit', (code) => process.exit(code ?? 1));
