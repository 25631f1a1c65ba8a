/** What the reports at handover and return say. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { UploadsService } from '@rental/uploads/contracts/service';
import type { BookingView } from '../../../contracts/dto';

type Inspections = BookingView['inspections'];

/** The reports about the booking `b` as one JSON column, oldest first; photos are upload ids. */
export const INSPECTIONS_COLUMN = `(select json_agg(json_build_object('id', i.document_id,
      'kind', i.kind, 'condition', i.condition, 'checklist', i.checklist, 'photos', i.photos,
      'notes', i.notes, 'recordedAt', i.recorded_at) order by i.id)
    from inspections i where i.booking_id = b.document_id) as inspections`;

/** The column as the parties see it: photos by signed addresses, instants in UTC. */
export const inspectionsOf = (
  column: Inspections | null,
  uploads: Pick<UploadsService, 'signedAddress'>,
): Inspections =>
  (column ?? []).map((one) => ({
    ...one,
    photos: one.photos.map((id) => uploads.signedAddress(id)),
    recordedAt: new Date(one.recordedAt).toISOString(),
  }));

export async function isDamageReported(trx: Trx, bookingId: string): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `select 1 from inspections where booking_id = ? and kind = 'CHECK_OUT'
      and (condition = 'DAMAGED' or jsonb_array_length(coalesce(nullif(issues::jsonb, 'null'), '[]')) > 0) limit 1`,
    [bookingId],
  );
  return rows.length > 0;
}

/** Of the booking `b`: whether the owner has said how it came back. */
export const RETURN_REPORTED = `exists (select from inspections i
    where i.booking_id = b.document_id and i.kind = 'CHECK_OUT') as return_reported`;

export async function isReturnReported(trx: Trx, bookingId: string): Promise<boolean> {
  const rows = await rowsOf(
    trx,
    `select 1 from inspections where booking_id = ? and kind = 'CHECK_OUT' limit 1`,
    [bookingId],
  );
  return rows.length > 0;
}
