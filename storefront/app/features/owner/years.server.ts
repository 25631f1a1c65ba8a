import { listYears, type YearSummary } from '@rental/payments/contracts/annual-summary';
import { orUndefined } from '~/lib/failure.server';
import type { UserPage } from '~/lib/session.server';

export interface YearView {
  key: string;
  year: string;
  currency: string;
  gross: string;
  fees: string;
  refunds: string;
  penalties: string;
  net: string;
  paidOut: string;
  tax: string;
  /** The year in every currency. */
  pdf: string;
  csv: string;
}

/** What each year brought; the page can do without it. */
export async function yearViews(page: UserPage): Promise<YearView[]> {
  const years = await orUndefined(page.api.call(listYears, {}));
  return (years?.data ?? []).map((year) => viewOf(year, page));
}

function viewOf(summary: YearSummary, { format }: UserPage): YearView {
  const { year, currency } = summary;
  const money = (amount: number) => format.money(amount, currency);
  const taken = (amount: number) => (amount === 0 ? '–' : money(-amount));
  const file = `/owner/earnings/years/${year}`;
  return {
    key: `${year} ${currency}`,
    year,
    currency,
    gross: money(summary.gross),
    fees: taken(summary.fees),
    refunds: taken(summary.refunds),
    penalties: taken(summary.penalties),
    net: money(summary.net),
    paidOut: money(summary.paidOut),
    tax: summary.tax === 0 ? '–' : money(summary.tax),
    pdf: `${file}/pdf`,
    csv: `${file}/csv`,
  };
}
