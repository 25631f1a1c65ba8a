/** Binds the owner's calendar to its use cases. */
import { required } from '@rental/shared/http/access';
import { handle, type BoundRoute, type Handled } from '@rental/shared/http/handle';
import * as feeds from '../../../contracts/calendar-feeds';
import * as contract from '../../../contracts/calendar-routes';
import { platformOf } from '../platform';
import { renewFeed, revokeFeed, showFeed } from '../use-cases/calendar-feed';
import { addFeed, importNow, removeFeed } from '../use-cases/owner-feeds';
import { addRule, removeRule } from '../use-cases/owner-price-rules';
import { showStaffCalendar } from '../use-cases/show-staff-calendar';
import { changeCalendar, showCalendar, type Owned } from '../use-cases/owner-calendar';

type ById = Pick<Handled<typeof contract.showCalendar>, 'params' | 'user'>;

const ownedBy = ({ params, user }: ById): Owned => ({
  listingId: params.id,
  ownerId: required(user).documentId,
});

export const calendarRoutes: readonly BoundRoute[] = [
  handle(contract.showAllCalendars, async ({ strapi, user, query }) => {
    const owner = required(user).documentId;
    const { from, to, listings, hasMore } = await showStaffCalendar(platformOf(strapi), {
      owner,
      ...query,
    });
    return { body: { data: { from, to, listings, hasMore } } };
  }),
  handle(contract.showCalendar, async (context) => ({
    body: {
      data: await showCalendar(platformOf(context.strapi), ownedBy(context), context.query),
    },
  })),
  handle(contract.blockDates, async (context) => ({
    body: {
      data: await changeCalendar(platformOf(context.strapi), ownedBy(context), context.body),
    },
  })),
  handle(contract.addPriceRule, async (context) => ({
    status: 201,
    body: { data: await addRule(platformOf(context.strapi), ownedBy(context), context.body) },
  })),
  handle(contract.removePriceRule, async (context) => ({
    body: {
      data: await removeRule(platformOf(context.strapi), ownedBy(context), context.params.rule),
    },
  })),
  handle(feeds.addCalendarFeed, async (context) => ({
    status: 201,
    body: { data: await addFeed(platformOf(context.strapi), ownedBy(context), context.body) },
  })),
  handle(feeds.importCalendarFeed, async (context) => ({
    body: {
      data: await importNow(platformOf(context.strapi), ownedBy(context), context.params.feed),
    },
  })),
  handle(feeds.removeCalendarFeed, async (context) => ({
    body: {
      data: await removeFeed(platformOf(context.strapi), ownedBy(context), context.params.feed),
    },
  })),
  handle(contract.renewCalendarFeed, async (context) => ({
    body: { data: await renewFeed(platformOf(context.strapi), ownedBy(context)) },
  })),
  handle(contract.revokeCalendarFeed, async (context) => {
    await revokeFeed(platformOf(context.strapi), ownedBy(context));
    return { body: { data: { feedUrl: null } } };
  }),
  handle(contract.calendarFeed, async ({ strapi, params, query, request }) => {
    const known = request.header('if-none-match');
    const { text, etag } = await showFeed(platformOf(strapi), params.id, query.token, known);
    return {
      status: text === undefined ? 304 : 200,
      body: text ?? '',
      headers: { etag, 'cache-control': 'private, max-age=300' },
    };
  }),
];
