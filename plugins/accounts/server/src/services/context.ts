/** What the use cases about people work with. */
import { getBookings, type BookingsService } from '@rental/bookings/contracts/service';
import { getListings, type ListingsService } from '@rental/listings/contracts/service';
import { getOperations, type OperationsService } from '@rental/operations/contracts/service';
import { getPayments, type PaymentsService } from '@rental/payments/contracts/service';
import { platformClock, type Clock } from '@rental/shared/clock';
import { db } from '@rental/shared/database';
import { getUploads, type UploadsService } from '@rental/uploads/contracts/service';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

export interface AccountsContext {
  readonly strapi: Core.Strapi;
  readonly knex: Knex;
  readonly clock: Clock;
  readonly bookings: BookingsService;
  readonly listings: ListingsService;
  readonly operations: OperationsService;
  readonly payments: PaymentsService;
  readonly uploads: UploadsService;
}

export const contextOf = (strapi: Core.Strapi): AccountsContext => ({
  strapi,
  knex: db(strapi),
  clock: platformClock(strapi),
  bookings: getBookings(strapi),
  listings: getListings(strapi),
  operations: getOperations(strapi),
  payments: getPayments(strapi),
  uploads: getUploads(strapi),
});
