/** Binds the contract of changed bookings to the use cases. */
import { required } from '@rental/shared/http/access';
import { handle, type BoundRoute } from '@rental/shared/http/handle';
import * as contract from '../../../contracts/changes';
import { platformOf } from '../platform';
import { extendBooking, previewExtension } from '../use-cases/extend-booking';

export const changeRoutes: readonly BoundRoute[] = [
  handle(contract.previewExtension, async ({ strapi, params, user, query }) => {
    const party = { bookingId: params.id, userId: required(user).documentId };
    return { body: { data: await previewExtension(platformOf(strapi), party, query) } };
  }),
  handle(contract.extendBooking, async ({ strapi, params, user, body, requestKey }) => {
    const party = { bookingId: params.id, userId: required(user).documentId };
    return {
      status: 201,
      body: await extendBooking(platformOf(strapi), party, body, requestKey),
    };
  }),
];
