import { readEnv } from '@rental/config/env';

const env = readEnv(process.env);

/** Who waits longer for a row or a listing is told that the platform is busy, and gives his connection back. */
const LOCK_TIMEOUT_MS = 4_000;
/** A transaction that does nothing for so long holds locks by mistake. */
const IDLE_TRANSACTION_MS = 60_000;

const limits = {
  // Statements here are short: compiling them (jit) costs more than it saves.
  jit: 'off',
  lock_timeout: LOCK_TIMEOUT_MS,
  statement_timeout: env.database.statementTimeoutMs,
  idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS,
};

export default {
  connection: {
    client: 'postgres',
    connection: {
      connectionString: env.database.url,
      options: Object.entries(limits)
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
    },
    pool: { min: 2, max: env.database.poolMax },
    // A starved pool answers 503 soon instead of letting every request wait a minute.
    acquireConnectionTimeout: 5_000,
  },
};
