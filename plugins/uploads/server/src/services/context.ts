/** What the plugin's use cases work with. One for each process. */
import { platformClock, type Clock } from '@rental/shared/clock';
import { db } from '@rental/shared/database';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { privateFiles, type PrivateFiles } from './private-files';
import { publicFiles, type PublicFiles } from './public-files';
import { signedAddresses, type SignedAddresses } from './signed-addresses';

export interface UploadsContext {
  readonly strapi: Core.Strapi;
  readonly knex: Knex;
  readonly clock: Clock;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly privateFiles: PrivateFiles;
  readonly publicFiles: PublicFiles;
  readonly addresses: SignedAddresses;
}

/** `cms/config/plugins.ts` */
export interface UploadsConfig {
  readonly privateFolder: string;
  readonly publicUrl: string;
  readonly secret: string;
}

const contexts = new WeakMap<Core.Strapi, UploadsContext>();

export function contextOf(strapi: Core.Strapi): UploadsContext {
  const known = contexts.get(strapi);
  if (known) return known;
  const config = strapi.config.get<UploadsConfig>('plugin::uploads');
  const publicUrl = config.publicUrl.replace(/\/$/, '');
  const context: UploadsContext = {
    strapi,
    knex: db(strapi),
    clock: platformClock(strapi),
    publicUrl,
    privateFiles: privateFiles(config.privateFolder),
    publicFiles: publicFiles(strapi),
    addresses: signedAddresses(config.secret, publicUrl),
  };
  contexts.set(strapi, context);
  return context;
}
