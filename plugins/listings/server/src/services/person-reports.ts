/** Reports about a person and by a person, counted, with the newest ones. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { PersonReports, ReportSummary, ReportTally } from '../../../contracts/person-reports';

const SHOWN = 5;

/** Each half reads one index: by whose the subject was, or by who sent it. */
const tallyBy = (column: 'person_id' | 'reporter_id') => `(select jsonb_build_object(
    'open', count(*) filter (where r.closed_at is null),
    'dismissed', count(*) filter (where r.outcome = 'dismissed'),
    'upheld', count(*) filter (where r.outcome <> 'dismissed'),
    'last', (select coalesce(jsonb_agg(jsonb_build_object('id', n.id::text,
          'subject', jsonb_build_object('kind', n.subject_kind, 'id', n.subject_id,
            'title', case when n.subject_kind = 'listing' then
              (select l.title from listings l where l.document_id = n.subject_id limit 1) end),
          'reason', n.reason, 'words', n.words, 'createdAt', n.created_at,
          'closedAt', n.closed_at, 'outcome', n.outcome) order by n.id desc), '[]')
        from (select * from rental.report where ${column} = :personId
          order by id desc limit :shown) n))
  from rental.report r where r.${column} = :personId)`;

const READ = `select ${tallyBy('person_id')} as about, ${tallyBy('reporter_id')} as by`;

const iso = (instant: string): string => new Date(instant).toISOString();

const shown = ({ last, ...counts }: ReportTally): ReportTally => ({
  ...counts,
  last: last.map((report): ReportSummary => ({
    ...report,
    createdAt: iso(report.createdAt),
    closedAt: report.closedAt && iso(report.closedAt),
  })),
});

export async function readPersonReports(knex: Knex, personId: string): Promise<PersonReports> {
  const [row] = await rowsOf<PersonReports>(knex, READ, { personId, shown: SHOWN });
  if (!row) throw new Error('a select without a table gives one row');
  return { about: shown(row.about), by: shown(row.by) };
}
