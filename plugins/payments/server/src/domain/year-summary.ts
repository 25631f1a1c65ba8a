/** Years out of a statement's lines: pure, so that both say the same. */
import type { YearSummary } from '../../../contracts/annual-summary';

export interface YearLine {
  /** `YYYY-MM-DD`. */
  readonly paidOn: string;
  readonly currency: string;
  readonly gross: number;
  readonly fee: number;
  readonly refunded: number;
  readonly adjustments: number;
  readonly penalty: number;
  readonly net: number;
  readonly tax: number;
}

type PaidOut = Pick<YearSummary, 'year' | 'currency'> & { readonly amount: number };

/** Newest year first. */
export function yearsOf(lines: readonly YearLine[], paidOut: readonly PaidOut[]): YearSummary[] {
  const years = new Map<string, YearSummary>();
  const at = (year: string, currency: string): YearSummary => {
    const key = `${year} ${currency}`;
    const known = years.get(key) ?? nothingIn(year, currency);
    years.set(key, known);
    return known;
  };
  for (const line of lines) add(at(line.paidOn.slice(0, 4), line.currency), line);
  for (const { year, currency, amount } of paidOut) at(year, currency).paidOut += amount;
  return [...years.values()].sort(
    (a, b) => b.year.localeCompare(a.year) || a.currency.localeCompare(b.currency),
  );
}

function add(year: YearSummary, line: YearLine): void {
  year.bookings += 1;
  year.gross += line.gross;
  year.fees += line.fee;
  year.refunds += line.refunded;
  year.penalties += line.penalty;
  year.other += line.adjustments + line.penalty;
  year.net += line.net;
  year.tax += line.tax;
}

const nothingIn = (year: string, currency: string): YearSummary => ({
  year,
  currency,
  bookings: 0,
  gross: 0,
  fees: 0,
  refunds: 0,
  penalties: 0,
  other: 0,
  net: 0,
  paidOut: 0,
  tax: 0,
});
