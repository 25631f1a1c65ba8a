/** What the two sides of a dispute do, see and are told: answers, photos, deadlines, mails. */
import { until } from '@rental/config/testing/api';
import { argue, claim, decide, evidencePhoto, sold, startStaffedWorld } from './dispute-world';
import { api, handedOver, owner, renter, show, stopWorld } from './rental-world';

beforeAll(() => startStaffedWorld('dispute-parties'));
afterAll(stopWorld);

const DAY_MS = 86_400_000;

interface Mail {
  to: string;
  subject: string;
  text: string;
}
const mailTo = (name: string, subject: string, words: string) =>
  until(
    `a mail to ${name}: ${subject}`,
    async () =>
      ((await api.get('/api/dev/mailbox')).json.data as Mail[]).find(
        (mail) =>
          mail.to.includes(name) && mail.subject.startsWith(subject) && mail.text.includes(words),
      ),
    Boolean,
  );
const actionsOf = async (id: string, token: string): Promise<string[]> =>
  (await show(id, token)).availableActions;
const listed = async (id: string, role: 'renter' | 'owner', token: string) =>
  (await api.get(`/api/bookings?role=${role}&status=DISPUTED`, token)).json.data.find(
    ({ bookingId }: { bookingId: string }) => bookingId === id,
  );

test('a claim asks the other side; its answer with photos is shown to both and ends the wait', async () => {
  const { bookingId } = await handedOver(3, 5);
  const opened = await claim(bookingId, renter, 1500, { reason: 'not_as_described' });
  const { id: disputeId, openedAt } = opened.json.data;
  const answerBy = new Date(Date.parse(openedAt) + 3 * DAY_MS).toISOString();
  expect(opened.json.data).toMatchObject({
    awaits: { from: 'owner', until: answerBy },
    appeal: null,
    earlierDecisions: [],
    frozenAmount: (await sold(bookingId)).ownerShare,
  });
  expect((await listed(bookingId, 'owner', owner)).answerUntil).toBe(answerBy);
  expect((await listed(bookingId, 'renter', renter)).answerUntil).toBeNull();
  expect(await actionsOf(bookingId, owner)).toEqual(['answer_dispute', 'add_to_dispute']);
  expect(await actionsOf(bookingId, renter)).toEqual(['add_to_dispute']);
  await mailTo('owner@', 'A problem was reported', `/bookings/${bookingId}/dispute`);

  const stranger = (await api.register('stranger')).jwt;
  const words = { text: 'It worked when I handed it over.' };
  for (const what of ['statements', 'evidence', 'appeal']) {
    const body = what === 'evidence' ? { photos: ['nobodys'] } : { ...words, photos: ['nobodys'] };
    expect((await argue(disputeId, what, body, stranger)).status).toBe(404);
  }
  const theirs = { ...words, photos: [await evidencePhoto(renter)] };
  expect((await argue(disputeId, 'statements', theirs, owner)).json.error.details).toMatchObject({
    code: 'UPLOAD_UNKNOWN',
  });
  const unknown = { ...words, amount: 1 };
  expect((await argue(disputeId, 'statements', unknown, owner)).status).toBe(400);

  const photos = [await evidencePhoto(owner)];
  const answered = await argue(disputeId, 'statements', { ...words, photos }, owner);
  expect([answered.status, answered.json.data.awaits]).toEqual([201, null]);
  for (const token of [renter, owner]) {
    const { dispute } = await show(bookingId, token);
    expect(dispute.statements).toEqual([
      { by: 'owner', kind: 'statement', ...words, at: dispute.evidence[0].at },
    ]);
    expect(dispute.evidence).toEqual([expect.objectContaining({ by: 'owner', note: '' })]);
    const photo = await fetch(dispute.evidence[0].photo);
    expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect((await fetch(dispute.evidence[0].photo.split('?')[0])).status).toBeGreaterThanOrEqual(
      400,
    );
  }
  expect(await actionsOf(bookingId, owner)).toEqual(['add_to_dispute']);
  await mailTo('renter@', 'News in your dispute', bookingId);
});

test('both are told the decision; an appeal asks the other side once more; its answer is final', async () => {
  const { bookingId } = await handedOver(3, 5);
  const disputeId = (await claim(bookingId, renter, 1500)).json.data.id as string;
  const { ownerShare } = await sold(bookingId);
  const split = { toRenter: 0, toOwner: ownerShare, depositToOwner: 0, depositToRenter: 0 };
  expect((await decide(bookingId, { ...split, note: 'Nothing shows it.' })).status).toBe(200);
  for (const name of ['renter@', 'owner@'])
    await mailTo(name, 'Your dispute is decided', 'Nothing shows it.');
  const { appealUntil, dueAt } = await show(bookingId);
  expect([appealUntil, await actionsOf(bookingId, renter)]).toEqual([dueAt, ['appeal', 'review']]);

  const headers = { 'idempotency-key': 'one-appeal' };
  const body = { text: 'A photo of that day.', photos: [await evidencePhoto(renter)] };
  const appeal = () =>
    api.call('POST', `/api/disputes/${disputeId}/appeal`, { token: renter, body, headers });
  const first = await appeal();
  expect([first.status, first.json.data.state, first.json.data.awaits.from]).toEqual([
    201,
    'APPEALED',
    'owner',
  ]);
  const replayed = await appeal();
  expect([replayed.status, replayed.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
  expect((await show(bookingId, owner)).availableActions).toContain('answer_dispute');
  await mailTo('owner@', 'The decision was appealed', bookingId);

  const last = { ...split, toRenter: 500, toOwner: ownerShare - 500, note: 'The photo shows it.' };
  expect((await decide(bookingId, last)).status).toBe(200);
  const { dispute, availableActions } = await show(bookingId, owner);
  expect(availableActions).toEqual(['review']);
  expect([
    dispute.decision.note,
    dispute.earlierDecisions.map((one: { note: string }) => one.note),
  ]).toEqual(['The photo shows it.', ['Nothing shows it.']]);
  await mailTo('owner@', 'Your dispute is decided', 'This decision is final.');
});
