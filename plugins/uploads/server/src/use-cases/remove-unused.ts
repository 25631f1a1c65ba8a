/** Uploads that nothing used within a day go, with their files. */
import { rowsOf, transaction } from '@rental/shared/database';
import type { UploadsContext } from '../services/context';

const KEPT_MS = 24 * 3_600_000;
const AT_ONCE = 100;

interface Removed {
  id: string;
  file_names: string[];
}

const REMOVE = `with old as (
    select id from rental.upload where claimed_at is null and created_at < :before
      order by created_at limit :atOnce for update skip locked
  ), gone as (
    delete from rental.upload u using old where u.id = old.id returning u.id, u.file_names
  ), media as (
    delete from files f using gone where f.document_id = gone.id
  )
  select id, file_names from gone`;

/** Answers how many went. Rows go first: a file that stays behind after a crash harms nobody. */
export async function removeUnused(context: UploadsContext): Promise<number> {
  const before = new Date(context.clock.now().getTime() - KEPT_MS);
  for (let total = 0; ;) {
    const removed = await transaction(context.strapi, (trx) =>
      rowsOf<Removed>(trx, REMOVE, { before, atOnce: AT_ONCE }),
    );
    for (const upload of removed) await removeFiles(context, upload);
    total += removed.length;
    if (removed.length < AT_ONCE) return total;
  }
}

async function removeFiles(
  { privateFiles, publicFiles }: UploadsContext,
  { id, file_names: names }: Removed,
): Promise<void> {
  await privateFiles.remove(id);
  for (const name of names) await publicFiles.remove(name);
}
