import { rm } from 'node:fs/promises';
import { filesOf } from '@rental/shared/http/form-file';
import type { Context, Next } from 'koa';

/**
 * Removes the temporary files of a form once it is answered. Strapi's parser takes forms at every
 * address, and cleans up after its own upload routes only.
 */
export default () =>
  async (ctx: Context, next: Next): Promise<void> => {
    const files = filesOf(ctx);
    try {
      await next();
    } finally {
      await Promise.all(files.map(({ file }) => rm(file.path, { force: true })));
    }
  };
