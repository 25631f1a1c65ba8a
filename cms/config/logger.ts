import { readEnv } from '@rental/config/env';

const env = readEnv(process.env);

export default { level: env.logLevel };
