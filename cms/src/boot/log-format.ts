import { winston } from '@strapi/logger';
import { currentRequestId, redact } from '@rental/shared/log';

/** Strapi's log lines in the platform's form: JSON, with the request's id, free of personal data. */
export const logFormat = winston.format.combine(
  winston.format.errors({ stack: true }),
  winston.format.printf(({ level, message, stack, timestamp: _, ...fields }) =>
    redact(
      JSON.stringify({
        time: new Date().toISOString(),
        level,
        message,
        requestId: currentRequestId(),
        ...(stack ? { stack } : {}),
        ...fields,
      }),
    ),
  ),
);
