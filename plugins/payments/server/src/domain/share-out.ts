/**
 * How much of each debt is paid, the first one first, when this much is there. Amounts in minor units;
 * a debt of which nothing is paid is left out.
 */
export function shareOut<T extends { readonly amount: number }>(
  debts: readonly T[],
  available: number,
): T[] {
  let left = available;
  return debts
    .map((debt) => {
      const amount = Math.min(debt.amount, left);
      left -= amount;
      return { ...debt, amount };
    })
    .filter(({ amount }) => amount > 0);
}
