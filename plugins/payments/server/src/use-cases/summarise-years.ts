/** What each year brought an owner: a fold over the statement, so that both say the same. */
import type { DocumentLanguage } from '@rental/shared/document-language';
import { toDecimal } from '@rental/shared/money';
import type { Knex } from 'knex';
import type { YearSummary } from '../../../contracts/annual-summary';
import { csvOf } from '../domain/csv';
import { statementWords, yearWords } from '../domain/statement-words';
import { yearsOf } from '../domain/year-summary';
import { drawStatement } from '../services/statement-pdf';
import { readIssuer } from '../store/document-facts';
import { readOwnerName, readPaidOut, readStatement } from '../store/statement';

type Days = { from?: string | undefined; to?: string | undefined };

export async function summariseYears(knex: Knex, ownerId: string): Promise<YearSummary[]> {
  const [lines, paidOut] = [
    await readStatement(knex, ownerId, {}),
    await readPaidOut(knex, ownerId),
  ];
  return yearsOf(lines, paidOut);
}

const summariesOf = async (knex: Knex, ownerId: string, year: string): Promise<YearSummary[]> =>
  (await summariseYears(knex, ownerId)).filter((summary) => summary.year === year);

const AMOUNTS = [
  'gross',
  'fees',
  'refunds',
  'penalties',
  'other',
  'net',
  'paidOut',
  'tax',
] as const satisfies readonly (keyof YearSummary)[];

const COLUMNS = [
  'year',
  'currency',
  'bookings',
  'gross',
  'fees',
  'refunds',
  'penalties',
  'other',
  'net',
  'paid_out',
  'tax',
];

/** Amounts in major units with a dot. */
export async function writeYearCsv(knex: Knex, ownerId: string, year: string): Promise<string> {
  const rows = (await summariesOf(knex, ownerId, year)).map((summary) => [
    summary.year,
    summary.currency,
    String(summary.bookings),
    ...AMOUNTS.map((name) => toDecimal(summary[name], summary.currency)),
  ]);
  return csvOf([COLUMNS, ...rows]);
}

const whose = async (knex: Knex, ownerId: string) => ({
  issuer: await readIssuer(knex),
  owner: await readOwnerName(knex, ownerId),
});

export async function writeYearPdf(
  knex: Knex,
  ownerId: string,
  year: string,
  language: DocumentLanguage,
): Promise<Buffer<ArrayBuffer>> {
  const summaries = await summariesOf(knex, ownerId, year);
  return drawStatement(yearWords(year, summaries, await whose(knex, ownerId), language), language);
}

/** The same lines as `writeStatement`. */
export async function writeStatementPdf(
  knex: Knex,
  ownerId: string,
  { from, to }: Days,
  language: DocumentLanguage,
): Promise<Buffer<ArrayBuffer>> {
  const lines = await readStatement(knex, ownerId, { from, to });
  const about = { ...(await whose(knex, ownerId)), from, to };
  return drawStatement(statementWords(lines, about, language), language);
}
