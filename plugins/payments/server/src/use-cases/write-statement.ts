/** An owner's statement as a spreadsheet takes it: amounts in major units with a dot. */
import { toDecimal } from '@rental/shared/money';
import type { Knex } from 'knex';
import { csvOf } from '../domain/csv';
import { readStatement, type StatementLine } from '../store/statement';

const COLUMNS = [
  'booking',
  'listing',
  'status',
  'start',
  'end',
  'paid_on',
  'currency',
  'gross',
  'fee',
  'refunded',
  'adjustments',
  'net',
  'tax',
  'payout_status',
  'payout_on',
] as const;

export async function writeStatement(
  knex: Knex,
  ownerId: string,
  days: { from?: string | undefined; to?: string | undefined },
): Promise<string> {
  const lines = await readStatement(knex, ownerId, days);
  return csvOf([[...COLUMNS], ...lines.map(cellsOf)]);
}

function cellsOf(line: StatementLine) {
  const { currency } = line;
  const money = (amount: number) => toDecimal(amount, currency);
  return [
    line.number,
    line.title,
    line.status,
    line.startDate,
    line.endDate,
    line.paidOn,
    currency,
    money(line.gross),
    money(line.fee),
    money(line.refunded),
    money(line.adjustments),
    money(line.net),
    money(line.tax),
    line.payoutStatus,
    line.payoutOn,
  ];
}
