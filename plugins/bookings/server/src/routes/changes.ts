/** Binds the contract of changed bookings to the use cases. */
import { required } from '@rental/shared/http/access';
import { handle, type BoundRoute, type Handled } from '@rental/shared/http/handle';
import * as contract from '../../../contracts/changes';
import { platformOf } from '../platform';
import type { Party } from '../use-cases/act-on-booking';
import { changeBooking, previewChange } from '../use-cases/change-booking';
import { showChangeDays } from '../use-cases/show-availability';

type ById = Pick<Handled<typeof contract.previewDates>, 'params' | 'user'>;

const partyOf = ({ params, user }: ById): Party => ({
  bookingId: params.id,
  userId: required(user).documentId,
});

export const changeRoutes: readonly BoundRoute[] = [
  handle(contract.previewExtension, async (context) => {
    const platform = platformOf(context.strapi);
    const data = await previewChange(platform, partyOf(context), 'extend', context.query);
    return { body: { data } };
  }),
  handle(contract.previewDates, async (context) => {
    const platform = platformOf(context.strapi);
    const data = await previewChange(platform, partyOf(context), 'change_dates', context.query);
    return { body: { data } };
  }),
  handle(contract.listChangeDays, async (context) => {
    const platform = platformOf(context.strapi);
    return { body: { data: await showChangeDays(platform, partyOf(context), context.query) } };
  }),
  handle(contract.extendBooking, async ({ body: request, requestKey, ...context }) => {
    const command = { kind: 'extend', request, requestKey } as const;
    const platform = platformOf(context.strapi);
    return { status: 201, body: await changeBooking(platform, partyOf(context), command) };
  }),
  handle(contract.changeDates, async ({ body: request, requestKey, ...context }) => {
    const command = { kind: 'change_dates', request, requestKey } as const;
    const platform = platformOf(context.strapi);
    return { status: 201, body: await changeBooking(platform, partyOf(context), command) };
  }),
];
