import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './start/settings.mjs';

/**
 * Boots the CMS without letting it listen, does a piece of work with it, shuts it down and ends the
 * process (some of Strapi's timers would keep it alive). Jobs are left to the running platform.
 *
 * @param {(strapi: any) => Promise<number | void>} work answers the exit code; nothing means 0
 */
export async function withStrapi(work) {
  process.env.ROLE = 'web';
  // Work over whole tables takes its time.
  process.env.DATABASE_STATEMENT_TIMEOUT_MS = '0';
  process.chdir(path.join(root, 'cms'));
  const require = createRequire(path.join(root, 'cms/package.json'));
  const { compiledCode } = require(path.join(root, 'cms/dist/src/boot/compiled-code.js'));
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({
    appDir: path.join(root, 'cms'),
    distDir: path.join(root, 'cms/dist'),
  });
  try {
    await strapi.load();
    const code = await work(strapi);
    await strapi.destroy();
    compiledCode.save();
    process.exit(code ?? 0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  }
}
