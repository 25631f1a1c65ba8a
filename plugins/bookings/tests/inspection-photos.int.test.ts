/** Photos of handover reports: the author's own uploads, once, shown to the parties. */
import sharp from 'sharp';
import { randomUUID } from 'node:crypto';
import {
  api,
  bookAndPay,
  HOUR_MS,
  owner,
  renter,
  shifted,
  show,
  startWorld,
  stopWorld,
} from './rental-world';

const picture = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: 'green' } })
    .png()
    .toBuffer();
const upload = async (token: string, purpose = 'inspection'): Promise<string> =>
  (await api.upload(purpose, await picture(), token)).json.data.uploadId;

beforeAll(() => startWorld('inspection photos'));
afterAll(stopWorld);

test('a report takes unused uploads of its author and shows them to both sides', async () => {
  const { bookingId, startAt } = await bookAndPay(5, 7);
  await api.clockTo(shifted(startAt, HOUR_MS));
  await api.reach(bookingId, renter, 'INSPECTION_PENDING');
  const report = (photos: string[]) =>
    api.post(
      `/api/bookings/${bookingId}/inspections`,
      { kind: 'CHECK_IN', condition: 'GOOD', photos },
      owner,
    );
  const mine = await upload(owner);
  const unknown = randomUUID().replaceAll('-', '');
  for (const wrong of [unknown, await upload(renter), await upload(owner, 'evidence')]) {
    const { status, json } = await report([mine, wrong]);
    expect([status, json.error.details.code]).toEqual([400, 'UPLOAD_UNKNOWN']);
    expect(Object.keys(json.error.details.fields)).toEqual(['photos.1']);
  }
  expect((await report([mine, mine])).status).toBe(400);
  expect((await show(bookingId)).status).toBe('INSPECTION_PENDING');

  const { status, json } = await report([mine]);
  expect([status, json.data.status]).toEqual([200, 'IN_PROGRESS']);
  for (const token of [owner, renter]) {
    const [photo] = (await show(bookingId, token)).inspections[0].photos;
    expect(photo).toContain(`/api/uploads/${mine}?expires=`);
    const shown = await fetch(photo);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp']);
  }
});
