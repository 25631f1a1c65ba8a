import { object } from '../http/params';
import { route, type Route } from '../http/router';
import { PLATFORM } from '../store/records';

export const balanceRoutes: Route[] = [
  route('GET', '/v1/balance', object({}), ({ world, scope }) => {
    const balances = world.balances.balances(scope, world.clock.seconds());
    if (balances.length === 0) balances.push({ currency: 'usd', available: 0, pending: 0 });
    const entry = (currency: string, amount: number): object => ({
      amount,
      currency,
      source_types: { card: amount },
    });
    return {
      object: 'balance',
      available: balances.map((b) => entry(b.currency, b.available)),
      ...(scope === PLATFORM
        ? { connect_reserved: balances.map((b) => ({ amount: 0, currency: b.currency })) }
        : {}),
      livemode: false,
      pending: balances.map((b) => entry(b.currency, b.pending)),
    };
  }),
];
