/** What the plugin's use cases work with. */
import { getBookings, type BookingsService } from '@rental/bookings/contracts/service';
import { getOperations, type OperationsService } from '@rental/operations/contracts/service';
import { getSearchService, type SearchService } from '@rental/search/contracts/service';
import { platformClock, type Clock } from '@rental/shared/clock';
import { db } from '@rental/shared/database';
import { getUploads, type UploadsService } from '@rental/uploads/contracts/service';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

export interface ListingsContext {
  readonly strapi: Core.Strapi;
  readonly knex: Knex;
  readonly clock: Clock;
  readonly search: SearchService;
  readonly uploads: UploadsService;
  readonly operations: OperationsService;
  readonly bookings: BookingsService;
  /** Public address of the platform. */
  readonly filesUrl: string;
}

export const contextOf = (strapi: Core.Strapi): ListingsContext => ({
  strapi,
  knex: db(strapi),
  clock: platformClock(strapi),
  search: getSearchService(strapi),
  uploads: getUploads(strapi),
  operations: getOperations(strapi),
  bookings: getBookings(strapi),
  filesUrl: strapi.config.get<string>('server.absoluteUrl', ''),
});
