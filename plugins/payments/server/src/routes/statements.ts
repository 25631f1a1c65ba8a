import { required } from '@rental/shared/http/access';
import { handle, type BoundRoute } from '@rental/shared/http/handle';
import {
  annualSummaryCsv,
  annualSummaryPdf,
  listYears,
  ownerStatementPdf,
} from '../../../contracts/annual-summary';
import { ownerStatement } from '../../../contracts/earnings-routes';
import {
  summariseYears,
  writeStatementPdf,
  writeYearCsv,
  writeYearPdf,
} from '../use-cases/summarise-years';
import { writeStatement } from '../use-cases/write-statement';

const kept = (name: string) => ({ 'Content-Disposition': `attachment; filename="${name}"` });
const shown = (name: string) => ({ 'Content-Disposition': `inline; filename="${name}"` });

/** What an owner keeps of their earnings. */
export const statementRoutes: readonly BoundRoute[] = [
  handle(ownerStatement, async ({ knex, user, query }) => ({
    body: await writeStatement(knex, required(user).documentId, query),
    headers: kept('statement.csv'),
  })),
  handle(ownerStatementPdf, async ({ knex, user, query }) => ({
    body: await writeStatementPdf(knex, required(user).documentId, query, query.language),
    headers: shown('statement.pdf'),
  })),
  handle(listYears, async ({ knex, user }) => ({
    body: { data: await summariseYears(knex, required(user).documentId) },
  })),
  handle(annualSummaryCsv, async ({ knex, user, query }) => ({
    body: await writeYearCsv(knex, required(user).documentId, query.year),
    headers: kept(`${query.year}.csv`),
  })),
  handle(annualSummaryPdf, async ({ knex, user, query }) => ({
    body: await writeYearPdf(knex, required(user).documentId, query.year, query.language),
    headers: shown(`${query.year}.pdf`),
  })),
];
