/** What the listings plugin does for others on the server. */
import type { Core } from '@strapi/strapi';
import type { Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { FlagsOf, ListingsOf } from './people';

export interface ListingsService {
  /** The latest listings of an owner (document id). */
  listingsOf(ownerId: string, most: number): Promise<ListingsOf>;
  /** What moderation found about the owner's submissions, latest first. */
  flagsOf(ownerId: string, most: number): Promise<FlagsOf>;
  /** How many of an owner's listings are live. */
  countActive(executor: Knex | Trx, ownerId: string): Promise<number>;
}

export const getListings = (strapi: Core.Strapi): ListingsService =>
  strapi.service('plugin::listings.listings') as unknown as ListingsService;
