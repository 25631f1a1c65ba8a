/** What one platform process holds of payments; built at register, worked with from bootstrap on. */
import { getOperations } from '@rental/operations/contracts/service';
import { platformClock, wallClock } from '@rental/shared/clock';
import { db, retried, transaction } from '@rental/shared/database';
import { publish } from '@rental/shared/outbox/index';
import type { Core } from '@strapi/strapi';
import type { PaymentsService } from '../../contracts/service';
import { readConfig } from './config';
import type { Dependencies } from './dependencies';
import { createPaymentsService } from './services/payments';
import { startWorkers, type Workers } from './services/workers';
import { createStripeGateway } from './stripe/adapter';

interface PluginState {
  readonly dependencies: Dependencies;
  readonly service: PaymentsService;
  workers: Workers | undefined;
}

const states = new WeakMap<Core.Strapi, PluginState>();

/** Built on first use: Strapi makes its services before any plugin's bootstrap. */
export function stateOf(strapi: Core.Strapi): PluginState {
  const known = states.get(strapi);
  if (known) return known;
  const config = readConfig(strapi.config.get('plugin::payments'));
  const dependencies: Dependencies = {
    get knex() {
      return db(strapi);
    },
    transaction: (work) => transaction(strapi, work),
    statement: (run) => retried(() => run(db(strapi))),
    stripe: createStripeGateway(config.stripe),
    clock: platformClock(strapi),
    wall: wallClock,
    config,
    recordStaffAction: (trx, action) => getOperations(strapi).recordStaffAction(trx, action),
    publish: (trx, events) => publish(strapi, trx, events),
  };
  const service = createPaymentsService(dependencies, () => states.get(strapi)?.workers?.wake());
  const state: PluginState = { dependencies, service, workers: undefined };
  states.set(strapi, state);
  return state;
}

export function startPayments(strapi: Core.Strapi): void {
  const state = stateOf(strapi);
  state.workers ??= startWorkers(state.dependencies);
}

/** Resolves when no attempt of this process is under way any more. */
export async function stopPayments(strapi: Core.Strapi): Promise<void> {
  await states.get(strapi)?.workers?.stop();
}
