import { join } from 'node:path';
import { readEnv } from '@rental/config/env';

const env = readEnv(process.env);

const mailboxFolder = join(env.dataDir, 'mailbox');
/** SendGrid, a mail server, or files on this machine. */
const mailService = env.mail.service
  ? { provider: `@rental/cms/${env.mail.service}`, providerOptions: env.mail }
  : { provider: '@rental/cms/local-mailbox', providerOptions: { folder: mailboxFolder } };

const MAX_FILE_BYTES = 20 * 1024 * 1024;

export default {
  accounts: {
    enabled: true,
    resolve: '../plugins/accounts',
    config: { storefrontUrl: env.storefront.url, mailboxFolder, twilio: env.twilio },
  },
  bookings: {
    enabled: true,
    resolve: '../plugins/bookings',
    config: { storefrontUrl: env.storefront.url },
  },
  chat: {
    enabled: true,
    resolve: '../plugins/chat',
    config: {
      storefrontUrl: env.storefront.url,
      redisUrl: env.redisUrl,
      secret: env.secrets.encryptionKey,
    },
  },
  payments: {
    enabled: true,
    resolve: '../plugins/payments',
    config: {
      stripe: env.stripe,
      storefrontUrl: env.storefront.url,
      worker: env.role !== 'web',
      redisUrl: env.redisUrl,
    },
  },
  search: {
    enabled: true,
    resolve: '../plugins/search',
    config: {
      elasticsearchUrl: env.elasticsearchUrl,
      elasticsearchIndex: env.elasticsearchIndex,
      worker: env.role !== 'web',
    },
  },
  listings: {
    enabled: true,
    resolve: '../plugins/listings',
    config: { storefrontUrl: env.storefront.url },
  },
  notifications: {
    enabled: true,
    resolve: '../plugins/notifications',
    config: {
      storefrontUrl: env.storefront.url,
      cmsUrl: env.cms.url,
      secret: env.secrets.encryptionKey,
      mailboxFolder,
      twilio: env.twilio,
      mailWebhookKey: env.mail.webhookKey,
    },
  },
  operations: { enabled: true, resolve: '../plugins/operations' },
  uploads: {
    enabled: true,
    resolve: '../plugins/uploads',
    config: {
      privateFolder: join(env.dataDir, 'private', 'uploads'),
      publicUrl: env.cms.url,
      secret: env.secrets.encryptionKey,
    },
  },

  'users-permissions': {
    config: {
      jwtSecret: env.secrets.jwt,
      jwt: { expiresIn: '7d' },
      // Its own limiter counts all sign-ins of an address together; ours counts by account as well.
      ratelimit: { enabled: false },
      register: { allowedFields: ['displayName', 'firstName', 'localeCode'] },
    },
  },
  email: {
    config: {
      ...mailService,
      settings: { defaultFrom: env.mail.from },
    },
  },

  upload: {
    config: {
      sizeLimit: MAX_FILE_BYTES,
      breakpoints: { large: 1600, medium: 960, small: 480 },
    },
  },
};
