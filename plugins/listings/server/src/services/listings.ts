import { db } from '@rental/shared/database';
import type { Core } from '@strapi/strapi';
import type { ListingsService } from '../../../contracts/service';
import { countActive, flagsOf, listingsOf } from './people';
import { readPersonReports } from './person-reports';

/** The plugin's one entry for others (`getListings`). */
export const listings = ({ strapi }: { strapi: Core.Strapi }): ListingsService => ({
  listingsOf: (ownerId, most) => listingsOf(db(strapi), ownerId, most),
  flagsOf: (ownerId, most) => flagsOf(db(strapi), ownerId, most),
  countActive,
  reportsOf: (personId) => readPersonReports(db(strapi), personId),
});
