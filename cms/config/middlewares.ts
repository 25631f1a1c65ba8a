import { readEnv } from '@rental/config/env';

const env = readEnv(process.env);
const https = env.cms.url.startsWith('https:');

/** Largest photo that is taken; the upload route checks type and pixels itself. */
const MAX_FILE_BYTES = 20 * 1024 * 1024;

// Values are strings, not lists: Strapi would add its own hosts (its market place) to a list.
const contentSecurityPolicy = {
  useDefaults: true,
  directives: {
    'default-src': "'self'",
    'connect-src': "'self'",
    'img-src': "'self' data: blob:",
    'media-src': "'self' data: blob:",
    'font-src': "'self' data:",
    'style-src': "'self' 'unsafe-inline'",
    'frame-ancestors': "'self'",
    'object-src': "'none'",
    'base-uri': "'self'",
    'form-action': "'self'",
    upgradeInsecureRequests: https ? [] : null,
  },
};

export default [
  'global::request-scope',
  'global::error-codes',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy,
      hsts: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    },
  },
  {
    name: 'strapi::cors',
    config: {
      origin: [new URL(env.storefront.url).origin],
      headers: ['Content-Type', 'Authorization', 'Accept', 'Idempotency-Key', 'X-Request-Id'],
      expose: ['Idempotency-Replayed', 'Retry-After', 'X-Request-Id'],
      maxAge: 600,
      keepHeadersOnError: true,
    },
  },
  'strapi::query',
  {
    name: 'strapi::body',
    config: {
      // Webhook signatures are made over the bytes as they came.
      includeUnparsed: true,
      jsonLimit: '1mb',
      formLimit: '1mb',
      textLimit: '1mb',
      formidable: { maxFileSize: MAX_FILE_BYTES },
    },
  },
  'global::form-files',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
