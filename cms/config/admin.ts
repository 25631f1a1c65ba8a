import { readEnv } from '@rental/config/env';

const env = readEnv(process.env);

export default {
  auth: {
    secret: env.secrets.adminJwt,
    cookie: { secure: env.cms.url.startsWith('https:') },
    sessions: {
      maxRefreshTokenLifespan: 14 * 24 * 60 * 60,
      maxSessionLifespan: 24 * 60 * 60,
    },
  },
  apiToken: { salt: env.secrets.apiTokenSalt },
  transfer: { token: { salt: env.secrets.transferTokenSalt } },
  secrets: { encryptionKey: env.secrets.encryptionKey },
  rateLimit: { interval: { min: 1 }, max: env.devTools ? 300 : 10 },
  preview: { enabled: false },
  flags: { nps: false, promoteEE: false, docLinks: false },
  autoOpen: false,
};
