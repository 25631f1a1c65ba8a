/** What the listings plugin does for others on the server. */
import type { Core } from '@strapi/strapi';
import type { Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { FlagsOf, ListingsOf } from './people';
import type { PersonReports } from './person-reports';

export interface ListingsService {
  /** The latest listings of an owner (document id). */
  listingsOf(ownerId: string, most: number): Promise<ListingsOf>;
  /** What moderation found about the owner's submissions, latest first. */
  flagsOf(ownerId: string, most: number): Promise<FlagsOf>;
  /** How many of an owner's listings are live. */
  countActive(executor: Knex | Trx, ownerId: string): Promise<number>;
  /** What was reported about a person (document id) and by them. */
  reportsOf(personId: string): Promise<PersonReports>;
}

export const getListings = (strapi: Core.Strapi): ListingsService =>
  strapi.service('plugin::listings.listings') as unknown as ListingsService;
