/** What a use case works with. Built once per process; tests hand in their own clock. */
import { getOperations, type OperationsService } from '@rental/operations/contracts/service';
import type { PaymentsService } from '@rental/payments/contracts/service';
import { getPayments } from '@rental/payments/contracts/service';
import { platformClock, type Clock } from '@rental/shared/clock';
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
