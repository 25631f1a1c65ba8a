/** What staff and parties do about claims, on top of the rentals of `rental-world`. */
import { until } from '@rental/config/testing/api';
import sharp from 'sharp';
import { api, balances, platform, startWorld } from './rental-world';

let staff: string;
/** The demo's member of staff, as the admin signs in. */
export const staffToken = (): string => staff;

/** Call in `beforeAll`: a world of its own, with staff signed in. */
export async function startStaffedWorld(name: string, parts?: { admin: true }): Promise<void> {
  await startWorld(name, {}, parts);
  const signIn = { email: 'ops@demo.test', password: 'Demo-pass-1' };
  staff = (await api.post('/admin/login', signIn)).json.data.token;
}

export const claim = (id: string, token: string, claimedAmount: number, more = {}) =>
  api.post(
    `/api/bookings/${id}/disputes`,
    { reason: 'other', description: 'Something is wrong.', claimedAmount, ...more },
    token,
  );
/** A photo that the caller can show, by its upload id. */
export async function evidencePhoto(token: string, purpose = 'evidence'): Promise<string> {
  const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: 'teal' } });
  const { json } = await api.upload(purpose, await picture.png().toBuffer(), token);
  return json.data.uploadId as string;
}
export const argue = (disputeId: string, what: string, body: unknown, token: string) =>
  api.post(`/api/disputes/${disputeId}/${what}`, body, token);
export const decide = (id: string, body: unknown, what = 'resolve') =>
  api.post(`/bookings/${id}/dispute/${what}`, body, staff);
const pots = async (id: string) => (await api.get(`/bookings/${id}/dispute`, staff)).json.data;
export const captured = (id: string) =>
  until(
    'the capture',
    () => pots(id),
    (found) => !found.capturePending && found.captured > 0,
  );

export async function sold(id: string) {
  const { rows } = await platform.pg.query(
    'select quote from rental.booking_quote where booking_id = $1',
    [id],
  );
  return rows[0].quote as {
    total: number;
    ownerShare: number;
    applicationFee: number;
    renterFee: number;
    commission: number;
  };
}

/** All payouts arrived and nothing waits. */
export const atRest = (id: string, payouts: number) =>
  until(
    'the payouts',
    async () => ({
      paid: (
        await platform.pg.query(
          "select sum(amount)::int as paid from ledger.payout where booking_id = $1 and status = 'paid' having count(*) = $2",
          [id, payouts],
        )
      ).rows[0]?.paid as number | undefined,
      left: await balances(id),
    }),
    ({ paid, left }) => paid !== undefined && !('payout:in_transit' in left),
  );
