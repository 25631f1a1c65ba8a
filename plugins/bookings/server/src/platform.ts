/** What a use case works with. Built once per process; tests hand in their own clock. */
import { getOperations, type OperationsService } from '@rental/operations/contracts/service';
import type { PaymentsService } from '@rental/payments/contracts/service';
import { getPayments } from '@rental/payments/contracts/service';
import { platformClock, type Clock } from '@rental/shared/clock';
import { ownPages, type ContactContext } from '@rental/shared/contact-data';
import { db } from '@rental/shared/database';
import { getUploads, type UploadsService } from '@rental/uploads/contracts/service';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

export interface Platform {
  readonly strapi: Core.Strapi;
  readonly knex: Knex;
  readonly clock: Clock;
  readonly payments: PaymentsService;
  readonly uploads: UploadsService;
  readonly operations: OperationsService;
}

export const platformOf = (strapi: Core.Strapi): Platform => ({
  strapi,
  knex: db(strapi),
  clock: platformClock(strapi),
  payments: getPayments(strapi),
  uploads: getUploads(strapi),
  operations: getOperations(strapi),
});

/** Our own pages may be linked to in what is written before a booking is confirmed. */
export function linkable({ strapi }: Platform): ContactContext {
  const pages = strapi.config.get<string | undefined>('plugin::bookings.storefrontUrl');
  return pages === undefined ? {} : ownPages(pages);
}
