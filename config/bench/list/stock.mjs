/**
 * The CMS with Strapi's own controller and service for listings beside what we put in their place:
 * `GET /api/stock/listings`. Everything before and behind it is the CMS's.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../dev/start/settings.mjs';

const require = createRequire(path.join(root, 'cms/package.json'));
/** @type {typeof import('@strapi/strapi')} */
const { createStrapi, factories } = require('@strapi/strapi');

const LISTING = 'api::listing.listing';

const strapi = await createStrapi({
  appDir: path.join(root, 'cms'),
  distDir: path.join(root, 'cms/dist'),
}).load();
strapi.get('services').set(LISTING, factories.createCoreService(LISTING));
const controller = factories.createCoreController(LISTING)({ strapi });
strapi.server.routes({
  type: 'content-api',
  prefix: '/stock',
  routes: [
    {
      method: 'GET',
      path: '/listings',
      handler: (/** @type {any} */ context) => controller.find?.(context, async () => undefined),
      info: { apiName: 'listing', type: 'content-api' },
      config: { auth: false },
    },
  ],
});
await strapi.listen();
