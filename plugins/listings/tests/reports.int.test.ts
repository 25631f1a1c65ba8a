/** Reports of abuse over HTTP: who may, how often, and what staff do about them. */
import { randomUUID } from 'node:crypto';
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
} from './owner-world';

let listingId: string;

beforeAll(async () => {
  await startWorld('reports');
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
