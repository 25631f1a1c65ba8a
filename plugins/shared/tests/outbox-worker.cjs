/**
 * A worker of the outbox as a process of its own, for the suite that kills it. Its consumer writes
 * what it handled on the event's transaction, and waits for nothing.
 *
 *   node outbox-worker.cjs <database url> <poll ms> [redis url]
 */
const knexFactory = require('knex');
const { wallClock } = require('@rental/shared/clock');
const { createWaker } = require('@rental/shared/jobs');
const { startLoop } = require('@rental/shared/loop');
const { ConsumerRegistry } = require('@rental/shared/outbox/consumers');
const { drainOutbox } = require('@rental/shared/outbox/worker');

const [databaseUrl, pollMs, redisUrl] = process.argv.slice(2);
const knex = knexFactory({ client: 'pg', connection: databaseUrl, pool: { min: 1, max: 4 } });
const consumers = new ConsumerRegistry();
consumers.subscribe({
  name: 'test',
  topics: ['test.*'],
  handle: (event, { trx }) =>
    trx.raw('insert into handled (event_id, key, n) values (?, ?, ?)', [
      event.id,
      event.key,
      event.payload.n,
    ]),
});
const loop = startLoop('test worker', Number(pollMs), () =>
  drainOutbox({ knex, clock: wallClock, consumers }),
);
if (redisUrl) createWaker({ name: 'outbox', redisUrl, onWake: async () => loop.wake() });
process.stdout.write('ready\n');
