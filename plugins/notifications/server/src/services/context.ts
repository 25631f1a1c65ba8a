/** What the use cases of notifications work with. One for each process. */
import { platformClock, type Clock } from '@rental/shared/clock';
import { db } from '@rental/shared/database';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { TextMessagesConfig } from '@rental/shared/text-messages/sender';
import { vapidFrom, type Vapid } from '../channels/web-push-crypto';
import { linkTokens, type LinkTokens } from './link-tokens';
import { addressHasher, type HashAddress } from './suppressed-addresses';

/** `cms/config/plugins.ts` */
export interface NotificationsConfig extends TextMessagesConfig {
  readonly storefrontUrl: string;
  readonly cmsUrl: string;
  readonly secret: string;
  /** What the mail service signs its events with. */
  readonly mailWebhookKey: string | undefined;
}

export interface NotificationsContext {
  readonly strapi: Core.Strapi;
  readonly knex: Knex;
  readonly clock: Clock;
  readonly config: NotificationsConfig;
  readonly tokens: LinkTokens;
  readonly vapid: Vapid;
  readonly hashAddress: HashAddress;
}

const contexts = new WeakMap<Core.Strapi, NotificationsContext>();

export function contextOf(strapi: Core.Strapi): NotificationsContext {
  const known = contexts.get(strapi);
  if (known) return known;
  const config = strapi.config.get<NotificationsConfig>('plugin::notifications');
  const context: NotificationsContext = {
    strapi,
    knex: db(strapi),
    clock: platformClock(strapi),
    config,
    tokens: linkTokens(config.secret),
    hashAddress: addressHasher(config.secret),
    vapid: vapidFrom(config.secret, config.storefrontUrl),
  };
  contexts.set(strapi, context);
  return context;
}
