import { winston } from '@strapi/logger';
import { readEnv } from '@rental/config/env';
import { logFormat } from '../src/boot/log-format';

const env = readEnv(process.env);

export default {
  level: env.logLevel === 'silent' ? 'error' : env.logLevel,
  silent: env.logLevel === 'silent',
  format: logFormat,
  transports: [new winston.transports.Console()],
};
