/** Binds the public contract to the use cases. */
import { syncClock } from '@rental/shared/clock';
import { required } from '@rental/shared/http/access';
import { handle, type BoundRoute, type Handled } from '@rental/shared/http/handle';
import { durationMs } from '@rental/shared/local-time';
import * as agreements from '../../../contracts/agreement-routes';
import { moveClock, showClock } from '../../../contracts/dev-routes';
import * as contract from '../../../contracts/routes';
import type { BookingEvent } from '../../../contracts/states';
import { previewLateReturn as previewLateRoute } from '../../../contracts/late-returns';
import { platformOf } from '../platform';
import { previewLateReturn, waiveLateFee } from '../use-cases/record-late-return';
import { actOnBooking, waiveDeposit, type Party } from '../use-cases/act-on-booking';
import { cancelBooking } from '../use-cases/cancel-booking';
import { advanceClock } from '../use-cases/advance-clock';
import { answerChange } from '../use-cases/answer-change';
import { createBooking } from '../use-cases/create-booking';
import { listBookings } from '../use-cases/list-bookings';
import { previewCancellation } from '../use-cases/preview-cancellation';
import { quoteBooking } from '../use-cases/quote-booking';
import { previewEarlyReturn, returnEarly } from '../use-cases/return-early';
import { reportInspection } from '../use-cases/report-inspection';
import { showAgreement, writeAgreement } from '../use-cases/show-agreement';
import { showAvailability } from '../use-cases/show-availability';
import { showBooking } from '../use-cases/show-booking';
import { showPayment } from '../use-cases/show-payment';
import { writeReceipt } from '../use-cases/write-receipt';
import { calendarRoutes } from './calendar';

type ById = Pick<Handled<typeof contract.showBooking>, 'params' | 'user'>;

const partyOf = ({ params, user }: ById): Party => ({
  bookingId: params.id,
  userId: required(user).documentId,
});

/** A POST that fires one event and answers the booking as it then is. */
const command = (route: typeof contract.approveBooking, event: BookingEvent): BoundRoute =>
  handle(route, async (context) => {
    const party = partyOf(context);
    await actOnBooking(platformOf(context.strapi), party, event, context.body.reason);
    return { body: { data: await showBooking(platformOf(context.strapi), party) } };
  });

/** The owner's word about other dates. */
const answer = (
  route: typeof contract.approveChange,
  event: 'approve_change' | 'decline_change',
): BoundRoute =>
  handle(route, async (context) => {
    const [platform, party] = [platformOf(context.strapi), partyOf(context)];
    await answerChange(platform, party, { event, reason: context.body.reason });
    return { body: { data: await showBooking(platform, party) } };
  });

const selling: readonly BoundRoute[] = [
  handle(contract.quoteBooking, async ({ strapi, user, body }) => ({
    body: { data: await quoteBooking(platformOf(strapi), body, user?.documentId ?? null) },
  })),
  handle(contract.createBooking, async ({ strapi, user, body, requestKey }) => ({
    status: 201,
    body: await createBooking(platformOf(strapi), {
      renterId: required(user).documentId,
      requestKey,
      request: body,
    }),
  })),
  handle(contract.listingAvailability, async ({ strapi, params, query }) => ({
    body: { data: await showAvailability(platformOf(strapi), params.id, query) },
  })),
];

const following: readonly BoundRoute[] = [
  handle(contract.listBookings, async ({ knex, clock, user, query }) => ({
    body: await listBookings(knex, {
      userId: required(user).documentId,
      role: query.role,
      status: query.status,
      change: query.change,
      ...query.pagination,
      now: clock.now(),
    }),
  })),
  handle(contract.showBooking, async (context) => ({
    body: { data: await showBooking(platformOf(context.strapi), partyOf(context)) },
  })),
  handle(contract.showPayment, async (context) => ({
    body: { data: await showPayment(platformOf(context.strapi), partyOf(context)) },
  })),
  handle(contract.receipt, async (context) => {
    const { file, name } = await writeReceipt(
      platformOf(context.strapi),
      partyOf(context),
      context.query.language,
    );
    return { body: file, headers: { 'content-disposition': `inline; filename="${name}"` } };
  }),
  handle(agreements.showAgreement, async (context) => ({
    body: { data: await showAgreement(platformOf(context.strapi), partyOf(context)) },
  })),
  handle(agreements.agreementPdf, async (context) => {
    const { file, name } = await writeAgreement(
      platformOf(context.strapi),
      partyOf(context),
      context.query.language,
    );
    return { body: file, headers: { 'content-disposition': `inline; filename="${name}"` } };
  }),
  handle(contract.previewCancellation, async (context) => ({
    body: { data: await previewCancellation(platformOf(context.strapi), partyOf(context)) },
  })),
  handle(contract.previewEarlyReturn, async (context) => ({
    body: { data: await previewEarlyReturn(platformOf(context.strapi), partyOf(context)) },
  })),
];

const late: readonly BoundRoute[] = [
  handle(previewLateRoute, async (context) => ({
    body: {
      data: await previewLateReturn(
        platformOf(context.strapi),
        partyOf(context),
        context.query.returnedAt,
      ),
    },
  })),
];

const acting: readonly BoundRoute[] = [
  handle(contract.cancelBooking, async (context) => {
    const party = partyOf(context);
    await cancelBooking(platformOf(context.strapi), party, context.body);
    return { body: { data: await showBooking(platformOf(context.strapi), party) } };
  }),
  handle(contract.returnEarly, async (context) => {
    const party = partyOf(context);
    await returnEarly(platformOf(context.strapi), party, context.body);
    return { body: { data: await showBooking(platformOf(context.strapi), party) } };
  }),
  command(contract.approveBooking, 'approve'),
  answer(contract.approveChange, 'approve_change'),
  answer(contract.declineChange, 'decline_change'),
  command(contract.declineBooking, 'decline'),
  command(contract.withdrawBooking, 'withdraw'),
  handle(contract.waiveDeposit, async (context) => {
    const party = partyOf(context);
    await waiveDeposit(platformOf(context.strapi), party);
    return { body: { data: await showBooking(platformOf(context.strapi), party) } };
  }),
  handle(contract.waiveLateFee, async (context) => {
    const party = partyOf(context);
    await waiveLateFee(platformOf(context.strapi), party);
    return { body: { data: await showBooking(platformOf(context.strapi), party) } };
  }),
  handle(contract.reportInspection, async (context) => {
    const party = partyOf(context);
    await reportInspection(platformOf(context.strapi), party, context.body);
    return { body: { data: await showBooking(platformOf(context.strapi), party) } };
  }),
];

const development: readonly BoundRoute[] = [
  handle(showClock, async ({ strapi }) => {
    // Another process may have moved it.
    const clock = await syncClock(strapi);
    return { body: { now: clock.now().toISOString() } };
  }),
  handle(moveClock, async ({ strapi, body }) => {
    const moved = await advanceClock(platformOf(strapi), durationMs(body.advance));
    return { body: { now: moved.now.toISOString(), transitions: moved.transitions } };
  }),
];

export const apiRoutes: readonly BoundRoute[] = [
  ...selling,
  ...following,
  ...late,
  ...acting,
  ...calendarRoutes,
  ...development,
];
