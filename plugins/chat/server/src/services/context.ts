/** What the use cases of conversations work with. One for each process. */
import { getOperations, type OperationsService } from '@rental/operations/contracts/service';
import { platformClock, type Clock } from '@rental/shared/clock';
import { ownPages, type ContactContext } from '@rental/shared/contact-data';
import { db } from '@rental/shared/database';
import { getUploads, type UploadsService } from '@rental/uploads/contracts/service';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { RememberedStandings } from './remembered-standings';
import { sealWith, type Seal } from './seal';

export interface ChatContext {
  readonly strapi: Core.Strapi;
  readonly knex: Knex;
  readonly clock: Clock;
  readonly uploads: UploadsService;
  readonly operations: OperationsService;
  /** Our own pages may be linked to. */
  readonly linkable: ContactContext;
  readonly seal: Seal;
  readonly standings: RememberedStandings;
}

/** `cms/config/plugins.ts` */
export interface ChatConfig {
  readonly storefrontUrl: string;
  readonly redisUrl: string | undefined;
  readonly secret: string;
}

export const configOf = (strapi: Core.Strapi): ChatConfig =>
  strapi.config.get<ChatConfig>('plugin::chat');

const contexts = new WeakMap<Core.Strapi, ChatContext>();

export function contextOf(strapi: Core.Strapi): ChatContext {
  const known = contexts.get(strapi);
  if (known) return known;
  const { storefrontUrl, secret } = configOf(strapi);
  const context: ChatContext = {
    strapi,
    knex: db(strapi),
    clock: platformClock(strapi),
    uploads: getUploads(strapi),
    operations: getOperations(strapi),
    linkable: ownPages(storefrontUrl),
    seal: sealWith(secret),
    standings: new RememberedStandings(),
  };
  contexts.set(strapi, context);
  return context;
}
