import type { Row, Scope } from './records';
import type { Watcher } from './store';

interface Funds {
  total: number;
  /** Balance transactions that are not available yet. */
  waiting: Map<string, { net: number; availableOn: number }>;
}

export interface CurrencyBalance {
  currency: string;
  available: number;
  pending: number;
}

/**
 * Balances, kept up to date as balance transactions are stored. By construction a balance is the sum
 * of its transactions' nets.
 */
export class BalanceBook {
  private readonly funds = new Map<Scope, Map<string, Funds>>();

  readonly watch: Watcher = (kind, before, after) => {
    if (kind !== 'balance_transaction') return;
    if (before) this.book(before as Row<'balance_transaction'>, -1);
    if (after) this.book(after as Row<'balance_transaction'>, 1);
  };

  /** @param now emulated seconds */
  balances(scope: Scope, now: number): CurrencyBalance[] {
    const found: CurrencyBalance[] = [];
    for (const [currency, funds] of this.funds.get(scope) ?? []) {
      let pending = 0;
      for (const [id, entry] of funds.waiting)
        if (entry.availableOn > now) pending += entry.net;
        else funds.waiting.delete(id);
      found.push({ currency, available: funds.total - pending, pending });
    }
    return found;
  }

  available(scope: Scope, currency: string, now: number): number {
    return this.balances(scope, now).find((b) => b.currency === currency)?.available ?? 0;
  }

  private book(row: Row<'balance_transaction'>, sign: 1 | -1): void {
    const { net, currency, available_on, created, id } = row.record;
    const ofScope = this.funds.get(row.scope) ?? new Map<string, Funds>();
    this.funds.set(row.scope, ofScope);
    const funds = ofScope.get(currency) ?? { total: 0, waiting: new Map() };
    ofScope.set(currency, funds);
    funds.total += sign * net;
    if (sign < 0) funds.waiting.delete(id);
    else if (available_on > created) funds.waiting.set(id, { net, availableOn: available_on });
  }
}
