import { readEnv } from '@rental/config/env';

const env = readEnv(process.env);

export default {
  connection: {
    client: 'postgres',
    connection: { connectionString: env.database.url },
    pool: { min: 2, max: 20 },
    // A starved pool answers 503 soon instead of letting every request wait a minute.
    acquireConnectionTimeout: 5_000,
  },
};
