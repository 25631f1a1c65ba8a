/** Reservations of kind `external_calendar`: what all feeds of a listing say, less what has the dates. */
import { rowsOf, type Trx } from '@rental/shared/database';
import { planBlocks, type UnitRange } from '../domain/owner-blocks';

interface Row {
  source: 'event' | 'taken' | 'external';
  id: string | null;
  unit: number;
  start: Date;
  end: Date;
}

const READ = `select 'event' as source, null as id, f.unit, lower(e.during) as start,
      upper(e.during) as "end"
    from rental.calendar_feed f
    join rental.calendar_event e on e.feed_id = f.id and upper(e.during) > :now
    join listings l on l.document_id = f.listing_id and f.unit <= coalesce(l.quantity, 1)
    where f.listing_id = :listingId
  union all
  select case when r.kind = 'external_calendar' then 'external' else 'taken' end, r.id::text,
      r.unit, lower(r.during), upper(r.during)
    from rental.reservation r where r.listing_id = :listingId
      and (r.kind = 'external_calendar' or upper(r.during) > :now)`;

const toRange = ({ unit, start, end }: Row): UnitRange => ({ unit, range: { start, end } });
const keyOf = ({ unit, range }: UnitRange): string =>
  `${unit} ${range.start.toISOString()} ${range.end.toISOString()}`;

/** Under the listing's lock. What stays as it was is not touched. */
export async function applyFeeds(trx: Trx, listingId: string, now: Date): Promise<void> {
  const rows = await rowsOf<Row>(trx, READ, { listingId, now });
  const from = (source: Row['source']) => rows.filter((row) => row.source === source);
  const wanted = from('event').map(toRange);
  const { blocks } = planBlocks({
    window: { start: now, end: now },
    existing: [],
    wanted,
    taken: from('taken').map((row) => ({ ...toRange(row), bookingId: null })),
  });
  const keep = new Set(blocks.map(keyOf));
  const old = from('external');
  const stored = new Set(old.map((row) => keyOf(toRange(row))));
  await trx.raw('delete from rental.reservation where id = any(?::bigint[])', [
    old.filter((row) => !keep.has(keyOf(toRange(row)))).map(({ id }) => id),
  ]);
  const fresh = blocks.filter((block) => !stored.has(keyOf(block)));
  const inserted = await rowsOf(
    trx,
    `insert into rental.reservation (listing_id, unit, during, kind)
      select :listingId, b.unit, tstzrange(b.start, b."end"), 'external_calendar'
        from jsonb_to_recordset(:fresh::jsonb)
          as b(unit int, start timestamptz, "end" timestamptz)
      on conflict do nothing returning id`,
    { listingId, fresh: JSON.stringify(fresh.map(({ unit, range }) => ({ unit, ...range }))) },
  );
  if (inserted.length !== fresh.length)
    throw new Error(`dates of listing ${listingId} were taken without its lock`);
}
