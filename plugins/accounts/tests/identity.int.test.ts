/** Proofs of identity: sent once, seen by whom it concerns, decided, deleted; needed where a category says so. */
import { Api, until } from '@rental/config/testing/api';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import { demoStaff, type StaffRole } from '@rental/config/testing/staff';
import sharp from 'sharp';

let platform: Platform;
let api: Api;
let staff: Record<StaffRole, string>;

beforeAll(async () => {
  platform = await startPlatform({ name: 'identity' });
  api = new Api(platform.cmsUrl, platform.emulatorUrl);
  staff = await demoStaff(api);
});
afterAll(() => platform?.stop());

const codeOf = (answer: { json: { error?: { details: { code: string } } } }) =>
  answer.json.error?.details.code;

async function uploaded(token: string, purpose = 'identity'): Promise<string> {
  const picture = await sharp({
    create: { width: 64, height: 40, channels: 3, background: 'teal' },
  })
    .png()
    .toBuffer();
  const { status, json } = await api.upload(purpose, picture, token);
  expect(status).toBe(201);
  return json.data.uploadId;
}

const send = (token: string, uploadIds: string[], documentKind = 'passport') =>
  api.post('/api/me/verification', { documentKind, uploadIds }, token);
const mine = async (token: string) => (await api.get('/api/me/verification', token)).json.data;
const ask = (path: string, role: StaffRole = 'Support') =>
  api.get(`/accounts/identity${path}`, staff[role]);
const decide = (id: string, verb: 'approve' | 'refuse', body: object = {}) =>
  api.post(`/accounts/identity/${id}/${verb}`, body, staff.Support);
const waiting = async (): Promise<{ id: string; person: { id: string } }[]> =>
  (await ask('')).json.data.entries;
const checkOf = async (personId: string): Promise<string> =>
  (await waiting()).find(({ person }) => person.id === personId)?.id ?? '';
const viewsOf = async (personId: string): Promise<number> => {
  const { rows } = await platform.pg.query(
    `select count(*)::int as n from rental.audit_log
      where action = 'identity.view' and subject_id = $1`,
    [personId],
  );
  return rows[0].n;
};

/** Somebody who has sent a document. */
async function applicant(tag: string) {
  const person = await api.register(tag);
  const uploadId = await uploaded(person.jwt);
  const answer = await send(person.jwt, [uploadId]);
  expect([answer.status, answer.json.data]).toEqual([
    201,
    { verified: false, latest: expect.objectContaining({ state: 'waiting', deletedAt: null }) },
  ]);
  return { ...person, uploadId, checkId: await checkOf(person.documentId) };
}

test('only own pictures that were sent for this can be a proof, and one waits at a time', async () => {
  const { jwt } = await api.register('honest');
  const other = await api.register('other');
  expect(await mine(jwt)).toEqual({ verified: false, latest: null });
  for (const stranger of [await uploaded(other.jwt), await uploaded(jwt, 'message'), 'guess'])
    expect(codeOf(await send(jwt, [stranger]))).toBe('UPLOAD_UNKNOWN');
  const own = await uploaded(jwt);
  expect((await send(jwt, [])).status).toBe(400);
  expect((await send(jwt, [own], 'library_card')).status).toBe(400);
  expect((await send(jwt, [own])).status).toBe(201);
  const second = await send(jwt, [await uploaded(jwt)]);
  expect([second.status, codeOf(second)]).toEqual([409, 'IDENTITY_WAITING']);
  expect((await mine(other.jwt)).latest).toBeNull();
});

test('a document is seen by those who decide and by nobody else, and every look is written down', async () => {
  const { jwt, documentId, uploadId, checkId } = await applicant('private');
  const other = await api.register('curious');
  const path = `/accounts/identity/${checkId}/documents/1`;
  const looks = [path, `/api/uploads/${uploadId}`, `/uploads/${uploadId}.webp`];
  const callers = [undefined, jwt, other.jwt, staff.Moderator, staff.Finance, staff.Auditor];
  for (const token of callers)
    for (const each of looks) {
      const { status, headers } = await api.get(each, token);
      const isPicture = headers.get('content-type')?.startsWith('image/') ?? false;
      expect([each, status >= 400, isPicture]).toEqual([each, true, false]);
    }
  expect(await viewsOf(documentId)).toBe(0);
  for (const missing of ['/documents/2', '/documents/0', '/documents/x'])
    expect((await ask(`/${checkId}${missing}`)).status).toBe(404);
  expect((await ask('/guess/documents/1')).status).toBe(404);
  expect(await viewsOf(documentId)).toBe(0);

  const seen = await api.get(path, staff.Support);
  expect([
    seen.status,
    seen.headers.get('content-type'),
    seen.headers.get('cache-control'),
  ]).toEqual([200, 'image/webp', 'no-store']);
  expect(await viewsOf(documentId)).toBe(1);
  expect(codeOf(await send(other.jwt, [uploadId]))).toBe('UPLOAD_UNKNOWN');
  expect((await ask(`/${checkId}`)).text).not.toContain(uploadId);
});

test('a refusal says why, another document may follow, and its approval confirms the person', async () => {
  const { jwt, email, documentId, checkId } = await applicant('second-try');
  expect((await decide(checkId, 'refuse', { refusal: 'no_such' })).status).toBe(400);
  expect((await decide(checkId, 'refuse', { refusal: 'other' })).status).toBe(400);
  const refused = await decide(checkId, 'refuse', { refusal: 'expired', words: 'In 2019.' });
  expect([refused.status, refused.json.data.state]).toEqual([200, 'refused']);
  expect(await mine(jwt)).toEqual({
    verified: false,
    latest: expect.objectContaining({ state: 'refused', refusal: 'expired', words: 'In 2019.' }),
  });
  const mails = () => api.get(`/api/dev/mailbox?to=${encodeURIComponent(email)}`);
  await until(
    'the mail with the reason',
    async () => (await mails()).text,
    (text) => text.includes('The document has expired. In 2019.'),
  );
  const late = await decide(checkId, 'approve');
  expect([late.status, codeOf(late)]).toEqual([409, 'IDENTITY_DECIDED']);

  expect((await send(jwt, [await uploaded(jwt), await uploaded(jwt)])).status).toBe(201);
  const next = await checkOf(documentId);
  const shown = (await ask(`/${next}`)).json.data;
  expect(shown).toMatchObject({ documents: 2, earlier: [{ id: checkId, refusal: 'expired' }] });
  expect((await decide(next, 'approve')).json.data.state).toBe('approved');
  expect((await mine(jwt)).verified).toBe(true);
  expect(codeOf(await send(jwt, [await uploaded(jwt)]))).toBe('IDENTITY_CONFIRMED');
  const person = await api.get(`/accounts/people/${documentId}`, staff.Auditor);
  expect(person.json.data.identityVerified).toBe(true);
  const log = await api.get(`/accounts/people/${documentId}/audit-log`, staff.Auditor);
  const actions = log.json.data.entries.map(({ action }: { action: string }) => action);
  expect(actions).toEqual(['identity.approve', 'identity.refuse']);
});

test('what a category asks for is needed to book there', async () => {
  const [startDate, endDate] = [await api.day(30), await api.day(32)];
  const [free] = await api.freeListings(startDate, endDate);
  await platform.pg.query(
    `update categories set rules = jsonb_set(rules::jsonb, '{verification}', '"identity"')
      where document_id = (select category_id from listings where document_id = $1)`,
    [free?.id],
  );
  const { jwt, checkId } = await applicant('borrower');
  const book = () => api.post('/api/bookings', { listingId: free?.id, startDate, endDate }, jwt);
  const refused = await book();
  expect([refused.status, codeOf(refused)]).toEqual([403, 'VERIFICATION_REQUIRED']);
  expect((await decide(checkId, 'approve')).status).toBe(200);
  expect((await book()).status).toBe(201);
});

test('documents are deleted a week after the decision', async () => {
  const { uploadId, checkId } = await applicant('forgotten');
  const picture = () => ask(`/${checkId}/documents/1`);
  expect((await decide(checkId, 'approve')).status).toBe(200);
  await api.advance('P6D');
  expect((await picture()).status).toBe(200);
  await api.advance('P2D');
  await until(
    'the picture is gone',
    async () => (await picture()).status,
    (status) => status === 404,
  );
  const { rows } = await platform.pg.query('select from rental.upload where id = $1', [uploadId]);
  expect(rows).toEqual([]);
  expect((await ask(`/${checkId}`)).json.data.documents).toBe(0);
});
