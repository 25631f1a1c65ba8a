import { balanceDifferences } from './balance-differences';

describe('balanceDifferences', () => {
  it('says nothing when both sides agree, parts summed', () => {
    const ledger = [{ currency: 'USD', amount: 300 }];
    const stripe = [
      { currency: 'USD', amount: 100 },
      { currency: 'USD', amount: 200 },
      { currency: 'EUR', amount: 0 },
    ];
    expect(balanceDifferences('platform', ledger, stripe)).toEqual([]);
  });

  it('says which cent, in each currency', () => {
    const ledger = [{ currency: 'USD', amount: 300 }];
    const stripe = [
      { currency: 'USD', amount: 301 },
      { currency: 'EUR', amount: 5 },
    ];
    const found = balanceDifferences('acct_1', ledger, stripe);
    expect(found.map(({ details }) => details)).toEqual([
      { account: 'acct_1', currency: 'EUR', ledger: 0, stripe: 5, difference: 5 },
      { account: 'acct_1', currency: 'USD', ledger: 300, stripe: 301, difference: 1 },
    ]);
  });
});
