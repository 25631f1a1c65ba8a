/** Strapi's entry into the bookings plugin. */
import { syncClock } from '@rental/shared/clock';
import { toStrapiRoutes } from '@rental/shared/http/handle';
import { devToolsOn } from '@rental/shared/http/access';
import { startLoop, type Loop } from '@rental/shared/loop';
import { subscribe } from '@rental/shared/outbox/index';
import { assertSound } from '@rental/shared/state-machine';
import type { Core } from '@strapi/strapi';
import { bookingMachine } from '../../contracts/lifecycle';
import adminBookings from './controllers/admin-bookings';
import adminDisputes from './controllers/admin-disputes';
import adminOverview from './controllers/admin-overview';
import adminMoney from './controllers/admin-money';
import adminReviews from './controllers/admin-reviews';
import { adminTerms } from './controllers/admin-terms';
import adminTimeline from './controllers/admin-timeline';
import { registerPermissions } from './permissions';
import { platformOf } from './platform';
import admin from './routes/admin';
import { apiRoutes } from './routes/api';
import { changeRoutes } from './routes/changes';
import { disputeRoutes } from './routes/disputes';
import { reviewRoutes } from './routes/reviews';
import { bookings } from './services/bookings';
import { tellParties } from './services/dispute-news';
import { FOLLOWED_TOPICS, followPayment } from './use-cases/follow-payments';
import { importDueFeeds } from './use-cases/import-calendar';
import { publishDueReviews } from './use-cases/publish-reviews';
import { sweepDueBookings } from './use-cases/sweep-due-bookings';

interface Lifecycle {
  strapi: Core.Strapi;
}

const SWEEP_EVERY_MS = 1000;
const FEEDS_EVERY_MS = 5000;
const loops = new WeakMap<Core.Strapi, readonly Loop[]>();

export default {
  register({ strapi }: Lifecycle): void {
    assertSound('booking', bookingMachine);
    // The admin shows a booking's number together with its whole timeline.
    strapi.customFields.register({
      name: 'timeline',
      plugin: 'bookings',
      type: 'string',
      inputSize: { default: 12, isResizable: false },
    });
    subscribe(strapi, {
      name: 'bookings',
      topics: FOLLOWED_TOPICS,
      // Money: half a day of tries, and never past what was not understood.
      maxAttempts: 60,
      waitsBehindDead: true,
      handle: (event, { trx }) => followPayment(platformOf(strapi), trx, event),
    });
    tellParties(strapi);
  },

  async bootstrap({ strapi }: Lifecycle): Promise<void> {
    await syncClock(strapi);
    await registerPermissions(strapi);
    if (process.env.ROLE === 'web') return;
    loops.set(strapi, [
      startLoop('deadline sweeper', SWEEP_EVERY_MS, async () => {
        // Another process may have moved the development clock.
        if (devToolsOn()) await syncClock(strapi);
        await sweepDueBookings(platformOf(strapi));
        await publishDueReviews(platformOf(strapi));
      }),
      // By itself: what others' servers take their time for holds up no deadline.
      startLoop('calendar feeds', FEEDS_EVERY_MS, () => importDueFeeds(platformOf(strapi))),
    ]);
  },

  async destroy({ strapi }: Lifecycle): Promise<void> {
    await Promise.all((loops.get(strapi) ?? []).map((loop) => loop.stop()));
  },

  services: { bookings },
  controllers: {
    'admin-bookings': adminBookings,
    'admin-timeline': adminTimeline,
    'admin-disputes': adminDisputes,
    'admin-reviews': adminReviews,
    'admin-policies': adminTerms('cancellation-policies'),
    'admin-fees': adminTerms('fee-schedules'),
    'admin-promos': adminTerms('promo-codes'),
    'admin-windows': adminTerms('deadline-windows'),
    'admin-overview': adminOverview,
    'admin-money': adminMoney,
  },
  routes: {
    ...toStrapiRoutes([...apiRoutes, ...changeRoutes, ...disputeRoutes, ...reviewRoutes]),
    admin,
  },
};
