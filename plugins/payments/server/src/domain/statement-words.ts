/** What an owner's statement and annual summary say as documents. Pure. */
import { moneyIn } from '@rental/shared/document-formats';
import type { DocumentLanguage } from '@rental/shared/document-language';
import type { YearSummary } from '../../../contracts/annual-summary';
import type { Issuer } from '../../../contracts/documents';
import type { YearLine } from './year-summary';

type Row = readonly [label: string, value: string];

export interface StatementWords {
  readonly issuer: Issuer;
  readonly title: string;
  readonly facts: readonly Row[];
  readonly sections: readonly {
    readonly title: string;
    readonly lines: readonly { readonly amount: Row; readonly note: string | undefined }[];
    readonly total: Row;
    readonly after: readonly Row[];
  }[];
  readonly notes: readonly string[];
}

export interface StatedBooking extends YearLine {
  readonly number: string;
  readonly title: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly payoutOn: string | null;
}

const TEXTS = {
  en: {
    statement: 'Statement',
    annual: 'Annual summary',
    owner: 'Owner',
    days: 'Paid',
    all: 'all so far',
    year: 'Year',
    gross: 'Rental',
    fees: 'Commission',
    refunds: 'Given back',
    adjustments: 'Adjustments',
    penalties: 'Penalties',
    other: 'Damage, disputes, late fees',
    net: 'Net',
    paidOut: 'Arrived at the bank',
    tax: 'Tax collected by the platform',
    bookings: 'Bookings',
    paid: 'paid {date}',
    payout: 'paid out {date}',
    nothing: 'Nothing was paid in this time.',
    basis:
      'Rentals count when they were paid, payouts when they arrived. Tax was paid by renters and is handed on by the platform.',
  },
  de: {
    statement: 'Abrechnung',
    annual: 'Jahresübersicht',
    owner: 'Vermieter',
    days: 'Bezahlt',
    all: 'alles bisher',
    year: 'Jahr',
    gross: 'Miete',
    fees: 'Provision',
    refunds: 'Erstattet',
    adjustments: 'Anpassungen',
    penalties: 'Vertragsstrafen',
    other: 'Schäden, Streitfälle, Verspätungen',
    net: 'Netto',
    paidOut: 'Bei der Bank eingegangen',
    tax: 'Steuer, von der Plattform eingezogen',
    bookings: 'Buchungen',
    paid: 'bezahlt {date}',
    payout: 'ausgezahlt {date}',
    nothing: 'In dieser Zeit wurde nichts bezahlt.',
    basis:
      'Mieten zählen, wenn sie bezahlt wurden, Auszahlungen, wenn sie eingegangen sind. Steuern haben Mieter bezahlt; die Plattform führt sie ab.',
  },
} as const;

interface Whose {
  readonly issuer: Issuer;
  readonly owner: string;
}

/** @param days as `YYYY-MM-DD`, both included */
export function statementWords(
  lines: readonly StatedBooking[],
  { issuer, owner, from, to }: Whose & { from?: string | undefined; to?: string | undefined },
  language: DocumentLanguage,
): StatementWords {
  const t = TEXTS[language];
  const currencies = [...new Set(lines.map(({ currency }) => currency))].sort();
  return {
    issuer,
    title: t.statement,
    facts: [
      [t.owner, owner],
      [t.days, from || to ? `${from ?? '…'} – ${to ?? '…'}` : t.all],
    ],
    sections: currencies.map((currency) =>
      currencySection(
        currency,
        lines.filter((line) => line.currency === currency),
        language,
      ),
    ),
    notes: [lines.length === 0 ? t.nothing : t.basis],
  };
}

function currencySection(
  currency: string,
  lines: readonly StatedBooking[],
  language: DocumentLanguage,
): StatementWords['sections'][number] {
  const t = TEXTS[language];
  const money = moneyIn(language, currency);
  const sum = (of: (line: StatedBooking) => number): number =>
    lines.reduce((total, line) => total + of(line), 0);
  return {
    title: currency,
    lines: lines.map((line) => ({
      amount: [`${line.number} · ${line.title}`, money(line.net)],
      note: noteOf(line, language, money),
    })),
    total: [t.net, money(sum(({ net }) => net))],
    after: [
      [t.gross, money(sum(({ gross }) => gross))],
      [t.fees, money(-sum(({ fee }) => fee) || 0)],
      [t.refunds, money(-sum(({ refunded }) => refunded) || 0)],
      [t.adjustments, money(sum(({ adjustments }) => adjustments))],
      [t.tax, money(sum(({ tax }) => tax))],
    ],
  };
}

function noteOf(
  line: StatedBooking,
  language: DocumentLanguage,
  money: (amount: number) => string,
): string {
  const t = TEXTS[language];
  const parts: (readonly [string, number])[] = [
    [t.gross, line.gross],
    [t.fees, -line.fee],
    [t.refunds, -line.refunded],
    [t.adjustments, line.adjustments],
  ];
  return [
    `${line.startDate} – ${line.endDate}`,
    t.paid.replace('{date}', line.paidOn),
    ...parts
      .filter(([, amount]) => amount !== 0)
      .map(([label, amount]) => `${label} ${money(amount)}`),
    ...(line.payoutOn ? [t.payout.replace('{date}', line.payoutOn)] : []),
  ].join(' · ');
}

export function yearWords(
  year: string,
  summaries: readonly YearSummary[],
  { issuer, owner }: Whose,
  language: DocumentLanguage,
): StatementWords {
  const t = TEXTS[language];
  return {
    issuer,
    title: t.annual,
    facts: [
      [t.owner, owner],
      [t.year, year],
    ],
    sections: summaries.map((summary) => {
      const money = moneyIn(language, summary.currency);
      const row = (label: string, amount: number) => ({
        amount: [label, money(amount || 0)] as const,
        note: undefined,
      });
      return {
        title: `${summary.currency} · ${t.bookings}: ${summary.bookings}`,
        lines: [
          row(t.gross, summary.gross),
          row(t.fees, -summary.fees),
          row(t.refunds, -summary.refunds),
          row(t.penalties, -summary.penalties),
          row(t.other, summary.other),
        ],
        total: [t.net, money(summary.net)],
        after: [
          [t.paidOut, money(summary.paidOut)],
          [t.tax, money(summary.tax)],
        ],
      };
    }),
    notes: [summaries.length === 0 ? t.nothing : t.basis],
  };
}
