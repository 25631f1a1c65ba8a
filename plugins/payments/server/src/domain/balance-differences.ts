/** Compares the ledger's idea of the balances at one account with Stripe's. Pure. */
import type { Finding } from '../../../contracts/service';

interface Balance {
  readonly currency: string;
  readonly amount: number;
}

/** A currency that one side does not know counts as zero there. */
export function balanceDifferences(
  account: string,
  ledger: readonly Balance[],
  stripe: readonly Balance[],
): Finding[] {
  const currencies = [...new Set([...ledger, ...stripe].map(({ currency }) => currency))].sort();
  const sumOf = (side: readonly Balance[], currency: string): number =>
    side.reduce((sum, part) => sum + (part.currency === currency ? part.amount : 0), 0);
  return currencies
    .map((currency) => ({
      account,
      currency,
      ledger: sumOf(ledger, currency),
      stripe: sumOf(stripe, currency),
    }))
    .filter((pair) => pair.ledger !== pair.stripe)
    .map((pair) => ({
      code: 'STRIPE_BALANCE_DIFFERS',
      message: `${account}: the ledger has ${pair.ledger} ${pair.currency}, Stripe ${pair.stripe}`,
      details: { ...pair, difference: pair.stripe - pair.ledger },
    }));
}
