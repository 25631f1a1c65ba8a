import { required } from '@rental/shared/http/access';
import { handle, toStrapiRoutes, type Handled } from '@rental/shared/http/handle';
import { pageMeta } from '@rental/shared/http/query';
import { listEarnings, listPayouts } from '../../../contracts/earnings-routes';
import * as routes from '../../../contracts/routes';
import { stateOf } from '../plugin-state';
import { readEarnings, readPayouts } from '../store/earnings';
import { acceptDelivery } from '../use-cases/accept-delivery';
import { readAccount } from '../use-cases/read-account';
import { startOnboarding } from '../use-cases/start-onboarding';
import { documentRoutes } from './documents';
import { statementRoutes } from './statements';

type Endpoint = 'platform' | 'connect';

/** Answers once the delivery is stored, and wakes who acts on it. */
async function receive(
  endpoint: Endpoint,
  { strapi, request }: Handled<typeof routes.receivePlatformWebhook>,
) {
  const state = stateOf(strapi);
  await acceptDelivery(state.dependencies, {
    body: request.rawBody,
    signature: request.header('stripe-signature'),
    endpoint,
  });
  state.workers?.wake();
  return { body: { received: true as const } };
}

export default toStrapiRoutes([
  ...documentRoutes,
  ...statementRoutes,
  handle(routes.receivePlatformWebhook, (context) => receive('platform', context)),
  handle(routes.receiveConnectWebhook, (context) => receive('connect', context)),
  handle(routes.getAccount, async ({ strapi, user }) => {
    const { dependencies } = stateOf(strapi);
    return { body: { data: await readAccount(dependencies, required(user).documentId) } };
  }),
  handle(routes.startOnboarding, async ({ strapi, user }) => {
    const { dependencies } = stateOf(strapi);
    const { url, expiresAt } = await startOnboarding(dependencies, required(user).documentId);
    return { body: { data: { url, expiresAt: expiresAt.toISOString() } } };
  }),
  handle(listEarnings, async ({ knex, clock, user, query }) => {
    const { page, pageSize } = query.pagination;
    const { total, ...data } = await readEarnings(knex, required(user).documentId, {
      page,
      pageSize,
      now: clock.now(),
    });
    return { body: { data, meta: pageMeta(page, pageSize, total) } };
  }),
  handle(listPayouts, async ({ knex, user, query }) => {
    const { page, pageSize } = query.pagination;
    const { total, payouts } = await readPayouts(knex, required(user).documentId, {
      page,
      pageSize,
    });
    return { body: { data: payouts, meta: pageMeta(page, pageSize, total) } };
  }),
]);
