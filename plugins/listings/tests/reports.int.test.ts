/** Reports of abuse over HTTP: who may, how often, and what staff do about them. */
import { randomUUID } from 'node:crypto';
import { staffWith } from '@rental/config/testing/staff';
import { MODERATION_ACTIONS } from '../contracts/moderation';
import { REPORT_ACTIONS } from '../contracts/reports';
import {
  api,
  codeOf,
  command,
  other,
  owner,
  platform,
  published,
  startWorld,
  stopWorld,
  read,
  staff,
} from './owner-world';

let listingId: string;

let moderator: string;

beforeAll(async () => {
  await startWorld('reports');
  moderator = await staffWith(api, staff(), 'Anna', [
    ...Object.values(REPORT_ACTIONS),
    ...Object.values(MODERATION_ACTIONS),
  ]);
  listingId = await published();
});
afterAll(stopWorld);

const FRAUD = { reason: 'fraud', words: 'Wants to be paid in cash beforehand.' };

const report = (id: string, body: object, token?: string) =>
  api.post(`/api/listings/${id}/reports`, body, token);
const member = async (): Promise<string> =>
  (await api.register(`m${randomUUID().slice(0, 8)}`)).jwt;
const rows = async (id: string) =>
  (await platform.pg.query('select * from rental.report where subject_id = $1 order by id', [id]))
    .rows;

test('one who is signed in reports a listing, once while that is open', async () => {
  expect((await report(listingId, FRAUD)).status).toBe(401);
  const first = await report(listingId, FRAUD, other.jwt);
  expect(first.json.data).toMatchObject({ ...FRAUD, id: expect.stringMatching(/^\d+$/) });
  const again = await report(listingId, { reason: 'offensive' }, other.jwt);
  expect([first.status, again.status, again.json]).toEqual([201, 201, first.json]);
  const atOnce = await member();
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => report(listingId, { reason: 'prohibited_item' }, atOnce)),
  );
  expect(new Set(answers.map(({ json }) => json.data.id)).size).toBe(1);
  expect(await rows(listingId)).toMatchObject([
    { person_id: owner.documentId, reporter_id: other.documentId, reason: 'fraud' },
    { reason: 'prohibited_item', words: '', closed_at: null, outcome: null },
  ]);
});

test.each([
  ['without a reason', {}, 'reason'],
  ['with a reason of its own', { reason: 'ugly' }, 'reason'],
  ['for another reason without words', { reason: 'other', words: '  ' }, 'words'],
  ['of many words', { reason: 'fraud', words: 'x'.repeat(1001) }, 'words'],
  ['with control characters', { reason: 'fraud', words: 'a\u0000b' }, 'words'],
  ['with more than its fields', { reason: 'fraud', outcome: 'dismissed' }, 'outcome'],
])('a report %s is refused', async (_, body, field) => {
  const { status, json } = await report(listingId, body, await member());
  expect([status, Object.keys(json.error.details.fields)]).toEqual([400, [field]]);
});

test('not the own listing, and none that is not shown', async () => {
  expect(codeOf(await report(listingId, FRAUD, owner.jwt))).toEqual([403, 'OWN_LISTING']);
  const token = await member();
  expect(codeOf(await report('nosuchlisting', FRAUD, token))).toEqual([404, 'NOT_FOUND']);
  const paused = await published();
  await command(paused, 'pause');
  expect(codeOf(await report(paused, FRAUD, token))).toEqual([404, 'NOT_FOUND']);
  expect(await rows(paused)).toEqual([]);
});

test('not more than a few an hour', async () => {
  const token = await member();
  // Ten, which suites may ask twenty times as often.
  const answers = await Promise.all(
    Array.from({ length: 201 }, () => report('nosuchlisting', FRAUD, token)),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(1);
  expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
});

const queue = async (query = '') => (await api.get(`/listings/reports?${query}`, moderator)).json;
const detail = async (id: string) =>
  (await api.get(`/listings/${id}/reports`, moderator)).json.data;
const idsOf = (page: { data: { listingId: string }[] }) => page.data.map((row) => row.listingId);
const auditOf = async (id: string) =>
  (
    await platform.pg.query(
      'select action, reason, before, after from rental.audit_log where subject_id = $1 order by id',
      [id],
    )
  ).rows;

test('staff see what is reported by listing, and dismiss what they looked at with a note', async () => {
  const before = await queue();
  expect(before.meta.waiting).toBe(1);
  expect(before.data).toMatchObject([
    {
      listingId,
      status: 'ACTIVE',
      reports: 2,
      reasons: [
        { reason: 'fraud', count: 1 },
        { reason: 'prohibited_item', count: 1 },
      ],
      closedAt: null,
    },
  ]);
  expect(idsOf(await queue('reason=offensive'))).toEqual([]);
  expect(idsOf(await queue('state=closed'))).toEqual([]);
  expect((await api.get('/listings/reports?state=all', moderator)).status).toBe(400);

  const { listing, reports } = await detail(listingId);
  expect(listing).toMatchObject({ isLive: true, waitingRevision: null });
  expect(listing.owner).toMatchObject({ id: owner.documentId, reports: 2, upheld: 0 });
  expect(reports[0]).toMatchObject({ ...FRAUD, reporter: { sent: 1, dismissed: 0 }, closed: null });
  const dismiss = (body: object) =>
    api.post(`/listings/${listingId}/reports/dismiss`, body, moderator);
  const [seen, later] = reports.map(({ id }: { id: string }) => id);
  expect((await dismiss({ reports: [seen], note: '' })).status).toBe(400);
  const note = 'The owner showed the receipt.';
  expect((await dismiss({ reports: [seen], note })).json.data).toEqual({ closed: 1 });
  expect(codeOf(await dismiss({ reports: [seen], note }))).toEqual([409, 'REPORTS_CLOSED']);
  expect((await detail(listingId)).reports).toMatchObject([
    { id: later, closed: null },
    { id: seen, closed: { by: 'Anna Staff', outcome: 'dismissed', note } },
  ]);
  expect((await auditOf(listingId)).at(-1)).toMatchObject({
    action: 'report.dismiss',
    reason: note,
    before: { openReports: [seen] },
    after: { openReports: [] },
  });
  expect(idsOf(await queue('state=closed'))).toEqual([listingId]);
  const again = await report(listingId, { reason: 'offensive' }, other.jwt);
  expect(again.json.data.id).not.toBe(seen);
});

test('a listing is taken down with a reason that its owner reads; its reports end with it', async () => {
  const { data: reasons } = (await api.get('/listings/reviews/reasons', moderator)).json;
  const notAllowed = reasons.find(({ decision }: { decision: string }) => decision === 'reject');
  const takeDown = (body: object) => api.post(`/listings/${listingId}/take-down`, body, moderator);
  expect((await takeDown({ decision: 'reject', reason: 'no' })).status).toBe(400);
  const given = { decision: 'reject', templateId: notAllowed.id, reason: 'It is a weapon.' };
  expect((await takeDown(given)).json.data).toMatchObject({ status: 'REJECTED' });
  const told = `${notAllowed.text}\n\nIt is a weapon.`;
  const { status, review, history } = await read(listingId);
  expect([status, review.status, review.reason]).toEqual(['REJECTED', 'rejected', told]);
  expect(history.at(-1)).toMatchObject({ to: 'REJECTED', reason: told });
  expect((await queue()).meta.waiting).toBe(0);
  const closed = (await detail(listingId)).reports.map(
    ({ closed: { outcome } }: { closed: { outcome: string } }) => outcome,
  );
  expect(closed.sort()).toEqual(['dismissed', 'taken_down', 'taken_down']);
  expect((await auditOf(listingId)).slice(-2).map(({ action }) => action)).toEqual([
    'listing.reject',
    'report.uphold',
  ]);
  expect(codeOf(await takeDown(given))).toEqual([409, 'LISTING_STATE_CONFLICT']);
});

test('reports of a listing that was deleted are read and dismissed', async () => {
  const gone = await published();
  await report(gone, FRAUD, await member());
  await platform.pg.query('delete from listings where document_id = $1', [gone]);
  expect((await queue()).data).toMatchObject([{ listingId: gone, title: null, status: null }]);
  const { listing, reports } = await detail(gone);
  expect([listing, reports]).toMatchObject([null, [{ ...FRAUD, closed: null }]]);
  const dismiss = (id: string) =>
    api.post(
      `/listings/${id}/reports/dismiss`,
      { reports: [reports[0].id], note: 'The listing is gone.' },
      moderator,
    );
  expect((await dismiss('nosuchlisting')).status).toBe(404);
  expect((await dismiss(gone)).json.data).toEqual({ closed: 1 });
  expect(codeOf(await dismiss(gone))).toEqual([409, 'REPORTS_CLOSED']);
  expect((await queue()).meta.waiting).toBe(0);
  expect((await auditOf(gone)).at(-1)).toMatchObject({ action: 'report.dismiss' });
});
