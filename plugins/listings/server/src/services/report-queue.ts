/** The queue of reports: listings that somebody finds something wrong with. One statement. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { ReportsQuery } from '../../../contracts/report-requests';
import type { ReportState, ReportedListing } from '../../../contracts/reports';

/** As the partial indexes have it. */
const STATE: Readonly<Record<ReportState, string>> = {
  open: 'closed_at is null',
  closed: 'closed_at is not null',
};
const ORDER: Readonly<Record<ReportState, string>> = {
  open: 'first_at, subject_id',
  closed: 'closed_at desc, subject_id',
};

const queue = (state: ReportState) => `with reported as materialized (
    select subject_id, reason, count(*)::int as reports, min(created_at) as first_at,
        max(closed_at) as closed_at, max(person_id) as person_id
      from rental.report
      where subject_kind = 'listing' and ${STATE[state]}
        and (:reason::text is null or reason = :reason)
      group by subject_id, reason
  ), grouped as (
    select subject_id, max(person_id) as person_id, sum(reports)::int as reports,
        min(first_at) as first_at, max(closed_at) as closed_at,
        jsonb_agg(jsonb_build_object('reason', reason, 'count', reports)
          order by reports desc, reason) as reasons
      from reported group by subject_id
  ), page as (
    select * from grouped order by ${ORDER[state]} limit :pageSize offset :skipped
  )
  select (select count(*)::int from grouped) as total,
    (select count(distinct subject_id)::int from rental.report
      where subject_kind = 'listing' and closed_at is null) as waiting,
    (select coalesce(jsonb_agg(jsonb_build_object('listingId', p.subject_id,
        'title', l.title, 'status', l.state,
        'photo', (select coalesce(f.formats -> 'thumbnail' ->> 'url', f.url)
          from files_related_mph m join files f on f.id = m.file_id
          where m.related_id = l.id and m.related_type = 'api::listing.listing'
            and m.field = 'photos' order by m."order" limit 1),
        'owner', jsonb_build_object('id', p.person_id, 'name',
          (select coalesce(nullif(u.display_name, ''), u.username) from up_users u
            where u.document_id = p.person_id limit 1)),
        'reports', p.reports, 'reasons', p.reasons, 'firstAt', p.first_at,
        'closedAt', p.closed_at) order by ${ORDER[state].replace(/\b(?=first_at|closed_at|subject_id)/g, 'p.')}), '[]')
      from page p left join listings l on l.document_id = p.subject_id) as items`;

export interface QueueOfReports {
  readonly items: ReportedListing[];
  readonly total: number;
  readonly waiting: number;
}

export async function readReportQueue(
  knex: Knex,
  { state, reason, page, pageSize }: ReportsQuery,
): Promise<QueueOfReports> {
  const bindings = { reason: reason ?? null, pageSize, skipped: (page - 1) * pageSize };
  const [row] = await rowsOf<QueueOfReports>(knex, queue(state), bindings);
  if (!row) throw new Error('a select without a table gives one row');
  return row;
}
