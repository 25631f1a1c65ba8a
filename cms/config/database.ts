import { readEnv } from '@rental/config/env';

const env = readEnv(process.env);

export default {
  connection: {
    client: 'postgres',
    // Statements here are short: compiling them (jit) costs more than it saves.
    connection: { connectionString: env.database.url, options: '-c jit=off' },
    pool: { min: 2, max: 20 },
    // A starved pool answers 503 soon instead of letting every request wait a minute.
    acquireConnectionTimeout: 5_000,
  },
};
